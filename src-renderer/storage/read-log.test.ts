import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { answer, learner, newYear } from '@core/review/log.fixture';
import { learnerIdSchema } from '@core/review/answer-log';
import { ChokepointDatabase } from './database';
import { readAllRows, readRecordsOf } from './read-log';

const plan = { longFrom: 500, sectionRows: 150, lanes: 2 };
const guard = async <Value>(work: () => PromiseLike<Value>) => work();
const other = learnerIdSchema.parse('other');

function opened(): ChokepointDatabase {
  return new ChokepointDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange });
}
const rowsOf = (many: number) =>
  Array.from({ length: many }, (_, n) => answer(n + 1, { at: newYear + n * 1_000 }));

describe('reading all rows', () => {
  it('hands each over once and in order, however many there are, and says how many', async () => {
    for (const many of [0, 1, 500, 501, 599, 600, 601, 1_000]) {
      const { answers } = opened();
      await answers.bulkAdd(rowsOf(many));
      const [told, ids]: [number[], string[]] = [[], []];
      const begin = (rows: number) => {
        told.push(rows);
        return (batch: { id: string }[]) => void ids.push(...batch.map(({ id }) => id));
      };
      await readAllRows(answers, guard, begin, plan);
      expect(told).toEqual([many]);
      expect(ids).toEqual(rowsOf(many).map(({ id }) => id));
    }
  });

  it('takes along what comes behind the last of them meanwhile, and waits for whoever takes', async () => {
    const { answers } = opened();
    await answers.bulkAdd(rowsOf(700));
    let [taken, isTaking] = [0, false];
    const take = async (batch: unknown[]) => {
      expect(isTaking).toBe(false);
      isTaking = true;
      if (taken === 0) await answers.add(answer(1_000, { at: newYear + 1_000_000_000 }));
      isTaking = false;
      taken += batch.length;
    };
    await readAllRows(answers, guard, () => take, plan);
    expect(taken).toBe(701);
  });

  it('stops with the reason where the database refuses', async () => {
    const { answers } = opened();
    await answers.bulkAdd(rowsOf(700));
    let asked = 0;
    const refusing = async <Value>(work: () => PromiseLike<Value>) => {
      if ((asked += 1) > 9) throw new Error('gone');
      return work();
    };
    await expect(readAllRows(answers, refusing, () => () => {}, plan)).rejects.toThrow('gone');
  });
});

describe('reading one learner’s records', () => {
  it('gives theirs alone, be theirs most of the log or little of it', async () => {
    for (const share of [3, 10]) {
      const database = opened();
      await database.learners.bulkAdd(
        [learner, other].map((id) => ({ id, name: id, createdAt: 1, lastSeenAt: 1 })),
      );
      const rows = rowsOf(900).map((row, n) => ({
        ...row,
        learner: n % 10 < share === share > 5 ? learner : other,
      }));
      const own = rows.filter((row) => row.learner === learner);
      await database.answers.bulkAdd(rows);
      const ids: string[] = [];
      let [told, passed] = [0, 0];
      await readRecordsOf(database, guard, learner, (many) => {
        told = many;
        return (batch) => {
          ids.push(...batch.records.map(({ id }) => id));
          passed += batch.passed;
        };
      });
      expect(ids).toEqual(own.map(({ id }) => id));
      expect(passed).toBe(told);
    }
  });
});
