import fc from 'fast-check';
import { describe, it } from 'vitest';
import { questionSchema } from '@core/questions/registry';
import type { ExchangePack } from '../exchange';
import { arbitraryPack } from '../pack.arbitrary';
import { checkTrip } from '../round-trip.fixture';
import { qti21, qti3 } from './qti';

/** In XHTML several spaces are one. */
const singleSpaced = (pack: ExchangePack): ExchangePack => ({
  ...pack,
  questions: pack.questions.map((question) =>
    questionSchema.parse(JSON.parse(JSON.stringify(question).replace(/ {2,}/g, ' '))),
  ),
});

/** What one language and no lessons cannot hold. */
const mayDiffer = ['facts', 'lesson', 'explanation', 'misconceptionOf', 'pictures'];

describe.each([qti21, qti3])('$name', (format) => {
  it.each(['en', 'ja'] as const)('keeps questions of every kind in %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPack(), async (pack) => {
        await checkTrip(format, singleSpaced(pack), language, mayDiffer);
      }),
      { numRuns: 40 },
    );
  });
});
