import { sampleQuestions } from '@core/questions/samples';
import type { QuestionResponse } from '@core/questions/registry';
import { applyEvent, openDrill, type Drill } from './drill';
import { decideCommand, type Decision } from './decide';
import { decideAnswer, decideJoin } from './decide-seat';
import { decideTime } from './decide-time';
import type { DrillCommand } from './command';
import type { DrillEvent, SeatId } from './drill-event';
import { drillPlanSchema, type DrillPlan, type DrillWish } from './drill-plan';
import type { RefusalCode } from './refusal';

export const planOf = (wish: Partial<DrillWish> = {}): DrillPlan =>
  drillPlanSchema.parse({
    title: 'Drill',
    mode: 'live',
    language: 'en',
    readingMs: 0,
    answerMs: 20_000,
    questions: sampleQuestions.map((question, index) => ({
      question,
      card: question.id,
      contentVersion: '1.0.0',
      seed: index,
      sources: [],
    })),
    ...wish,
  });

/** A PNG of one pixel, base64. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The questions of a plan with a picture each, at addresses that say which question's. */
export function withPictures(questions: DrillPlan['questions']) {
  const media = 'drawing.png';
  const alt = { en: 'A drawing', ja: '図' };
  return {
    questions: questions.map((one) => ({
      ...one,
      question: { ...one.question, pictures: [{ media, alt }] },
    })),
    pictures: questions.map(({ question }, index) => ({
      question: question.id,
      media,
      address: index.toString(16).padStart(32, 'a'),
      base64: onePixel,
    })),
  };
}

/** A chart that ends before the news, to continue. */
export const shownChartOf = (closes: number[]) => ({
  ticker: 'NVDA',
  known: { en: 'A rule.', ja: '規則。' },
  from: '2022-10-05',
  until: '2022-10-07',
  session: '2022-10-10',
  closes,
});

export const start = Date.UTC(2026, 10, 24, 5);

/** A drill driven as its host drives it, with a clock of its own. */
export class DrillDriver {
  now = start;
  readonly events: DrillEvent[] = [];
  state: Drill;

  constructor(wish: Partial<DrillWish> = {}) {
    const opened = { type: 'DrillOpened', at: start, drill: 'D', plan: planOf(wish) } as const;
    this.events.push(opened);
    this.state = openDrill(opened);
  }

  take(decision: Decision): RefusalCode | 'done' {
    if (!decision.ok) return decision.refused;
    this.write(decision.events);
    return 'done';
  }

  write(events: readonly DrillEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.state = applyEvent(this.state, event);
    }
  }

  order(command: DrillCommand): RefusalCode | 'done' {
    return this.take(decideCommand(this.state, command, this.now));
  }

  join(name: string | null, proof = `proof of ${String(name)}`): RefusalCode | 'done' {
    const seed = this.events.length;
    return this.take(decideJoin(this.state, { name, proof, language: 'en', seed }, this.now));
  }

  answer(
    seat: number,
    response: QuestionResponse,
    turn = this.state.turns.length - 1,
    confidence: 'guess' | 'think' | 'sure' | null = null,
  ): RefusalCode | 'done' {
    const given = { turn, response, confidence };
    return this.take(decideAnswer(this.state, seatId(seat), given, this.now));
  }

  /** Lets time pass, with what happens by itself. */
  wait(ms: number): void {
    this.now += ms;
    this.write(decideTime(this.state, this.now));
  }

  seat(number: number) {
    return this.state.seats.get(seatId(number))!;
  }

  question(turn = this.state.turns.length - 1) {
    return this.state.plan.questions[this.state.turns[turn]!.question]!.question;
  }
}

export const seatId = (number: number): SeatId => `s${number}` as SeatId;
