import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bad, type Result } from '@core/fault';
import { parseMarketPack, type MarketPack } from '@core/market/windows';
import fixture from '../../tests/vectors/market/fixture-synthetic.json';
import { runEventStudy } from './event-study';
import type { EventStudyArguments } from './event-study-request';

const content = (name: string) =>
  readFileSync(new URL(`../../content/market-reactions/${name}`, import.meta.url), 'utf8');
const pack = parseMarketPack(JSON.parse(content('windows.json')), parse(content('events.yaml')));

const longTable = [
  'date,ticker,volume,adj_close',
  ...fixture.prices.MKT.map(([date, close]) => `${date},SPY,1,${close}`),
  ...fixture.prices.SYN.map(([date, close]) => `${date},SYN,1,${close}`),
  ...fixture.prices.SYN.slice(110).map(([date, close]) => `${date},NEW,1,${close}`),
].join('\n');

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function run(
  args: EventStudyArguments,
  files: Record<string, string> = { 'prices.csv': longTable },
  packaged: Result<MarketPack> = pack,
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runEventStudy(args, {
    readFile: (path) =>
      files[path] === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(files[path]),
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    packagedWindows: () => Promise.resolve(packaged),
  });
  return { code, out, err };
}

interface Document {
  market: string;
  date: string;
  n: number;
  alpha: number;
  beta: number;
  r2: number | null;
  sigma: number;
  days: { t: number; date: string; ar: number; se: number }[];
  windows: { from: number; to: number; car: number | null; se: number | null; t: number | null }[];
  warnings: string[];
}

async function study(args: EventStudyArguments): Promise<Document> {
  const { code, out, err } = await run({ ...args, json: true });
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Document;
}

const onPrices = { date: '2025-01-27', ticker: 'SYN', prices: 'prices.csv' };

