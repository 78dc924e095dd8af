import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from '@core/content/pack-source';
import { aiken } from '@core/exchange/aiken/aiken';
import { csv } from '@core/exchange/csv/csv';
import { differences, tools } from '@core/exchange/exchange.fixture';
import { gift } from '@core/exchange/gift/gift';
import { questionIdOf } from '@core/exchange/identity';
import { moodleXml } from '@core/exchange/moodle-xml/moodle-xml';
import { readContentFolder } from '../src-main/cli/content-folder';

const { packs } = await readContentFolder(path.resolve(import.meta.dirname, '../content'));
const course = packs.map(compilePack).map(({ head, ...parts }) => ({
  ...{ title: head.title, languages: head.languages, media: [], history: [] },
  ...parts,
}));

/** Sources go into the explanation, reasons of items and pairs too where they have no place. */
const mayDiffer = ['explanation', 'pairs', 'strays', 'items'];

describe.each([gift, moodleXml, csv])('the whole course as $name', (format) => {
  it.each(['en', 'ja'] as const)('comes back from %s, or is refused by name', async (language) => {
    for (const pack of course) {
      const { bytes, report } = await format.write!(pack, tools(language));
      const read = await format.read({ name: 'course', bytes }, tools(language));
      expect(format.detect({ name: 'course', bytes })).toBe(true);
      expect(read.report.refused).toEqual([]);
      const back = new Map(read.pack.questions.map((question) => [String(question.id), question]));
      const refused = new Set(report.refused.map(({ place }) => place.item));
      for (const question of pack.questions) {
        const found = back.get(questionIdOf(format.name, question.id));
        if (refused.has(question.id)) continue;
        const differ = differences(question, found!, language);
        expect(
          differ.filter((field) => !mayDiffer.includes(field)),
          question.id,
        ).toEqual([]);
      }
      expect(back.size + refused.size).toBe(pack.questions.length);
    }
  });
});

it('goes to Aiken as far as Aiken holds it', async () => {
  for (const pack of course) {
    const { bytes, report } = await aiken.write!(pack, tools('ja'));
    const read = await aiken.read({ name: 'course', bytes }, tools('ja'));
    expect(read.report).toMatchObject({ kept: report.kept, refused: [] });
    expect(report.kept + report.refused.length).toBe(pack.questions.length);
  }
});
