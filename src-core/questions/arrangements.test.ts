import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeResponse, isComplete, questionSchema, revealAnswer, viewQuestion } from './registry';
import { rightResponse, sampleQuestions } from './samples';

const kind = <Kind extends (typeof sampleQuestions)[number]['kind']>(name: Kind) =>
  sampleQuestions.find(
    (question): question is Extract<(typeof sampleQuestions)[number], { kind: Kind }> =>
      question.kind === name,
  )!;
const ordering = kind('ordering');
const matching = kind('matching');
const cloze = kind('cloze');

describe('ordering', () => {
  const ids = ordering.items.map(({ id }) => id);
  const score = (order: string[]) => gradeResponse(ordering, { kind: 'ordering', order }).score;

  it('is never shown in the right order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const view = viewQuestion(ordering, seed);
        expect(view.kind === 'ordering' && view.items.map(({ id }) => id)).not.toEqual(ids);
      }),
    );
  });

  it('gives two thirds for two neighbours changed, nothing for the order turned round', () => {
    expect(score([ids[1]!, ids[0]!, ids[2]!, ids[3]!])).toBeCloseTo(4 / 6, 12);
    expect(score([...ids].reverse())).toBe(0);
  });

  it('stays between 0 and 1 for any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 4 }), (order) => {
        expect(score(order)).toBeGreaterThanOrEqual(0);
        expect(score(order)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not answered by a part of the items, or by one twice', () => {
    expect(isComplete(ordering, { kind: 'ordering', order: ids.slice(1) })).toBe(false);
    expect(
      isComplete(ordering, { kind: 'ordering', order: [ids[0]!, ids[0]!, ids[1]!, ids[2]!] }),
    ).toBe(false);
  });
});

describe('matching', () => {
  const right = (
    rightResponse(matching) as Extract<ReturnType<typeof rightResponse>, { kind: 'matching' }>
  ).pairs;
  const [first, second, third] = matching.pairs;

  it('marks pair by pair and answers a stray with its own reason', () => {
    const pairs = { ...right, [first!.leftId]: matching.strays[0]!.rightId };
    const response = { kind: 'matching' as const, pairs };
    expect(gradeResponse(matching, response)).toEqual({
      score: 2 / 3,
      confusedWith: [matching.strays[0]!.rightId],
    });
    expect(revealAnswer(matching, response).lines[0]).toMatchObject({
      verdict: 'wrong',
      belief: { en: 'belief in stray' },
    });
  });

  it('is not answered by one partner for two', () => {
    expect(
      isComplete(matching, {
        kind: 'matching',
        pairs: { ...right, [second!.leftId]: third!.rightId },
      }),
    ).toBe(false);
  });

  it('refuses a question in which two right sides read the same', () => {
    expect(
      questionSchema.safeParse({
        ...matching,
        pairs: matching.pairs.map((pair) => ({ ...pair, right: first!.right })),
      }).success,
    ).toBe(false);
  });
});

describe('cloze', () => {
  const [chosen, typed] = cloze.blanks;
  const respond = (chip: string, what: string) => ({
    kind: 'cloze' as const,
    blanks: { [chosen!.name]: chip, [typed!.name]: what },
  });
  const rightId = chosen!.rightId;

  it.each([
    'link speed',
    'LINK  speed',
    'ｌｉｎｋ ｓｐｅｅｄ',
    'link-speed',
    'link speed（日本語）',
    'linkspeed of nvlink',
  ])('takes %s, in any case, width and spacing', (what) => {
    expect(gradeResponse(cloze, respond(rightId, what)).score).toBe(1);
  });

  it('marks gap by gap and answers a foreseen entry', () => {
    const response = respond(rightId, 'Memory');
    expect(gradeResponse(cloze, response).score).toBe(0.5);
    expect(
      revealAnswer(cloze, response).lines.find(({ verdict }) => verdict === 'wrong'),
    ).toMatchObject({ belief: { en: 'belief in memory' }, rightAnswer: { en: 'link speed' } });
  });

  it('is not answered while a gap is empty or holds a choice of another question', () => {
    expect(isComplete(cloze, respond(rightId, '  '))).toBe(false);
    expect(isComplete(cloze, respond('elsewhere', 'memory'))).toBe(false);
  });

  it('refuses a sentence that lacks a gap in one language', () => {
    expect(
      questionSchema.safeParse({ ...cloze, text: { ...cloze.text, ja: '{{chip}}だけ' } }).success,
    ).toBe(false);
  });
});
