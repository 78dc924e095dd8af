import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, readText, tools, unsaid } from '../exchange.fixture';
import { fuzzCount } from '../fuzz.fixture';
import { expectToStandFirm } from '../hostile.fixture';
import { arbitraryPack } from '../pack.arbitrary';
import { encodeText } from '../text/decode';
import { aiken } from './aiken';

const read = (text: string) => readText(aiken, text);
const two =
  'Which agency wrote the rule?\nA) BIS\nB) OFAC\nANSWER: A\n\nWhat is TPP?\nA. A product\nB. A party\nC. A price\nanswer: c\nANSWER: B\n';

describe('Aiken', () => {
  it('reads points and brackets', async () => {
    const { pack, report } = await read(two.replace('answer: c\n', ''));
    expect(report).toMatchObject({ kept: 2, changed: [], refused: [] });
    expect(pack.questions[1]).toMatchObject({
      options: [{ right: false }, { right: true }, { right: false }],
    });
  });

  it.each([
    ['Which?\nA. a\nB. b\n\nNext?\nA. a\nB. b\nANSWER: A\n', 'aiken-no-answer-line', 1],
    ['Which?\nA. a\nB. b\nANSWER: D\n', 'no-right-answer', 1],
    ['\n\nWhich?\nA. a\nANSWER: A\n', 'too-few-options', 3],
    ['Which?\nA. a\nB. a\nANSWER: A\n', 'same-options', 1],
    ['Just words.\n', 'description', 1],
    ['\n', 'empty-file', null],
  ])('%j is refused: %s', async (text, code, line) => {
    expect((await read(text)).report.refused).toMatchObject([{ code, place: { line } }]);
  });

  it('keeps question, options and key of what it can hold, and says the rest', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPack({ languages: ['en'] }), async (pack) => {
        const { bytes, report } = await aiken.write!(pack, tools());
        expect(unsaid(report)).toEqual([]);
        const back = await aiken.read({ name: 'x.txt', bytes }, tools());
        const refused = new Set(report.refused.map(({ place }) => place.item));
        const sent = pack.questions.filter(({ id }) => !refused.has(id));
        expect(back.report.kept).toBe(sent.length);
        expect([...refused].length + sent.length).toBe(pack.questions.length);
        sent.forEach((question, index) => {
          const found = back.pack.questions[index]!;
          expect(found.stem.en).toBe(question.stem.en.replace(/\n/g, ' '));
          if (question.kind !== 'single-choice' || found.kind !== 'single-choice') return;
          expect(found.options.map(({ text, right }) => [text.en, right])).toEqual(
            question.options.map(({ text, right }) => [text.en, right]),
          );
          if (question.explanation !== null)
            expect(
              report.changed.some(
                ({ code, place }) => code === 'reasons-left-out' && place.item === question.id,
              ),
            ).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is told by its content', () => {
    expect(aiken.detect({ name: 'x', bytes: encodeText(two) })).toBe(true);
    expect(aiken.detect({ name: 'x', bytes: encodeText('Is it? {T}') })).toBe(false);
    expect(codesOf({ format: 'aiken', kept: 0, changed: [], refused: [] })).toEqual([]);
  });
});

it(`stands firm against ${fuzzCount(process.env)} changed files`, async () => {
  const marks = ['\n', '\n\n', 'ANSWER: A', 'A. ', 'Z) ', '\0', '\ufeff', 'ANSWER:'];
  await expectToStandFirm(aiken, [encodeText(two)], marks, fuzzCount(process.env));
}, 600_000);
