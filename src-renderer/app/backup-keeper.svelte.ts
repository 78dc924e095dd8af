import { isBackupDue } from '@core/collection/backup-plan';
import type { Fault } from '@core/fault';
import type { BackupListing } from '@core/host/port';
import { StorageError } from '../storage/storage-error';
import type { Household } from './household';
import { packCollection } from './pack-collection';

/** After the first page, so that starting does not wait for it; then often enough to be hourly. */
const firstCheckMs = 5_000;
const betweenChecksMs = 5 * 60_000;

/** Makes dated backups while the app is open, where the host can keep them. */
export class BackupKeeper {
  readonly #household: Household;
  #list = $state.raw<readonly BackupListing[]>([]);
  #fault = $state.raw<Fault | null>(null);
  /** The last backup that was begun. */
  #making: Promise<boolean> = Promise.resolve(false);
  #isBusy = false;

  constructor(household: Household) {
    this.#household = household;
  }

  get isOffered(): boolean {
    return this.#household.host.backups !== null;
  }

  /** Newest first. */
  get list(): readonly BackupListing[] {
    return this.#list;
  }

  get fault(): Fault | null {
    return this.#fault;
  }

  /** Checks now and then until the returned function is called. */
  begin(): () => void {
    if (!this.isOffered) return () => {};
    const first = setTimeout(() => void this.makeIfDue(), firstCheckMs);
    const rest = setInterval(() => void this.makeIfDue(), betweenChecksMs);
    return () => {
      clearTimeout(first);
      clearInterval(rest);
    };
  }

  async read(): Promise<void> {
    this.#list = (await this.#household.host.backups?.list()) ?? [];
  }

  async makeIfDue(): Promise<void> {
    await this.read();
    const times = this.#list.map(({ at }) => at);
    if (!this.#isBusy && isBackupDue(times, Date.now())) await this.make();
  }

  /**
   * Writes a backup. An empty collection is none: it would in time displace the full ones. One that
   * is being written is waited for: what came since is in the next.
   */
  make(): Promise<boolean> {
    this.#making = this.#making.catch(() => false).then(() => this.#write());
    return this.#making;
  }

  async #write(): Promise<boolean> {
    const { backups } = this.#household.host;
    if (!backups) return false;
    this.#isBusy = true;
    try {
      const { storage } = this.#household;
      const { kept, damaged } = await storage.packs();
      if ((await storage.count()) + kept.length + damaged.length === 0) return false;
      const packed = await packCollection(this.#household, new Date());
      const written = await backups.write(new Uint8Array(await packed.arrayBuffer()));
      this.#fault = written.ok ? null : (written.faults[0] ?? null);
      await this.read();
      return written.ok;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
      return false;
    } finally {
      this.#isBusy = false;
    }
  }
}
