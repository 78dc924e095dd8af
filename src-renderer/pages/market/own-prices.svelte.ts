import type { Fault } from '@core/fault';
import type { KeptPrices } from '@core/market/kept-prices';
import type { LearnerId } from '@core/review/answer-log';
import type { Storage } from '../../storage/storage';
import { StorageError } from '../../storage/storage-error';

type PriceStorage = Pick<Storage, 'prices' | 'savePrices' | 'removePrices'>;

/** The prices a learner brought. What cannot be stored is said, and stays where it came from. */
export class OwnPrices {
  readonly learner: LearnerId;
  readonly #storage: PriceStorage;
  #kept = $state.raw<readonly KeptPrices[]>([]);
  #fault = $state.raw<Fault | null>(null);

  private constructor(learner: LearnerId, storage: PriceStorage) {
    this.learner = learner;
    this.#storage = storage;
  }

  static async open(learner: LearnerId, storage: PriceStorage): Promise<OwnPrices> {
    const own = new OwnPrices(learner, storage);
    await own.#guarded(async () => {
      const { kept, damaged } = await storage.prices(learner);
      own.#kept = sorted(kept);
      if (damaged > 0)
        own.#fault = {
          code: 'prices-damaged',
          place: 'prices',
          message: `${damaged} series of prices could not be read.`,
          remedy: '',
        };
    });
    return own;
  }

  /** In order of ticker. */
  get kept(): readonly KeptPrices[] {
    return this.#kept;
  }

  get fault(): Fault | null {
    return this.#fault;
  }

  /** Keeps series, each in place of the one its ticker had; all or none. Whether they are kept. */
  keep(rows: readonly KeptPrices[]): Promise<boolean> {
    return this.#guarded(async () => {
      await this.#storage.savePrices(rows);
      const fresh = new Set(rows.map(({ ticker }) => ticker));
      this.#kept = sorted([...this.#kept.filter(({ ticker }) => !fresh.has(ticker)), ...rows]);
    });
  }

  /** Removes a series and hands it out, so that it can be put back; null where it stays. */
  async remove(ticker: string): Promise<KeptPrices | null> {
    const row = this.#kept.find((one) => one.ticker === ticker);
    if (!row) return null;
    const removed = await this.#guarded(async () => {
      await this.#storage.removePrices(this.learner, ticker);
      this.#kept = this.#kept.filter((one) => one !== row);
    });
    return removed ? row : null;
  }

  async #guarded(work: () => Promise<void>): Promise<boolean> {
    this.#fault = null;
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      const { fault } = error;
      // The usual words of a full disk speak of answers.
      this.#fault = fault.code === 'storage-full' ? { ...fault, code: 'prices-full' } : fault;
      return false;
    }
  }
}

const sorted = (rows: readonly KeptPrices[]) =>
  [...rows].sort((a, b) => (a.ticker < b.ticker ? -1 : a.ticker > b.ticker ? 1 : 0));
