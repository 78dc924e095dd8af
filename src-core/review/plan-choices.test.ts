import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, linesToAppend, readSyncLines } from '../sync/sync-file';
import { learner, recordId } from './log.fixture';
import {
  choicesOf,
  choosePlan,
  mergeChoices,
  readKeptPlan,
  stampOldChoices,
  type KeptPlan,
} from './plan-choices';
import { defaultStudyPlan, readStudyPlan, type StudyPlan } from './study-plan';

const exam = { date: '2027-02-01', topics: [] };
const fresh = readKeptPlan(undefined);
const planOf = (kept: KeptPlan): StudyPlan => readStudyPlan(kept);

/** A device with its plan and the file it appends to. */
class Device {
  kept = fresh;
  file = '';
  give(held: ReadonlySet<string>): void {
    const choices = choicesOf(this.kept).map((choice) => ({ learner, choice }));
    this.file += linesToAppend({ choices }, held).text;
  }
  sync(arrived: readonly string[]): void {
    const read = arrived.map((text) => readSyncLines(text.slice(0, text.lastIndexOf('\n') + 1)));
    for (const { choices } of read)
      this.kept = mergeChoices(
        this.kept,
        choices.map(({ choice }) => choice),
      );
    this.give(new Set(read.flatMap(keysOf)));
  }
}

const change: fc.Arbitrary<Partial<StudyPlan>> = fc.oneof(
  fc.constantFrom(0.8, 0.85, 0.9, 0.95).map((retention) => ({ retention })),
  fc.integer({ min: 0, max: 23 }).map((dayStartHour) => ({ dayStartHour })),
  fc.constantFrom(null, exam).map((chosen) => ({ exam: chosen })),
);
const device = fc.nat(2);
const step = fc.oneof(
  // The number stands for the clock in an id: any, for clocks are wrong.
  fc.record({ kind: fc.constant('choose' as const), device, change, clock: fc.nat(100_000) }),
  fc.record({
    kind: fc.constant('sync' as const),
    device,
    order: fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 1 }),
    arrived: fc.nat(1000),
  }),
  fc.record({ kind: fc.constant('cut' as const), device, bytes: fc.nat(200) }),
);

describe('the plan of a learner on several devices', () => {
  it('becomes the same on all, whatever arrives when, twice, in part or not in order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = [new Device(), new Device(), new Device()];
        steps.forEach((doing, turn) => {
          const one = all[doing.device]!;
          if (doing.kind === 'choose') {
            const id = recordId(doing.clock * 100 + turn);
            one.kept = choosePlan(one.kept, doing.change, id);
          } else if (doing.kind === 'sync') {
            one.sync(
              doing.order.map((from) => {
                const { file } = all[from]!;
                return file.slice(0, Math.floor((file.length * doing.arrived) / 1000));
              }),
            );
          } else one.file = one.file.slice(0, Math.max(0, one.file.length - doing.bytes));
        });
        for (let round = 0; round < 2; round += 1)
          for (const one of all) one.sync(all.map(({ file }) => file));
        expect(all[1]!.kept).toEqual(all[0]!.kept);
        expect(all[2]!.kept).toEqual(all[0]!.kept);

        // A choice made by whoever has seen the others counts from then on, whatever its clock says.
        const late = all[1]!;
        const hour = (late.kept.dayStartHour + 1) % 24;
        late.kept = choosePlan(late.kept, { dayStartHour: hour }, recordId(0));
        for (let round = 0; round < 2; round += 1)
          for (const one of all) one.sync(all.map(({ file }) => file));
        for (const { kept } of all) expect(kept.dayStartHour).toBe(hour);
        const sizes = all.map(({ file }) => file.length);
        for (const one of all) one.sync(all.map(({ file }) => file));
        expect(all.map(({ file }) => file.length)).toEqual(sizes);
      }),
    );
  });

  it('lets a clock years ahead win one tie, and then no more', () => {
    const [past, future] = [recordId(1), recordId(99_999_999)];
    const ahead = choosePlan(fresh, { retention: 0.95 }, future);
    const right = choosePlan(fresh, { retention: 0.85 }, past);
    const both = mergeChoices(right, choicesOf(ahead));
    expect(planOf(both).retention).toBe(0.95);
    expect(planOf(mergeChoices(ahead, choicesOf(right))).retention).toBe(0.95);
    const again = choosePlan(both, { retention: 0.85 }, recordId(2));
    expect(planOf(mergeChoices(ahead, choicesOf(again))).retention).toBe(0.85);
  });

  it('keeps fields chosen on different devices, each by itself', () => {
    const desk = choosePlan(fresh, { exam }, recordId(1));
    const laptop = choosePlan(fresh, { dayStartHour: 6 }, recordId(2));
    const expected = { ...defaultStudyPlan, exam, dayStartHour: 6 };
    expect(planOf(mergeChoices(desk, choicesOf(laptop)))).toEqual(expected);
    expect(planOf(mergeChoices(laptop, choicesOf(desk)))).toEqual(expected);
  });

  it('carries what was chosen before choices were numbered, below whatever is chosen since', () => {
    const old = stampOldChoices(readKeptPlan({ retention: 0.85, dayStartHour: 4 }), recordId(9));
    expect(choicesOf(old)).toEqual([
      { field: 'retention', value: 0.85, count: 0, id: recordId(9) },
    ]);
    const chosen = choosePlan(fresh, { retention: 0.95 }, recordId(1));
    expect(planOf(mergeChoices(old, choicesOf(chosen))).retention).toBe(0.95);
    expect(planOf(mergeChoices(chosen, choicesOf(old))).retention).toBe(0.95);
  });

  it('stamps only what became another', () => {
    const kept = choosePlan(fresh, { retention: defaultStudyPlan.retention }, recordId(1));
    expect(choicesOf(kept)).toEqual([]);
  });

  it.each([
    { field: 'retention', value: 7 },
    { field: 'dayStartHour', value: '4' },
    { field: 'exam', value: { date: 'soon', topics: [] } },
    { field: 'theme', value: 'dark' },
    { field: 'retention', value: 0.9, count: 1.5 },
    { field: 'retention', value: 0.9, id: 'x' },
  ])('does not follow %j', (odd) => {
    const choice = { count: 1, id: recordId(1), ...odd };
    const line = JSON.stringify({ kind: 'choice', row: { learner, choice } });
    expect(readSyncLines(line)).toMatchObject({ choices: [], unread: 1 });
  });
});
