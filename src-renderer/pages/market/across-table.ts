import type { Cell } from '@core/chart/chart-table';
import { expectedReturn, lineOf } from '@core/market/estimation';
import type { Language } from '@core/language';
import { tickerName } from '@core/market/ticker-names';
import { translate, type PlainMessageKey } from '@core/messages/catalogue';
import { keyOf } from './build-reaction';
import type { AcrossRow } from './build-across';
import { decimal, percent, share } from './show-numbers';
import type { SortableRow } from './sort-rows';

export const acrossColumns = (across: 'events' | 'tickers', language: Language): string[] => {
  const t = (key: PlainMessageKey) => translate(language, key);
  return [
    across === 'events' ? t('market.event') : t('market.ticker'),
    t('market.date'),
    across === 'events' ? t('market.kind') : t('market.exchange'),
    t('market.return'),
    t('market.marketReturn'),
    t('market.expected'),
    t('market.abnormal'),
    t('market.beta'),
    t('market.car'),
    t('market.se'),
    't',
    t('market.n'),
  ];
};

const nothing: Cell = { shown: '–', value: null };
const figure = (value: number | undefined | null, show: (value: number) => string): Cell =>
  value === undefined || value === null ? nothing : { shown: show(value), value };

/** The figures of each event and ticker as cells; what was refused has none. */
export function acrossCells(
  rows: readonly AcrossRow[],
  across: 'events' | 'tickers',
  exchangeName: (ticker: string) => string,
  addressOf: (row: AcrossRow) => string,
  language: Language,
): SortableRow[] {
  return rows.map((row) => {
    const { occasion, ticker, reaction, measured } = row;
    const event = occasion.kind === 'event' ? occasion.event : null;
    const day = measured?.day;
    const window = measured?.window;
    const index = reaction ? -reaction.span.from : -1;
    const name = tickerName(ticker);
    const memory =
      event?.confidence === 'memory' ? ` (${translate(language, 'market.contextOnly')})` : '';
    return {
      key: `${keyOf(occasion)} ${ticker}`,
      address: addressOf(row),
      cells: [
        across === 'events'
          ? `${event?.title[language] ?? ''}${memory}`
          : name && name[language] !== ticker
            ? `${ticker} · ${name[language]}`
            : ticker,
        reaction?.eventDate ?? '',
        across === 'events'
          ? event
            ? translate(language, `market.category.${event.category}`)
            : ''
          : exchangeName(ticker),
        figure(reaction?.span.tickerReturns[index], percent),
        figure(reaction?.span.marketReturns[index], percent),
        figure(day && expectedReturn(measured!.study.fit, day.marketReturn), percent),
        figure(day?.ar, percent),
        figure(measured && lineOf(measured.study.fit).beta, decimal),
        figure(window?.car, percent),
        figure(window?.se, (value) => share(value, 2)),
        figure(window?.t, decimal),
        figure(measured?.study.fit.n, String),
      ],
    };
  });
}