describe('event-study on a price file', () => {
  it('prints the figures of the synthetic reference as one JSON document', async () => {
    const [full] = fixture.cases;
    const document = await study(onPrices);
    expect(document.n).toBe(full!.n_est);
    expect(document.alpha).toBeCloseTo(full!.market_model!.alpha, 12);
    expect(document.beta).toBeCloseTo(full!.market_model!.beta, 9);
    expect(document.r2).toBeCloseTo(full!.market_model!.r2, 9);
    expect(document.sigma).toBeCloseTo(full!.market_model!.s, 11);
    const windows = full!.market_model!.cars;
    expect(document.windows.map(({ from, to }) => [from, to])).toEqual(windows.map(({ w }) => w));
    document.windows.forEach(({ car, se, t }, index) => {
      expect(car).toBeCloseTo(windows[index]!.car!, 11);
      expect(se).toBeCloseTo(windows[index]!.se!, 11);
      expect(t).toBeCloseTo(windows[index]!.t!, 8);
    });
    expect(document.days.map(({ t }) => t)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
  });

  it('takes estimation window, windows, model and market from the options', async () => {
    const document = await study({
      ...onPrices,
      estimate: '-120,-20',
      windows: '0,0;−1,1',
      model: 'mean',
      market: 'SPY',
    });
    const short = fixture.cases.find((one) => one.case === 'short window')!.mean_adjusted!;
    expect(document.alpha).toBeCloseTo(short.mean, 12);
    expect([document.beta, document.r2]).toEqual([0, null]);
    expect(document.windows.map(({ car }) => car)).toEqual([
      expect.closeTo(short.cars[0]!.car!, 11),
      expect.closeTo(short.cars[1]!.car!, 11),
    ]);
    expect(document.days).toHaveLength(3);
  });

  it('uses log returns with --log', async () => {
    const simple = await study({ ...onPrices, windows: '0,0' });
    const log = await study({ ...onPrices, windows: '0,0', log: true });
    expect(log.days[0]!.ar).toBeLessThan(simple.days[0]!.ar);
  });

  it('has null figures, and a warning, for a window past the data', async () => {
    const document = await study({ ...onPrices, date: '2025-02-20' });
    expect(document.windows[3]).toEqual({ from: -5, to: 5, car: null, se: null, t: null, p: null });
    expect(document.warnings.join()).toContain('[-5, 5] runs past the data');
  });

  it('warns of a short history and of known events', async () => {
    const document = await study({ ...onPrices, ticker: 'NEW' });
    expect(document.warnings.join('\n')).toMatch(/140 of 221.*2024-06-03/);
    expect(document.warnings.join('\n')).toContain('Confounders of 2025-01-27-deepseek');
  });

  it('warns of a suspected split on the days it used, and of none before them', async () => {
    const halve = (from: string) =>
      longTable.replace(/^(.*),SYN,1,(.*)$/gm, (_, date: string, close: string) =>
        date < from ? `${date},SYN,1,${Number(close) * 4}` : `${date},SYN,1,${close}`,
      );
    const warningsOf = async (table: string) => {
      const { out } = await run({ ...onPrices, json: true }, { 'prices.csv': table });
      return (JSON.parse(out) as Document).warnings.join();
    };
    expect(await warningsOf(halve('2024-09-02'))).toContain('4:1 split');
    expect(await warningsOf(halve('2024-01-10'))).not.toContain('split');
  });

  it('does its work without a pack, too', async () => {
    const none = bad({ code: 'x', place: 'x', message: 'x', remedy: 'x' });
    expect((await run({ ...onPrices, json: true }, undefined, none)).code).toBe(0);
  });
});

describe('event-study on the packaged windows', () => {
  it('knows NVIDIA’s day of 2025-01-27', async () => {
    const document = await study({ date: '2025-01-27', ticker: 'NVDA' });
    expect(document).toMatchObject({ market: 'SPY', date: '2025-01-27', n: 221 });
    expect(document.beta).toBeCloseTo(2.854, 3);
    expect(document.windows[0]!.car).toBeCloseTo(-0.1305, 4);
    expect(document.windows[0]!.t).toBeCloseTo(-4.93, 2);
  });

  it('moves to Tokyo’s first session and says so', async () => {
    const document = await study({ date: '2022-10-07', ticker: '8035.T' });
    expect(document).toMatchObject({ market: '^N225', date: '2022-10-11' });
    expect(document.days.find(({ t }) => t === 0)!.date).toBe('2022-10-11');
    expect(document.warnings.join()).toContain('could first move tokyo on 2022-10-11');
  });

  it('names events that overlap the windows', async () => {
    const document = await study({ date: '2024-12-03', ticker: 'NVDA', windows: '-1,1' });
    expect(document.warnings.join()).toContain('December 2024 rules');
  });
});

describe('event-study as a table', () => {
  it('shows model, days, windows and warnings', async () => {
    const { code, out } = await run({ date: '2025-01-27', ticker: 'NVDA' });
    expect(code).toBe(0);
    expect(out).toContain('NVDA against SPY');
    expect(out).toMatch(/0\s+2025-01-27\s+-13\.05%\s+2\.65%/);
    expect(out).toMatch(/\[-1, 1\]\s+-9\.11%\s+4\.57%\s+-1\.99/);
    expect(out).toContain('Warnings');
  });

  it('says where a window has no data', async () => {
    const { out } = await run({ date: '2025-01-27', ticker: 'QCOM', windows: '0,20' });
    expect(out).toMatch(/\[0, 20\]\s+no data/);
  });
});

describe('what event-study refuses, with exit code 2 and nothing on stdout', () => {
  it.each<[string, EventStudyArguments, RegExp]>([
    ['no ticker', { date: '2025-01-27' }, /--ticker NVDA/],
    ['no date', { ticker: 'NVDA' }, /is not a date/],
    [
      'a date that does not exist',
      { date: '2025-02-30', ticker: 'NVDA' },
      /2025-02-30.*not a date/,
    ],
    ['an unknown model', { ...onPrices, model: 'capm' }, /market, mean, adjusted/],
    ['half an estimation window', { ...onPrices, estimate: '-250' }, /--estimate -250,-30/],
    ['an estimation window over the event', { ...onPrices, estimate: '-10,3' }, /before the event/],
    ['windows in words', { ...onPrices, windows: 'day 0' }, /"0,0;-1,1"/],
    ['a file that is not there', { ...onPrices, prices: 'none.csv' }, /none\.csv.*cannot be read/],
    ['a ticker not in the file', { ...onPrices, ticker: 'ZZZ' }, /holds SPY, SYN, NEW/],
    ['a market not in the file', { ...onPrices, market: 'QQQ' }, /no prices of QQQ/],
    ['a weekend', { ...onPrices, date: '2025-01-26' }, /next common one is 2025-01-27/],
    ['too short a history', { ...onPrices, ticker: 'NEW', date: '2024-07-29' }, /10 of 221/],
    ['a stock against itself', { ...onPrices, ticker: 'SPY' }, /no scatter/],
    ['a day without a packaged event', { date: '2025-01-26', ticker: 'NVDA' }, /DeepSeek shock/],
    ['a ticker not packaged', { date: '2025-01-27', ticker: 'ZZZ' }, /Packaged are NVDA/],
    ['another packaged market', { date: '2025-01-27', ticker: 'NVDA', market: 'QQQ' }, /SPY only/],
    ['packaged log returns', { date: '2025-01-27', ticker: 'NVDA', log: true }, /--prices/],
    [
      'another packaged estimation window',
      { date: '2025-01-27', ticker: 'NVDA', estimate: '-120,-20' },
      /-250,-30/,
    ],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await run({ ...args, json: true });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(words);
  });

  it('a file it cannot make sense of, with the line', async () => {
    const { code, err } = await run(onPrices, { 'prices.csv': 'title\ndate,ticker,volume\n' });
    expect(code).toBe(2);
    expect(err).toMatch(/Line 2.*no column with a closing price/);
  });

  it('a pack that is broken', async () => {
    const { code, err } = await run(
      { date: '2025-01-27', ticker: 'NVDA' },
      {},
      parseMarketPack({}, {}),
    );
    expect(code).toBe(2);
    expect(err).toContain('windows.json');
  });
});
