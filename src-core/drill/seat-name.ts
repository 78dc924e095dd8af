import { nameShape } from './name-shape';
import { hasUnfitWord } from './unfit-words';

/** As long as fits a list on a projector; by graphemes, so that a flag or a family counts as one. */
export const maxNameLength = 24;
/** One grapheme can be built of any number of code points. */
const maxNameUnits = 120;

export type ReadName =
  | { ok: true; name: string }
  | {
      ok: false;
      refused: 'name-empty' | 'name-long' | 'name-taken' | 'name-alike' | 'name-unfit';
    };

/** Controls, bidirectional and invisible characters, lone surrogates and private use; not what joins and colours emoji. */
const unseen =
  /(?!\u200d|\ufe0f)(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point})/gu;
/** More marks on one letter than any orthography sets: they run over the lines around. */
const piledMarks = /((?!\ufe0f)\p{M}{3})\p{M}+/gu;

/** The name as it will be shown: one form for what looks the same, nothing invisible in it. */
export function tidyName(raw: string): string {
  return (
    raw
      .slice(0, 4 * maxNameUnits)
      .normalize('NFKC')
      .replace(/[\t\n\r]/g, ' ')
      .replace(unseen, '')
      .replace(piledMarks, '$1')
      // A joiner joins only what is an emoji on both sides.
      .replace(
        /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
        '',
      )
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/**
 * Reads the name a seat asks for.
 *
 * @param taken names of the other seats
 * @param filtered whether names with words of the short list are refused
 */
export function readSeatName(raw: string, taken: readonly string[], filtered: boolean): ReadName {
  const name = tidyName(raw);
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) return { ok: false, refused: 'name-empty' };
  if (
    raw.length > 4 * maxNameUnits ||
    name.length > maxNameUnits ||
    graphemes(name) > maxNameLength
  )
    return { ok: false, refused: 'name-long' };
  if (filtered && hasUnfitWord(name)) return { ok: false, refused: 'name-unfit' };
  const lower = name.toLowerCase();
  if (taken.some((other) => other.toLowerCase() === lower))
    return { ok: false, refused: 'name-taken' };
  const shape = nameShape(name);
  if (taken.some((other) => nameShape(other) === shape))
    return { ok: false, refused: 'name-alike' };
  return { ok: true, name };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string): number => [...segmenter.segment(text)].length;
