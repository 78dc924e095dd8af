import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics, type Topic } from '@core/content/schema';
import { confidences, type LogRecord } from '@core/review/answer-log';
import { buildConfusions } from '@core/review/confusions';
import { answer, arbitraryLog, newYear } from '@core/review/log.fixture';
import { defaultSchedulerSettings as settings } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { dayMs, localStudyDay } from '@core/review/study-day';
import { buildCalendar } from './calendar';
import { buildCalibration } from './calibration';
import { buildHardestFacts } from './hardest';
import { buildProgress } from './progress';
import { buildRetention } from './retention';
import { Statistics, type Circumstances, type KeptStatistics } from './statistics';
import { buildTimeOfDay } from './time-of-day';

const circumstances: Circumstances = {
  topicOf: (card): Topic | null => (card.endsWith('a') ? topics[0] : null),
  factsOf: (card) => [card.slice(0, 1)],
  studyDay: localStudyDay(() => 540),
  hourOf: (at) => new Date(at + 9 * 3_600_000).getUTCHours(),
};
const at = newYear + 40 * dayMs;

/** All that is counted, as the pages read it. */
const said = (statistics: Statistics) => ({
  progress: statistics.progress.result(),
  hardest: statistics.hardest.result(),
  calendar: statistics.calendar.result(at, 60),
  timeOfDay: statistics.timeOfDay.result(),
  calibration: statistics.calibration.result(),
  confusions: statistics.confusions.result(),
  retention: statistics.retention.result(),
  pasts: [...statistics.pasts.all()],
  mostMistaken: [0, 1, 2].map((number) => statistics.confusions.mostOf(number)),
  span: statistics.span,
});

function counted(log: SlimLog, pieces = 1): Statistics {
  const statistics = new Statistics(circumstances);
  const size = Math.max(1, Math.ceil(log.rows / pieces));
  for (let from = 0; from < log.rows; from += size) pass(log, statistics, from, from + size);
  return statistics;
}

const pass = (log: SlimLog, statistics: Statistics, from: number, to: number) =>
  log.pass(
    from,
    to,
    (answer, card) => statistics.take(answer, card),
    (...review) => statistics.takeReview(...review),
  );

/** What statistics tell answers apart by. */
const wish = fc.record({
  score: fc.constantFrom(0, 1 / 3, 0.7, 1),
  confidence: fc.option(fc.constantFrom(...confidences)),
  confusedWith: fc.subarray(['x', 'y', 'z']),
  elapsedMs: fc.nat(9_000),
  seed: fc.nat(9),
});
const variedLog = fc
  .tuple(arbitraryLog, fc.array(wish, { minLength: 40, maxLength: 40 }))
  .map(([records, wishes]) =>
    records.map((record, n): LogRecord =>
      isAnswer(record) ? { ...record, ...wishes[n] } : record,
    ),
  );
const isAnswer = (record: LogRecord) => record.type === 'answer';

const grown = variedLog.map((records) => {
  const log = new SlimLog(settings);
  log.take(records);
  return log;
});

describe('what is counted in one pass', () => {
  it('is what each statistic counts by itself, in however many pieces', () => {
    fc.assert(
      fc.property(grown, fc.integer({ min: 1, max: 9 }), (log, pieces) => {
        const one = said(counted(log, pieces));
        const answers = [...log.answers()];
        expect(one).toMatchObject({
          progress: buildProgress(answers, circumstances.topicOf),
          hardest: buildHardestFacts(answers, circumstances.factsOf),
          calendar: buildCalendar(answers, at, 60, circumstances.studyDay),
          timeOfDay: buildTimeOfDay(answers, circumstances.hourOf),
          calibration: buildCalibration(answers),
          confusions: buildConfusions(answers),
          retention: buildRetention([...log.reviews()]),
          span: answers.length === 0 ? null : { from: answers[0]!.at, to: answers.at(-1)!.at },
        });
        expect(one.pasts).toHaveLength(new Set(answers.map(({ card }) => card)).size);
      }),
    );
  });

  it('goes on with what came later as if it had been counted at once, while the revision stays', () => {
    fc.assert(
      fc.property(variedLog, fc.nat(40), (records, cut) => {
        const log = new SlimLog(settings);
        log.take(records.slice(0, cut));
        const statistics = counted(log);
        const { revision, rows } = log;
        log.take(records.slice(cut));
        if (log.revision !== revision) return;
        pass(log, statistics, rows, log.rows);
        expect(said(statistics)).toEqual(said(counted(log)));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from what was kept as if it had never been away', () => {
    fc.assert(
      fc.property(grown, fc.nat(60), fc.nat(60), (log, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        let statistics = new Statistics(circumstances);
        let from = 0;
        for (const to of [first, second, log.rows]) {
          pass(log, statistics, from, to);
          from = to;
          const kept = structuredClone(statistics.keep());
          statistics = Statistics.resume(kept, circumstances, log.cards.names);
        }
        expect(said(statistics)).toEqual(said(counted(log)));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what was kept where it does not fit together', () => {
    const log = new SlimLog(settings);
    const wrong = { score: 0, confusedWith: ['x'] };
    log.take(['a', 'b'].map((name, n) => answer(n + 1, { card: name, ...wrong })));
    const kept = counted(log).keep();
    const { names } = log.cards;
    const resumed = (change: Partial<KeptStatistics>, of = names) =>
      Statistics.resume(structuredClone({ ...kept, ...change }), circumstances, of);
    const none = new Float64Array(0);
    expect(said(resumed({}))).toEqual(said(counted(log)));
    expect(() => resumed({}, names.slice(0, 1))).toThrow(RangeError);
    expect(() => resumed({ retention: none })).toThrow(RangeError);
    expect(() => resumed({ calendar: { ...kept.calendar, sums: none } })).toThrow(RangeError);
    expect(() => resumed({ pasts: { ...kept.pasts, seed: none } })).toThrow(RangeError);
    expect(() => resumed({ progress: { ...kept.progress, topics: ['own'] } })).toThrow(RangeError);
    expect(() => resumed({ confusions: { ...kept.confusions, parts: [] } })).toThrow(RangeError);
  });

  it('says by another revision that something counted before no longer counts', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(40), (records, cut) => {
        const log = new SlimLog(settings);
        log.take(records.slice(0, cut));
        const { revision, rows } = log;
        const before = [...log.answers(0, rows)];
        log.take(records.slice(cut));
        if (JSON.stringify([...log.answers(0, rows)]) !== JSON.stringify(before))
          expect(log.revision).not.toBe(revision);
      }),
    );
  });
});
