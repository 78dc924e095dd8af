import { returnModels, type ReturnModel } from '@core/market/estimation';
import { isIsoDate } from '@core/market/dates';
import type { SessionWindow } from '@core/market/session-window';
import { usualPlan } from '@core/market/study-plan';

export const marketViews = ['reaction', 'compare', 'across', 'prices'] as const;
export type MarketView = (typeof marketViews)[number];

/** How the page is set: the whole of it stands in the address, so that a link shows the same. */
export interface MarketState {
  view: MarketView;
  /** The pack's windows, or the learner's own prices. */
  source: 'pack' | 'own';
  event: string;
  /** A date instead of an event; own prices only. */
  date: string | null;
  ticker: string;
  /** Tickers compared with it. */
  beside: readonly string[];
  model: ReturnModel;
  /** What own prices are measured against; null for the usual. */
  market: string | null;
  /** The sessions that say what is normal; settable for own prices. */
  estimation: SessionWindow;
  /** Sessions shown before the event, and for more than the usual as many after; own prices. */
  reach: Reach;
  /** The sessions whose abnormal returns are added up. */
  window: SessionWindow;
  /** One ticker over all events, or one event over all tickers. */
  across: 'events' | 'tickers';
  /** The column the table across is sorted by; null in its own order. */
  sort: TableSort | null;
}

export const reaches = [30, 125, 250] as const;
export type Reach = (typeof reaches)[number];

export interface TableSort {
  column: number;
  descending: boolean;
}

export const usualState: MarketState = {
  view: 'reaction',
  source: 'pack',
  date: null,
  event: '2025-01-27-deepseek',
  ticker: 'NVDA',
  beside: ['AMD', 'VST', 'AAPL', 'SPY'],
  model: usualPlan.model,
  market: null,
  estimation: usualPlan.estimation,
  reach: 30,
  window: { from: 0, to: 0 },
  across: 'events',
  sort: null,
};

/** As many as can be told apart by colour and dashes. */
export const mostBeside = 5;
/** No window reaches further than a trading year. */
export const furthestWindow = 250;
/** Ten years of sessions. */
export const furthestEstimation = 2520;

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

const span = ({ from, to }: SessionWindow) => `${from}${lists}${to}`;
const sorted = ({ column, descending }: TableSort) => `${column}${descending ? 'd' : 'a'}`;

/** The state as a part of an address; only what differs from the usual. Null: nothing does. */
export function writeState(state: MarketState): string | null {
  const parts: [name: string, value: string, usual: string][] = [
    ['view', state.view, usualState.view],
    ['source', state.source, usualState.source],
    ['event', written(state.event), usualState.event],
    ['date', state.date ?? '', ''],
    ['ticker', written(state.ticker), usualState.ticker],
    ['beside', state.beside.map(written).join(lists), usualState.beside.join(lists)],
    ['model', state.model, usualState.model],
    ['market', written(state.market ?? ''), ''],
    ['estimate', span(state.estimation), span(usualState.estimation)],
    ['reach', String(state.reach), String(usualState.reach)],
    ['window', span(state.window), span(usualState.window)],
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

/** An estimation window: in order, and all of it before the event; as long as a study can use. */
export function estimationOf(from: number, to: number): SessionWindow | null {
  const within = (t: number) => Number.isInteger(t) && t < 0 && t >= -furthestEstimation;
  return within(from) && within(to) && from < to ? { from, to } : null;
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
  const numbers = (key: string) => {
    const [from, to] = (given.get(key) ?? '').split(lists).map(Number);
    return [from ?? NaN, to ?? NaN] as const;
  };
  const date = given.get('date') ?? '';
  return {
    view: oneOf(marketViews, given.get('view'), usualState.view),
    source: oneOf(['pack', 'own'], given.get('source'), usualState.source),
    event: name('event', usualState.event),
    date: isIsoDate(date) ? date : null,
    ticker: name('ticker', usualState.ticker),
    beside:
      beside === undefined
        ? usualState.beside
        : beside.split(lists).map(read).filter(Boolean).slice(0, mostBeside),
    model: oneOf(returnModels, given.get('model'), usualState.model),
    market: name('market', '') || null,
    estimation: estimationOf(...numbers('estimate')) ?? usualState.estimation,
    reach: reaches.find((reach) => String(reach) === given.get('reach')) ?? usualState.reach,
    window: windowOf(...numbers('window')) ?? usualState.window,
    across: oneOf(['events', 'tickers'], given.get('across'), usualState.across),
    sort: readSort(given.get('sort')),
  };
}
