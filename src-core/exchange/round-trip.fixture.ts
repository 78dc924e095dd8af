import fc from 'fast-check';
import { expect } from 'vitest';
import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import { differences, tools, unsaid } from './exchange.fixture';
import type { ExchangeFormat, ExchangePack } from './exchange';
import { questionIdOf } from './identity';
import { arbitraryPack, type PackTaste } from './pack.arbitrary';

export interface RoundTrip {
  taste?: PackTaste;
  language?: Language;
  /** Fields of a question that may come back otherwise, if a note says so. */
  mayDiffer: readonly (keyof Question | string)[];
  /** How many packs are tried. */
  runs?: number;
}

/**
 * Writes generated packs and reads them back: every question comes back or is refused; what differs
 * is told by a note about that question, and only fields of the list differ; a second trip changes
 * nothing more; and reading twice gives the same.
 */
export async function expectRoundTrips(format: ExchangeFormat, trip: RoundTrip): Promise<void> {
  const { taste = {}, language = 'en', mayDiffer, runs = 150 } = trip;
  await fc.assert(
    fc.asyncProperty(arbitraryPack(taste), async (pack) => {
      await checkTrip(format, pack, language, mayDiffer);
    }),
    { numRuns: runs },
  );
}

export async function checkTrip(
  format: ExchangeFormat,
  pack: ExchangePack,
  language: Language,
  mayDiffer: readonly string[],
): Promise<ExchangePack> {
  const shell = tools(language);
  const written = await format.write!(pack, shell);
  const file = { name: `pack.${format.extensions[0]}`, bytes: written.bytes };
  const read = await format.read(file, shell);
  expect(unsaid(written.report)).toEqual([]);
  expect(unsaid(read.report)).toEqual([]);
  expect(read.report.refused.filter(({ code }) => code !== 'empty-file')).toEqual([]);
  expect(read.report.kept).toBe(written.report.kept);

  const back = new Map(read.pack.questions.map((question) => [String(question.id), question]));
  const refused = new Set(written.report.refused.map(({ place }) => place.item));
  const changed = new Set(written.report.changed.map(({ place }) => place.item));
  for (const question of pack.questions) {
    const found = back.get(questionIdOf(format.name, question.id));
    if (found === undefined) {
      expect([...refused], `neither kept nor refused: ${JSON.stringify(question)}`).toContain(
        question.id,
      );
      continue;
    }
    const differ = differences(question, found, language);
    if (differ.length > 0)
      expect(
        [...changed],
        `changed without a word: ${differ.join()} of ${JSON.stringify([question, found])}`,
      ).toContain(question.id);
    expect(
      differ.filter((field) => !mayDiffer.includes(field)),
      JSON.stringify([question, found]),
    ).toEqual([]);
  }
  expect((await format.read(file, shell)).pack).toEqual(read.pack);

  const again = await format.write!(read.pack, shell);
  const reread = await format.read({ name: file.name, bytes: again.bytes }, shell);
  expect(reread.pack.questions.map(({ id }) => id)).toEqual(
    read.pack.questions.map(({ id }) => id),
  );
  return read.pack;
}
