import { describe, expect, it } from 'vitest';
import { bad, good, type Result } from '@core/fault';
import { learnerIdSchema, type LogRecord, type Prediction } from '@core/review/answer-log';
import { recordId } from '@core/review/log.fixture';
import { pack, predictionsFile, questions } from '../../tests/content/packaged-market';
import { PredictionDesk, type PredictionLog } from './prediction-desk';
import { PredictionShelf } from './prediction-shelf';

const event = '2025-01-27-deepseek';
const draft = {
  type: 'prediction' as const,
  at: 1,
  event,
  contentVersion: '1.0.0',
  elapsedMs: 0,
  forecasts: [{ ticker: 'NVDA', quantiles: [-6, -2, 0, 2, 6], chanceOfRise: 0.5 }],
  reasons: ['outlook'],
};

/** A log that stores, and tells what the desk had handed out by then. */
function log(stores = true) {
  const records: LogRecord[] = [];
  const own: PredictionLog & { apart: LogRecord[] } = {
    apart: records,
    write: async (written) => {
      const id = recordId(records.length + 1);
      const learner = learnerIdSchema.parse('learner');
      if (stores) records.push({ ...written, id, learner } as Prediction);
      return id;
    },
  };
  return own;
}

describe('the desk', () => {
  const desk = new PredictionDesk(pack, questions);

  it('hands out what came only once the prediction is in the log', async () => {
    expect(desk.reveal([], recordId(1))).toBeNull();
    const learner = log();
    const fixed = await desk.predict(learner, draft);
    expect(learner.apart).toHaveLength(1);
    expect(fixed?.mark.tickers[0]?.outcome).toBeCloseTo(-16.968, 9);
    expect(desk.reveal(learner.apart, fixed!.record)).toEqual(fixed!.mark);
  });

  it('hands out nothing where the log did not take the prediction', async () => {
    expect(await desk.predict(log(false), draft)).toBeNull();
  });

  it('writes nothing about an event that is not asked about', async () => {
    const learner = log();
    expect(await desk.predict(learner, { ...draft, event: '2030-01-01-gone' })).toBeNull();
    expect(learner.apart).toEqual([]);
    expect(desk.view('2030-01-01-gone')).toBeNull();
  });

  it('shows nothing of its pack by its own fields', () => {
    expect(JSON.stringify(desk)).toBe('{}');
    expect(Object.keys(desk.list[0]!)).toEqual(['event', 'headline']);
  });
});

describe('the shelf of predictions', () => {
  const shelf = (file: Result<unknown>, market: Result<typeof pack> = good(pack)) => {
    const asked: string[] = [];
    const served = { file };
    const loadAttachment = async (_pack: string, name: string) => {
      asked.push(name);
      return served.file;
    };
    return {
      asked,
      served,
      shelf: new PredictionShelf({ loadAttachment }, { open: async () => market }),
    };
  };
  const missing = bad({ code: 'pack-missing', place: 'predictions', message: '', remedy: '' });

  it('lists without opening the market data, and fetches once', async () => {
    const { shelf: own, asked } = shelf(good(predictionsFile), missing);
    const list = await own.list();
    expect(list.ok && list.value.length).toBe(questions.length);
    expect(await own.open()).toEqual(missing);
    expect(asked).toEqual(['predictions']);
  });

  it('fetches again after a fault', async () => {
    const { shelf: own, served } = shelf(missing);
    expect(await own.list()).toEqual(missing);
    served.file = good(predictionsFile);
    expect((await own.open()).ok).toBe(true);
  });

  it('refuses questions that do not fit the market data', async () => {
    const { shelf: own } = shelf(good(predictionsFile), good({ ...pack, events: [] }));
    expect(await own.open()).toMatchObject({
      ok: false,
      faults: [{ code: 'market.pack-invalid', message: 'there is no such event' }],
    });
  });
});
