import type { Text } from '@core/language';
import type { RefusedCode } from '@core/messages/exchange-notes';
import { joinTexts, readReason } from '../labels';
import type { DraftBlank } from '../draft';
import type { Note, WeighedAnswer } from './choice-draft';

export interface BlankReading {
  blank: DraftBlank | null;
  refused: RefusedCode | null;
  further: Text | null;
}

/**
 * Answers that are typed, as a gap: the first with full marks is the right one, further ones are
 * other spellings, those without marks are foreseen wrong entries. `*` in Moodle stands for anything.
 */
export function typedBlank(
  name: string,
  answers: readonly WeighedAnswer[],
  note: Note,
): BlankReading {
  const further: (Text | null)[] = [];
  const plain = answers.flatMap((answer): WeighedAnswer[] => {
    const text = withoutWildcards(answer.text);
    if (text.en === answer.text.en) return [answer];
    if (text.en === '') {
      if (answer.feedback !== null) {
        further.push(answer.feedback);
        note('reasons-into-explanation');
      } else note('spelling-rules-left-out');
      return [];
    }
    note('spelling-rules-left-out');
    return [{ ...answer, text }];
  });
  const right = plain.filter(({ fraction }) => fraction > 0.99999);
  const first = right[0];
  if (first === undefined) return { blank: null, refused: 'no-right-answer', further: null };
  if (plain.some(({ fraction }) => fraction > 0 && fraction <= 0.99999))
    note('partial-credit-left-out');
  const others = right.slice(1);
  const reasons = others.map(({ feedback }) => feedback).filter((text) => text !== null);
  if (reasons.some(({ en }) => en !== first.feedback?.en)) note('reasons-into-explanation');
  const accept = others.flatMap(({ text }) =>
    text.en === text.ja ? [text.en] : [text.en, text.ja],
  );
  const spellings = new Set([first.text.en, ...accept]);
  return {
    blank: {
      name,
      by: 'typing',
      right: first.text,
      why: first.feedback,
      accept: [...new Set(accept)].filter((text) => text.trim() !== '' && text !== first.text.en),
      wrong: plain
        .filter(({ fraction, text }) => fraction <= 0.99999 && !spellings.has(text.en))
        .map(({ text, feedback }) => ({ text, ...readReason(feedback) })),
    },
    refused: null,
    further: joinTexts(...further, ...reasons.filter(({ en }) => en !== first.feedback?.en)),
  };
}

/** `\*` is a star in Moodle, `*` any run of characters. */
function withoutWildcards({ en, ja }: Text): Text {
  const plain = (text: string) =>
    text
      .replace(/\\\*/g, '\ue000')
      .replace(/\*/g, '')
      .replace(/\ue000/g, '*')
      .trim();
  return en.includes('*') ? { en: plain(en), ja: plain(ja) } : { en, ja };
}

/** A literal answer as Moodle's short answers want it: a star would match anything. */
export const literalAnswer = (text: string): string => text.replace(/\*/g, '\\*');

/** Asked for where a sentence with a gap says all there is to say. */
export const fillTheGap: Text = { en: 'Fill in the gap.', ja: '空欄を埋めてください。' };

/** A sentence in which no brace means a gap of ours. */
export const withoutGaps = (text: string): string =>
  text.replace(/\{\{(?=[a-z][a-z0-9]*\}\})/g, '{ {');
