import fc from 'fast-check';
import { expect, it } from 'vitest';
import { revealAnswer, type Question, type QuestionResponse } from '@core/questions/registry';
import { rightResponse } from '@core/questions/right-response';
import { buildProjectorView } from './build-projector-view';
import { buildSeatView } from './build-seat-view';
import type { DrillCommand } from './command';
import { applyEvent, foldDrill, type Drill } from './drill';
import { pictureAt } from './drill-pictures';
import { DrillDriver, planOf, seatId, shownChartOf, withPictures } from './drill.fixture';
import { drillModes, scorings, type DrillWish } from './drill-plan';
import { drillEventSchema } from './drill-event';
import { standings } from './scoring';

const commands = fc.oneof(
  fc.constantFrom<DrillCommand>(
    { do: 'open-answering' },
    { do: 'close-answering' },
    { do: 'show-distribution' },
    { do: 'reveal' },
    { do: 'show-standings' },
    { do: 'next-question' },
    { do: 'skip-question' },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'extend', byMs: 3_000 },
    { do: 'lock-lobby' },
    { do: 'unlock-lobby' },
    { do: 'draw-teams', seed: 1 },
    { do: 'start' },
  ),
  fc.record({ do: fc.constant('reask' as const), question: fc.nat(7) }),
  fc.record({ do: fc.constant('remove-seat' as const), seat: fc.nat(5).map((n) => seatId(n + 1)) }),
);
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: commands.map((command) => ({ kind: 'order' as const, command })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'join' as const }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        seat: fc.integer({ min: 1, max: 5 }),
        turn: fc.option(fc.nat(8)),
        right: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(15_000) }) },
  ),
  { minLength: 20, maxLength: 70 },
);
/** Every other question has a chart to continue; what came of each has figures of its own. */
const charted = planOf().questions.map((one, index): typeof one => ({
  ...one,
  chart:
    index % 2 === 1
      ? null
      : {
          ...shownChartOf([101.5, 100]),
          came: {
            until: `2023-11-${10 + index}`,
            closes: [7_001.25 + index, 7_002.25 + index],
            expected: [8_001.25 + index, 8_002.25 + index],
          },
        },
}));
const drawn = withPictures(charted);
/** What came of a chart, each figure as it would stand in a message. */
const outcomeOf = ({ chart }: (typeof charted)[number]): string[] =>
  chart ? [chart.came.until, ...[...chart.came.closes, ...chart.came.expected].map(String)] : [];
const wishes: fc.Arbitrary<Partial<DrillWish>> = fc.record({
  mode: fc.constantFrom(...drillModes.filter((mode) => mode !== 'one-screen')),
  scoring: fc.constantFrom(...scorings),
  feedback: fc.constantFrom('after-each' as const, 'at-the-end' as const),
  readingMs: fc.constantFrom(0, 4_000),
  questions: fc.constant(drawn.questions),
  pictures: fc.constant(drawn.pictures),
});

function wrongResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.options.find(({ right }) => !right)!.id };
    case 'multiple-choice':
      return { kind: question.kind, options: [question.options.find(({ right }) => !right)!.id] };
    case 'true-false':
      return { kind: question.kind, answer: !question.answer };
    case 'numeric':
      return { kind: question.kind, value: -12_345 };
    case 'cloze':
      return {
        kind: question.kind,
        blanks: Object.fromEntries(
          question.blanks.map((blank) => [
            blank.name,
            blank.by === 'choosing' ? blank.wrong[0]!.id : 'something else',
          ]),
        ),
      };
    case 'ordering':
      return { kind: question.kind, order: question.items.map(({ id }) => id).reverse() };
    case 'matching': {
      const rights = question.pairs.map(({ rightId }) => rightId);
      return {
        kind: question.kind,
        pairs: Object.fromEntries(
          question.pairs.map(({ leftId }, index) => [leftId, rights[(index + 1) % rights.length]!]),
        ),
      };
    }
  }
}

/** Runs the steps and calls back after each. */
function run(
  wish: Partial<DrillWish>,
  list: readonly (typeof steps extends fc.Arbitrary<(infer Step)[]> ? Step : never)[],
  after: (drill: DrillDriver) => void,
): DrillDriver {
  const drill = new DrillDriver(wish);
  for (const name of ['Ann', 'Ben', 'Cho']) drill.join(name);
  drill.order({ do: 'start' });
  let joined = 0;
  for (const step of list) {
    if (step.kind === 'order') drill.order(step.command);
    else if (step.kind === 'wait') drill.wait(step.ms);
    else if (step.kind === 'join') drill.join(`Late ${(joined += 1)}`);
    else {
      const turn = step.turn ?? drill.state.turns.length - 1;
      if (turn >= 0 && turn < drill.state.turns.length) {
        const question = drill.question(turn);
        const response = step.right ? rightResponse(question) : wrongResponse(question);
        drill.answer(step.seat, response, turn, 'think');
      }
    }
    after(drill);
  }
  return drill;
}

