import { describe, expect, it, vi } from 'vitest';
import { cardIdSchema, learnerIdSchema, logRecordSchema } from '@core/review/answer-log';
import { questionSchema } from '@core/questions/registry';
import { createMemoryStorage } from '../storage/memory-storage';
import { LearnerMemory } from './learner-memory.svelte';
import { SessionDesk } from './session-desk.svelte';

const learner = learnerIdSchema.parse('aki');
const both = (text: string) => ({ en: text, ja: text });
const question = (id: string) =>
  questionSchema.parse({
    kind: 'true-false',
    id,
    topic: 'seed',
    level: 1,
    lesson: 'lesson',
    facts: ['fact'],
    stem: both(id),
    explanation: both('why'),
    answer: true,
    wrong: { why: both('why'), belief: both('belief'), misconceptionOf: null },
  });

/** A quiz of three questions, opened. */
async function quiz() {
  const storage = createMemoryStorage();
  const memory = await LearnerMemory.open(learner, storage);
  const find = (card: string) => ({ question: question(card), contentVersion: '1.0.0' });
  const desk = new SessionDesk(memory, storage, find);
  const items = ['a', 'b', 'c'].map((id) => ({ card: cardIdSchema.parse(id), seed: 1 }));
  await desk.start('quiz', items);
  const answer = async (value: boolean) => {
    await desk.answer({ kind: 'true-false', answer: value }, 'think');
    await desk.next();
  };
  const standing = () => [...memory.answers()].map(({ card }) => card);
  const turns = () =>
    desk.session!.turns.map((turn) => desk.session!.items[turn.item]!.card as string);
  return { desk, memory, storage, answer, standing, turns };
}

describe('undo and redo in a session', () => {
  it('go back and forth over several answers, also from the end', async () => {
    const { desk, answer, standing, turns } = await quiz();
    for (const value of [true, false, true]) await answer(value);
    expect(desk.isOpen).toBe(false);
    await desk.undo();
    await desk.undo();
    expect(standing()).toEqual(['a']);
    expect(desk.shown?.card).toBe('b');
    expect(await desk.redo()).toBe(true);
    expect(desk.answered).toMatchObject({ score: 0, response: { answer: false } });
    expect(await desk.redo()).toBe(true);
    expect(desk.answered).toMatchObject({ score: 1, shown: { card: 'c' } });
    expect(desk.canRedo).toBe(false);
    expect(standing()).toEqual(['a', 'b', 'c']);
    expect(turns()).toEqual(['a', 'b', 'c']);
    await desk.next();
    expect(desk.isOpen).toBe(false);
  });

  it('have nothing to redo once another answer was given', async () => {
    const { desk, answer } = await quiz();
    await answer(true);
    await desk.undo();
    await answer(false);
    expect(desk.canRedo).toBe(false);
    expect(await desk.redo()).toBe(false);
  });

  it('take "that was easy" back alone, and leave the answer where it is', async () => {
    const { desk, memory, standing } = await quiz();
    await desk.answer({ kind: 'true-false', answer: true }, 'sure');
    const easy = memory.cards.get(cardIdSchema.parse('a'))!.review!.due;
    await desk.callEasy();
    await desk.undo();
    expect(desk.answered?.shown.card).toBe('a');
    expect(standing()).toEqual(['a']);
    expect(memory.cards.get(cardIdSchema.parse('a'))!.review!.due).toBe(easy);
    await desk.undo();
    expect(standing()).toEqual([]);
    expect(desk.answered).toBeNull();
  });

  it('do not reach into an earlier session', async () => {
    const { desk, answer } = await quiz();
    await answer(true);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await desk.discard();
    await desk.start('quiz', [{ card: cardIdSchema.parse('z'), seed: 1 }]);
    expect(desk.canUndo).toBe(false);
    expect(await desk.undo()).toBe(false);
  });
});

describe('a session whose last answer was given just before the app ended', () => {
  it('is at its end when it is taken up again', async () => {
    const { desk, storage } = await quiz();
    for (const next of [true, true, false]) {
      await desk.answer({ kind: 'true-false', answer: true }, 'think');
      if (next) await desk.next();
    }
    const memory = await LearnerMemory.open(learner, storage);
    const find = (card: string) => ({ question: question(card), contentVersion: '1.0.0' });
    const again = new SessionDesk(memory, storage, find);
    await again.resume();
    expect(again.isOpen).toBe(false);
    expect(again.session?.turns).toHaveLength(3);
  });
});

describe('a clock that is set back during a session', () => {
  it('leaves the order of the answers, and undo takes back the last one given', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 10), toFake: ['Date'] });
    try {
      const { desk, answer, storage, standing } = await quiz();
      await answer(true);
      vi.setSystemTime(Date.UTC(2026, 10, 24, 8));
      await answer(true);
      await desk.undo();
      expect(standing()).toEqual(['a']);
      expect(await desk.redo()).toBe(true);
      expect(standing()).toEqual(['a', 'b']);
      const { records } = await storage.records(learner);
      expect(records.every((record) => logRecordSchema.safeParse(record).success)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('one session in two windows', () => {
  /** Two windows on the same storage; what one writes the other hears when told to. */
  async function windows() {
    const { desk, storage, standing } = await quiz();
    const memory = await LearnerMemory.open(learner, storage);
    const find = (card: string) => ({ question: question(card), contentVersion: '1.0.0' });
    const other = new SessionDesk(memory, storage, find);
    await other.resume();
    const stored = async () =>
      (await storage.openSession(learner)) as { id: string; turns: { item: number }[] };
    return { desk, other, memory, storage, standing, stored };
  }
  const right = { kind: 'true-false', answer: true } as const;

  it('goes on in the other where the first left it', async () => {
    const { desk, other } = await windows();
    await desk.answer(right, 'think');
    await desk.next();
    await other.follow();
    expect(other.shown?.card).toBe('b');
    expect(other.isDisplaced).toBe(false);
  });

  it('leaves whoever is reading an explanation alone', async () => {
    const { desk, other } = await windows();
    await other.answer(right, 'think');
    await desk.follow();
    await desk.answer(right, 'think');
    await other.follow();
    expect(other.answered?.shown.card).toBe('a');
    await other.next();
    expect(other.shown?.card).toBe('c');
  });

  it('loses no turn when both answer before either hears of the other', async () => {
    const { desk, other, stored } = await windows();
    await desk.answer(right, 'think');
    await other.answer(right, 'think');
    expect((await stored()).turns.map(({ item }) => item)).toEqual([0]);
    await other.next();
    expect(other.shown?.card).toBe('b');
    await other.answer(right, 'think');
    await desk.next();
    await desk.answer(right, 'think');
    expect((await stored()).turns.map(({ item }) => item)).toEqual([0, 1]);
  });

  it('is not written over by another session unless the person says so', async () => {
    const { desk, other, stored } = await windows();
    await other.start('quiz', [{ card: cardIdSchema.parse('z'), seed: 1 }]);
    const theirs = await stored();
    await desk.follow();
    expect(desk.isDisplaced).toBe(true);
    await desk.answer(right, 'think');
    expect(await stored()).toEqual(theirs);
    await desk.takeOver();
    expect((await stored()).id).toBe(desk.session!.id);
  });

  it('notes that a session was closed elsewhere when it comes to saving', async () => {
    const { desk, other, stored } = await windows();
    await other.discard();
    await desk.answer(right, 'think');
    expect(desk.isDisplaced).toBe(true);
    expect(await stored()).toBeUndefined();
  });
});
