import { packIdSchema } from '@core/content/schema';
import type { Result } from '@core/fault';
import type { HostPort } from '@core/host/port';
import type { MarketPack } from '@core/market/windows';

const pack = packIdSchema.parse('market-reactions');

/**
 * The events and the returns around them. They are larger than the whole course, so they are
 * fetched when a page first asks, once for all pages.
 */
export class MarketShelf {
  readonly #host: Pick<HostPort, 'loadAttachment'>;
  #opening: Promise<Result<MarketPack>> | null = null;

  constructor(host: Pick<HostPort, 'loadAttachment'>) {
    this.#host = host;
  }

  /** The market data, or why there are none. Asking again after a fault fetches again. */
  open(): Promise<Result<MarketPack>> {
    this.#opening ??= this.#fetch().then(
      (opened) => {
        if (!opened.ok) this.#opening = null;
        return opened;
      },
      (error: unknown) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }

  async #fetch(): Promise<Result<MarketPack>> {
    const [windows, events, { parseMarketPack }] = await Promise.all([
      this.#host.loadAttachment(pack, 'windows'),
      this.#host.loadAttachment(pack, 'events'),
      import('@core/market/windows'),
    ]);
    if (!windows.ok) return windows;
    if (!events.ok) return events;
    return parseMarketPack(windows.value, events.value);
  }
}
