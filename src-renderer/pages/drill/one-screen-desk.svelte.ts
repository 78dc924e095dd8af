import { ulid } from 'ulid';
import type { Fault } from '@core/fault';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import type { DrillCommand } from '@core/drill/command';
import { drillPlanSchema, type DrillWish } from '@core/drill/drill-plan';
import type { RefusalCode } from '@core/drill/refusal';
import { machine, type Storage } from '../../storage/storage';
import { StorageError } from '../../storage/storage-error';
import { letTimePass, obeyAll, openOneScreen, takeUp, type KeptDrill } from './one-screen';

/** The setting of the machine that holds the drill before one screen. */
const setting = 'one-screen-drill';

/**
 * Drives a drill before one screen. What happens is stored before it counts, so that a window that
 * was closed in the middle goes on where it was.
 */
export class OneScreenDesk {
  readonly #storage: Pick<Storage, 'setting' | 'saveSetting'>;
  readonly #clock: () => number;
  #kept = $state.raw<KeptDrill | null>(null);
  #now = $state(0);
  #fault = $state.raw<Fault | null>(null);
  #refused = $state.raw<RefusalCode | null>(null);
  /** Steps one after the other: an order builds on what the one before has stored. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: Pick<Storage, 'setting' | 'saveSetting'>, clock: () => number = Date.now) {
    this.#storage = storage;
    this.#clock = clock;
    this.#now = clock();
  }

  /** Takes up the drill that was kept, if there is one. */
  async open(): Promise<void> {
    const stored = await this.#storage.setting(machine, setting);
    this.#now = this.#clock();
    this.#kept = takeUp(stored, this.#now);
  }

  get kept(): KeptDrill | null {
    return this.#kept;
  }

  get view() {
    return this.#kept && buildTeacherView(this.#kept.state, this.#now);
  }

  /** What the storage refused; the order did not count. */
  get fault(): Fault | null {
    return this.#fault;
  }

  get refused(): RefusalCode | null {
    return this.#refused;
  }

  begin(wish: DrillWish, teams: readonly string[]): Promise<boolean> {
    return this.#step((now) => {
      const opened = openOneScreen(ulid(now), drillPlanSchema.parse(wish), now);
      const seats = teams.map((name): DrillCommand => ({ do: 'add-seat', name }));
      return obeyAll(opened, [...seats, { do: 'start' }], now);
    });
  }

  order(...orders: DrillCommand[]): Promise<boolean> {
    return this.#step((now) =>
      this.#kept ? obeyAll(this.#kept, orders, now) : { ok: false, refused: 'drill-over' },
    );
  }

  /** The clock of the drill; to be called a few times a second. */
  async tick(): Promise<void> {
    this.#now = this.#clock();
    const kept = this.#kept;
    if (kept === null || letTimePass(kept, this.#now) === kept) return;
    await this.order();
  }

  /** Puts the finished drill away. */
  async clear(): Promise<void> {
    await this.#storage.saveSetting(machine, setting, null);
    this.#kept = null;
  }

  #step(take: (now: number) => ReturnType<typeof obeyAll>): Promise<boolean> {
    const step = this.#last.then(() => this.#take(take));
    this.#last = step.catch(() => undefined);
    return step;
  }

  async #take(take: (now: number) => ReturnType<typeof obeyAll>): Promise<boolean> {
    // The time in a journal never goes back, whatever the machine's clock does.
    const now = Math.max(this.#clock(), this.#kept?.state.at ?? 0);
    const result = take(now);
    this.#refused = result.ok ? null : result.refused;
    if (!result.ok) return false;
    try {
      await this.#storage.saveSetting(machine, setting, [...result.next.events]);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
      return false;
    }
    [this.#fault, this.#kept, this.#now] = [null, result.next, now];
    return true;
  }
}