/** What gives a question's answer away: every sentence that is said only after it. */
function secretsOf(question: Question): string[] {
  const { lines, explanation } = revealAnswer(question, rightResponse(question));
  const said = [explanation, ...lines.flatMap(({ why, belief }) => [why, belief])];
  return said.flatMap((text) => (text ? [text.en, text.ja] : []));
}

/** Ids of the questions whose answer this state has shown to somebody. */
const revealed = (state: Drill, seat: number | null): Set<number> =>
  new Set(
    state.turns
      .filter(
        (turn) =>
          turn.state === 'revealed' ||
          (state.phase === 'working' &&
            state.plan.feedback === 'after-each' &&
            seat !== null &&
            turn.answers.has(seatId(seat))),
      )
      .map(({ question }) => question),
  );

function keysWithin(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysWithin(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      found.add(key);
      // What the seat itself sent is no secret to it; a true-false response has a field `answer`.
      if (key !== 'given') keysWithin(item, found);
    }
  return found;
}

it('tells no seat and no projector anything of an answer before it is revealed', () => {
  let outcomesShown = 0;
  fc.assert(
    fc.property(wishes, steps, (wish, list) => {
      run(wish, list, ({ state, now }) => {
        const views = [
          { view: buildProjectorView(state, now), known: revealed(state, null) },
          ...[...state.seats.values()].map((seat) => ({
            view: buildSeatView(state, seat, now),
            known: revealed(state, Number(seat.seat.slice(1))),
          })),
        ];
        for (const { view, known } of views) {
          const text = JSON.stringify(view);
          const { questions } = state.plan;
          const ahead = questions.flatMap((one, index) => (known.has(index) ? [] : outcomeOf(one)));
          expect(ahead.filter((figure) => text.includes(figure))).toEqual([]);
          const told = [...known].flatMap((index) => outcomeOf(questions[index]!));
          if (told.some((figure) => text.includes(figure))) outcomesShown += 1;
          // Sample questions share sentences: one that was shown with another question is no secret.
          const shown = new Set(
            [...known].flatMap((index) => secretsOf(questions[index]!.question)),
          );
          const leaked = questions
            .flatMap(({ question }, index) => (known.has(index) ? [] : secretsOf(question)))
            .filter((secret) => !shown.has(secret) && text.includes(secret));
          expect(leaked).toEqual([]);
          expect(text).not.toContain('proof of');
          if (known.size > 0) continue;
          const keys = keysWithin(view);
          for (const key of ['answer', 'explanation', 'reveal', 'grade', 'proof', 'came'])
            expect(keys).not.toContain(key);
        }
      });
    }),
    { numRuns: 30 },
  );
  expect(outcomesShown).toBeGreaterThan(0);
});

it('gives no picture before its question is asked, and names it to nobody who is not shown the question', () => {
  let named = 0;
  let held = 0;
  fc.assert(
    fc.property(wishes, steps, (wish, list) => {
      run(wish, list, ({ state, now }) => {
        const { plan, turns } = state;
        const asked = new Set(turns.map(({ question }) => plan.questions[question]!.question.id));
        for (const { address, question } of plan.pictures) {
          expect(pictureAt(state, address!) !== null).toBe(asked.has(question));
          if (!asked.has(question)) held += 1;
        }
        const views = [
          buildProjectorView(state, now),
          ...[...state.seats.values()].map((seat) => buildSeatView(state, seat, now)),
        ];
        for (const view of views) {
          const text = JSON.stringify(view);
          for (const { address, question, base64 } of plan.pictures) {
            expect(text).not.toContain(base64);
            const { stem } = plan.questions.find((one) => one.question.id === question)!.question;
            const shown = text.includes(JSON.stringify(stem));
            expect(text.includes(address!)).toBe(shown);
            if (shown) named += 1;
          }
        }
      });
    }),
    { numRuns: 30 },
  );
  expect(named).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(0);
});

it('folds any prefix and the rest to the same state, and writes only what it can read back', () => {
  fc.assert(
    fc.property(wishes, steps, fc.nat(), (wish, list, cut) => {
      const { events, state } = run(wish, list, () => undefined);
      const read = events.map((event) => drillEventSchema.parse(JSON.parse(JSON.stringify(event))));
      expect(read).toEqual(events);
      const middle = cut % events.length;
      const before = foldDrill(read.slice(0, middle));
      expect(read.slice(middle).reduce(applyEvent, before)).toEqual(state);
    }),
    { numRuns: 60 },
  );
});

it('never gives marks below 0 but for certainty, nor ranks anybody twice', () => {
  fc.assert(
    fc.property(wishes, steps, (wish, list) => {
      run(wish, list, ({ state }) => {
        const ranking = standings(state, [...state.seats.values()]);
        expect(new Set(ranking.map(({ seat }) => seat)).size).toBe(state.seats.size);
        if (wish.scoring === 'certainty') return;
        for (const { marks, right, asked, streak } of ranking) {
          expect(marks).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(asked);
          expect(streak).toBeLessThanOrEqual(right);
        }
      });
    }),
    { numRuns: 60 },
  );
});
