import { returnModels, type ReturnModel } from '@core/market/estimation';
import { usualPlan, type SessionWindow } from '@core/market/study-plan';

export const marketViews = ['reaction', 'compare', 'across'] as const;
export type MarketView = (typeof marketViews)[number];

/** How the page is set: the whole of it stands in the address, so that a link shows the same. */
export interface MarketState {
  view: MarketView;
  event: string;
  ticker: string;
  /** Tickers compared with it. */
  beside: readonly string[];
  model: ReturnModel;
  /** The sessions whose abnormal returns are added up. */
  window: SessionWindow;
  /** One ticker over all events, or one event over all tickers. */
  across: 'events' | 'tickers';
  /** The column the table across is sorted by; null in its own order. */
  sort: TableSort | null;
}

export interface TableSort {
  column: number;
  descending: boolean;
}

export const usualState: MarketState = {
  view: 'reaction',
  event: '2025-01-27-deepseek',
  ticker: 'NVDA',
  beside: ['AMD', 'VST', 'AAPL', 'SPY'],
  model: usualPlan.model,
  window: { from: 0, to: 0 },
  across: 'events',
  sort: null,
};

/** As many as can be told apart by colour and dashes. */
export const mostBeside = 5;
/** No window reaches further than a trading year. */
export const furthestWindow = 250;

/** Signs that an address leaves as they are, so they part what encoding has made free of them. */
const [between, assigns, lists] = ['~', '!', '*'];
const written = (text: string) =>
  encodeURIComponent(text).replace(/[~!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const read = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const sorted = ({ column, descending }: TableSort) => `${column}${descending ? 'd' : 'a'}`;

/** The state as a part of an address; only what differs from the usual. Null: nothing does. */
export function writeState(state: MarketState): string | null {
  const parts: [name: string, value: string, usual: string][] = [
    ['view', state.view, usualState.view],
    ['event', written(state.event), usualState.event],
    ['ticker', written(state.ticker), usualState.ticker],
    ['beside', state.beside.map(written).join(lists), usualState.beside.join(lists)],
    ['model', state.model, usualState.model],
    ['window', `${state.window.from}${lists}${state.window.to}`, `0${lists}0`],
    ['across', state.across, usualState.across],
    ['sort', state.sort ? sorted(state.sort) : '', ''],
  ];
  const changed = parts.filter(([, value, usual]) => value !== usual);
  return changed.length === 0
    ? null
    : changed.map(([name, value]) => `${name}${assigns}${value}`).join(between);
}

const oneOf = <Value extends string>(
  values: readonly Value[],
  text: string | undefined,
  usual: Value,
): Value => values.find((value) => value === text) ?? usual;

/** A window as two whole numbers in order and within reach, or null. */
export function windowOf(from: number, to: number): SessionWindow | null {
  const within = (t: number) => Number.isInteger(t) && Math.abs(t) <= furthestWindow;
  return within(from) && within(to) && from <= to ? { from, to } : null;
}

function readSort(text: string | undefined): TableSort | null {
  const parts = /^(\d{1,2})([ad])$/.exec(text ?? '');
  return parts ? { column: Number(parts[1]), descending: parts[2] === 'd' } : null;
}

/** Reads a part of an address. What it does not understand is taken as usual: a link never fails. */
export function readState(text: string | null): MarketState {
  const given = new Map(
    (text ?? '').split(between).map((part) => {
      const [name = '', ...rest] = part.split(assigns);
      return [name, rest.join(assigns)] as const;
    }),
  );
  const name = (key: string, usual: string) => read(given.get(key) ?? '') || usual;
  const beside = given.get('beside');
  const [from, to] = (given.get('window') ?? '').split(lists).map(Number);
  return {
    view: oneOf(marketViews, given.get('view'), usualState.view),
    event: name('event', usualState.event),
    ticker: name('ticker', usualState.ticker),
    beside:
      beside === undefined
        ? usualState.beside
        : beside.split(lists).map(read).filter(Boolean).slice(0, mostBeside),
    model: oneOf(returnModels, given.get('model'), usualState.model),
    window: windowOf(from ?? NaN, to ?? NaN) ?? usualState.window,
    across: oneOf(['events', 'tickers'], given.get('across'), usualState.across),
    sort: readSort(given.get('sort')),
  };
}
