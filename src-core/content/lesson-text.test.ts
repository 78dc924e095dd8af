import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '@core/language';
import type { Fault } from '@core/fault';
import { readBody, readLesson } from './lesson-source';
import { writeBody } from './lesson-text';

const lessons = readdirSync('content').flatMap((pack) => {
  const folder = path.join('content', pack, 'lessons');
  return readdirSync(folder).map((file) => path.join(folder, file));
});

function readAgain(markdown: string) {
  const faults: Fault[] = [];
  const blocks = readBody('again', markdown, 0, faults);
  expect(faults).toEqual([]);
  return blocks;
}

describe('writing a body back as Markdown', () => {
  it.each(lessons)('%s reads as the same lesson again', (file) => {
    const { lesson } = readLesson(file, readFileSync(file, 'utf8'));
    for (const language of languages) {
      const body = lesson!.value.body[language];
      expect(readAgain(writeBody(body))).toEqual(body);
    }
  });

  it('keeps formulas, pictures, and money', () => {
    const markdown = [
      'It fell by $589 billion, from $3.48 to $2.90 trillion. With $$TPP = 2 \\times bits$$:',
      '',
      '$$',
      '\\frac{a_1}{b * c}',
      '$$',
      '',
      '![a chart of *falls*](fall-2025.png)',
    ].join('\n');
    const body = readAgain(markdown);
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'formula', 'paragraph']);
    expect(body[1]).toEqual({ type: 'formula', tex: '\\frac{a_1}{b * c}' });
    expect(JSON.stringify(body[0])).toContain('$3.48');
    expect(JSON.stringify(body[2])).toContain('fall-2025.png');
    expect(readAgain(writeBody(body))).toEqual(body);
  });

  it.each(['![x](https://example.org/a.png)', '![x](../a.png)', '![x](a.svg)', '<b>x</b>'])(
    'refuses %s',
    (markdown) => {
      const faults: Fault[] = [];
      readBody('lesson', markdown, 0, faults);
      expect(faults.map(({ code }) => code)).toContain('lesson-syntax');
    },
  );
});
