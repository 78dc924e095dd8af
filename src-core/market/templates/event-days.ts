import { inBoth } from '@core/questions/draft';
import type { Text } from '@core/language';

/**
 * What some stocks did on event days: percent as the packaged windows give them, and the market
 * model against SPY fitted to t = −250…−30. A template must not have to load the windows, so the few
 * figures stand here; a test holds them equal to what the windows and the study give.
 */
export interface EventDay {
  event: string;
  date: string;
  ticker: keyof typeof companies;
  /** The fact that states this day's moves with their source. */
  fact: string;
  /** Simple returns of the day, percent. */
  move: number;
  market: number;
  /** Percent a day. */
  alpha: number;
  beta: number;
  /** Standard deviation of the residuals, percent a day. */
  sigma: number;
}

const companies = {
  NVDA: { en: 'Nvidia', ja: 'NVIDIA' },
  AMD: { en: 'AMD', ja: 'AMD' },
  AVGO: { en: 'Broadcom', ja: 'ブロードコム' },
  VST: { en: 'Vistra', ja: 'ビストラ' },
  ASML: { en: 'ASML’s US shares', ja: 'ASMLの米国上場株' },
  TSM: { en: 'TSMC’s US shares', ja: 'TSMCの米国上場株' },
  LRCX: { en: 'Lam Research', ja: 'ラムリサーチ' },
} as const satisfies Record<string, Text>;

