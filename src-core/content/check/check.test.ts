import { describe, expect, it } from 'vitest';
import { checkSmallPack } from './course.fixture';

const told = (result: ReturnType<typeof checkSmallPack>) =>
  result.serious.map(({ code, place, line }) => `${code} ${place}:${line}`);

describe('checking a pack', () => {
  it('finds nothing in one that is right', () => {
    expect(told(checkSmallPack())).toEqual([]);
  });

  it('names file and line of broken YAML', () => {
    expect(told(checkSmallPack({ 'glossary.yaml': '- id: a\n  term: { en: "x"\n' }))[0]).toMatch(
      /^yaml-syntax content\/small\/glossary.yaml:[23]$/,
    );
  });

  it('names the line of a field that does not fit', () => {
    expect(
      told(checkSmallPack({ 'questions/first.yaml': ['answer: true', 'answer: perhaps'] })),
    ).toContain('schema content/small/questions/first.yaml:9');
  });

  it('finds a text that is missing in one language', () => {
    const result = checkSmallPack({ 'facts.yaml': [', ja: "H800の接続は400GB/s。"', ''] });
    expect(told(result)).toContain('schema content/small/facts.yaml:4');
    expect(result.faults[0]?.message).toContain('statement.ja');
  });

  it.each([
    [
      'a fact',
      'questions/first.yaml',
      ['facts: [link]', 'facts: [nowhere]'],
      'unknown-fact content/small/questions/first.yaml:1',
    ],
    [
      'a lesson',
      'questions/first.yaml',
      ['lesson: first', 'lesson: nowhere'],
      'unknown-lesson content/small/questions/first.yaml:1',
    ],
    [
      'a cited fact',
      'lessons/first.md',
      ['[^link]', '[^nowhere]'],
      'unknown-fact content/small/lessons/first.md:1',
    ],
    [
      'a glossary term',
      'lessons/first.md',
      ['[[nvlink]]', '[[nowhere]]'],
      'unknown-glossary term content/small/lessons/first.md:1',
    ],
    [
      'a check question',
      'lessons/first.md',
      [/\{\{check ask\}\}/g, '{{check nowhere}}'],
      'unknown-question content/small/lessons/first.md:1',
    ],
  ] as const)('finds a reference to %s that is not there', (_what, file, edit, fault) => {
    expect(told(checkSmallPack({ [file]: [...edit] as [string | RegExp, string] }))).toContain(
      fault,
    );
  });

  it('finds a question that rests on a fact from memory', () => {
    expect(
      told(
        checkSmallPack({ 'questions/first.yaml': ['facts: [link]', 'facts: [link, remembered]'] }),
      ),
    ).toEqual(['memory-fact-asked content/small/questions/first.yaml:1']);
  });

  it('finds numbers that differ between the languages', () => {
    const result = checkSmallPack({ 'questions/first.yaml': ['900から', '600から'] });
    expect(told(result)).toEqual(['numbers-differ content/small/questions/first.yaml:1']);
    expect(result.serious[0]?.message).toContain('900');
  });

  it('finds check questions that stand in one language alone', () => {
    expect(
      told(checkSmallPack({ 'lessons/first.md': ['{{check ask}}\n\n<!-- ja -->', '<!-- ja -->'] })),
    ).toContain('checks-differ content/small/lessons/first.md:1');
  });

  it('finds the same id twice and says where the other one is', () => {
    const again =
      '- { id: nvlink, term: { en: "A", ja: "A" }, reading: null, aliases: [], definition: { en: "A", ja: "A" }, facts: [] }\n';
    const result = checkSmallPack({ 'glossary.yaml': [/$/, again] });
    expect(told(result)).toEqual(['duplicate-id content/small/glossary.yaml:7']);
    expect(result.serious[0]?.message).toContain('glossary.yaml:1');
  });

  it('finds a lesson that leads back to itself', () => {
    expect(
      told(checkSmallPack({ 'lessons/first.md': ['prerequisites: []', 'prerequisites: [first]'] })),
    ).toEqual(['prerequisite-circle content/small/lessons/first.md:1']);
  });

  it('refuses HTML in a lesson, with its line', () => {
    expect(
      told(
        checkSmallPack({
          'lessons/first.md': ['The [[nvlink]]', '<script>alert(1)</script>\n\nThe [[nvlink]]'],
        }),
      ),
    ).toEqual(['lesson-syntax content/small/lessons/first.md:17']);
  });

  it('tells about a file no part of a pack is called', () => {
    expect(told(checkSmallPack({ 'notes.md': 'x' }))).toEqual([
      'unknown-file content/small/notes.md:undefined',
    ]);
  });

  it('finds an option about the other options', () => {
    const options = ['H800', 'A800', 'All of the above'].map(
      (name, index) =>
        `    - { right: ${index === 0}, text: { en: "${name}", ja: "${name}" }, why: { en: "w", ja: "w" }${index === 0 ? '' : ', belief: { en: "b", ja: "b" }'} }`,
    );
    const question = `- kind: single-choice\n  id: other\n  topic: chips\n  level: 1\n  lesson: first\n  facts: [link]\n  stem: { en: "Which chip was cut?", ja: "どれか。" }\n  explanation: { en: "e", ja: "e" }\n  options:\n${options.join('\n')}\n`;
    expect(told(checkSmallPack({ 'questions/first.yaml': [/$/, question] }))).toEqual([
      'catch-all-option content/small/questions/first.yaml:13',
    ]);
  });

  it('finds two stems that ask nearly the same', () => {
    const result = checkSmallPack({ 'questions/first.yaml': [/^([\s\S]*)$/, '$1$1'] });
    expect(result.serious.map(({ code }) => code)).toEqual(['duplicate-id', 'near-duplicate-stem']);
  });

  it('advises on what is past its review date, by the day given', () => {
    const edit: Record<string, [string, string]> = {
      'lessons/first.md': ['reviewBy: null', 'reviewBy: "2026-12-01"'],
    };
    const codes = (today: string) => checkSmallPack(edit, today).findings.map(({ code }) => code);
    expect(codes('2026-12-01')).not.toContain('past-review');
    expect(codes('2026-12-02')).toContain('past-review');
  });
});
