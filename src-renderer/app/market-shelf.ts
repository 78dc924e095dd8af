import { packIdSchema } from '@core/content/schema';
import type { Result } from '@core/fault';
import type { HostPort } from '@core/host/port';
import type { MarketPack } from '@core/market/windows';
import { askOnce } from './ask-once';

/** The pack that brings the market's data along. */
export const marketPack = packIdSchema.parse('market-reactions');

/**
 * The events and the returns around them. They are larger than the whole course, so they are
 * fetched when a page first asks, once for all pages.
 */
export class MarketShelf {
  readonly #host: Pick<HostPort, 'loadAttachment'>;
  /** The market data, or why there are none. */
  readonly open: () => Promise<Result<MarketPack>>;

  constructor(host: Pick<HostPort, 'loadAttachment'>) {
    this.#host = host;
    this.open = askOnce(() => this.#fetch());
  }

  async #fetch(): Promise<Result<MarketPack>> {
    const [windows, events, { parseMarketPack }] = await Promise.all([
      this.#host.loadAttachment(marketPack, 'windows'),
      this.#host.loadAttachment(marketPack, 'events'),
      import('@core/market/windows'),
    ]);
    if (!windows.ok) return windows;
    if (!events.ok) return events;
    return parseMarketPack(windows.value, events.value);
  }
}