export const eventDays: readonly EventDay[] = [
  {
    event: '2022-09-01-nvda-amd-letters',
    date: '2022-09-01',
    ticker: 'NVDA',
    fact: 'ev-letters-2022',
    move: -7.665,
    market: 0.314,
    alpha: 0.075,
    beta: 2.311,
    sigma: 2.31,
  },
  {
    event: '2022-10-07-rule',
    date: '2022-10-07',
    ticker: 'NVDA',
    fact: 'ev-rule-2022',
    move: -8.027,
    market: -2.789,
    alpha: 0.022,
    beta: 2.345,
    sigma: 2.34,
  },
  {
    event: '2022-10-07-rule',
    date: '2022-10-07',
    ticker: 'AMD',
    fact: 'ev-rule-2022',
    move: -13.869,
    market: -2.789,
    alpha: 0.048,
    beta: 2.142,
    sigma: 2.44,
  },
  {
    event: '2023-10-17-rule',
    date: '2023-10-17',
    ticker: 'NVDA',
    fact: 'ev-rule-2023',
    move: -4.679,
    market: -0.005,
    alpha: 0.476,
    beta: 2.16,
    sigma: 2.72,
  },
  {
    event: '2024-07-17-fdpr-taiwan',
    date: '2024-07-17',
    ticker: 'NVDA',
    fact: 'ev-fdpr-taiwan',
    move: -6.624,
    market: -1.402,
    alpha: 0.273,
    beta: 2.22,
    sigma: 2.36,
  },
  {
    event: '2024-07-17-fdpr-taiwan',
    date: '2024-07-17',
    ticker: 'ASML',
    fact: 'ev-fdpr-taiwan',
    move: -12.744,
    market: -1.402,
    alpha: -0.003,
    beta: 1.838,
    sigma: 1.62,
  },
  {
    event: '2024-07-17-fdpr-taiwan',
    date: '2024-07-17',
    ticker: 'TSM',
    fact: 'ev-fdpr-taiwan',
    move: -7.977,
    market: -1.402,
    alpha: 0.091,
    beta: 1.584,
    sigma: 1.64,
  },
  {
    event: '2024-12-02-rule',
    date: '2024-12-02',
    ticker: 'LRCX',
    fact: 'ev-hbm-2024',
    move: 6.267,
    market: 0.179,
    alpha: -0.248,
    beta: 2.478,
    sigma: 1.93,
  },
  {
    event: '2024-12-09-samr-nvda',
    date: '2024-12-09',
    ticker: 'AMD',
    fact: 'ev-samr-probe',
    move: -5.57,
    market: -0.515,
    alpha: -0.133,
    beta: 2.35,
    sigma: 2.44,
  },
  {
    event: '2025-01-27-deepseek',
    date: '2025-01-27',
    ticker: 'NVDA',
    fact: 'ev-deepseek',
    move: -16.968,
    market: -1.415,
    alpha: 0.12,
    beta: 2.854,
    sigma: 2.62,
  },
  {
    event: '2025-01-27-deepseek',
    date: '2025-01-27',
    ticker: 'AVGO',
    fact: 'ev-deepseek',
    move: -17.397,
    market: -1.415,
    alpha: -0.067,
    beta: 2.593,
    sigma: 2.17,
  },
  {
    event: '2025-01-27-deepseek',
    date: '2025-01-27',
    ticker: 'VST',
    fact: 'ev-deepseek',
    move: -28.272,
    market: -1.415,
    alpha: 0.423,
    beta: 2.117,
    sigma: 3.36,
  },
  {
    event: '2025-04-16-h20-letter',
    date: '2025-04-16',
    ticker: 'NVDA',
    fact: 'ev-h20-letter',
    move: -6.872,
    market: -2.223,
    alpha: -0.014,
    beta: 2.881,
    sigma: 2.71,
  },
  {
    event: '2025-04-16-h20-letter',
    date: '2025-04-16',
    ticker: 'AMD',
    fact: 'ev-h20-letter',
    move: -7.346,
    market: -2.223,
    alpha: -0.322,
    beta: 1.989,
    sigma: 2.3,
  },
  {
    event: '2025-05-13-diffusion-rescinded',
    date: '2025-05-13',
    ticker: 'NVDA',
    fact: 'ev-diffusion-rescinded',
    move: 5.634,
    market: 0.66,
    alpha: 0.037,
    beta: 2.676,
    sigma: 2.69,
  },
  {
    event: '2025-05-13-diffusion-rescinded',
    date: '2025-05-13',
    ticker: 'AMD',
    fact: 'ev-diffusion-rescinded',
    move: 4.014,
    market: 0.66,
    alpha: -0.218,
    beta: 1.933,
    sigma: 2.24,
  },
  {
    event: '2025-07-15-h20-resume',
    date: '2025-07-15',
    ticker: 'NVDA',
    fact: 'ev-h20-resume',
    move: 4.041,
    market: -0.427,
    alpha: 0.016,
    beta: 2.059,
    sigma: 2.55,
  },
  {
    event: '2025-07-15-h20-resume',
    date: '2025-07-15',
    ticker: 'AMD',
    fact: 'ev-h20-resume',
    move: 6.407,
    market: -0.427,
    alpha: -0.237,
    beta: 1.949,
    sigma: 2.2,
  },
  {
    event: '2025-10-10-tariff-threat',
    date: '2025-10-10',
    ticker: 'NVDA',
    fact: 'ev-tariff-threat',
    move: -4.887,
    market: -2.703,
    alpha: 0.071,
    beta: 1.839,
    sigma: 2.2,
  },
  {
    event: '2025-10-10-tariff-threat',
    date: '2025-10-10',
    ticker: 'AMD',
    fact: 'ev-tariff-threat',
    move: -7.725,
    market: -2.703,
    alpha: -0.076,
    beta: 1.897,
    sigma: 2.31,
  },
  {
    event: '2026-06-01-subsidiary-guidance',
    date: '2026-06-01',
    ticker: 'NVDA',
    fact: 'ev-guidance-2026',
    move: 6.261,
    market: 0.272,
    alpha: 0.038,
    beta: 1.783,
    sigma: 1.57,
  },
];

export const companyOf = ({ ticker }: EventDay): Text => companies[ticker];

const months =
  'January February March April May June July August September October November December';

/** "27 January 2025", 「2025年1月27日」. */
export function dayInWords({ date }: EventDay): Text {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return inBoth((language) =>
    language === 'en'
      ? `${day} ${months.split(' ')[month - 1]} ${year}`
      : `${year}年${month}月${day}日`,
  );
}
