import { fnv1a } from '@core/random';
import type { Text } from '@core/language';
import type { Picture } from '@core/questions/kind';
import type { DraftOption, QuestionDraft } from '../draft';
import { sameText } from '../identity';
import type { CardWords } from './card-words';

/** An answer up to here is typed: recalling it is worth more than recognising it. */
const longestTyped = 60;
/** The field for typing takes no more. */
const longestPossible = 200;
const wrongOptions = 3;

const fillIn: Text = { en: 'Fill in the gap.', ja: '空欄を埋めてください。' };
const showsWhat: Text = { en: 'What does the picture show?', ja: '図は何を表していますか。' };

export type DraftOfCard =
  { ok: true; draft: QuestionDraft; chosen: boolean } | { ok: false; code: 'anki-answer-long' };

/**
 * How a card is asked here. There is no "show me, and I say whether I knew it": a short answer is
 * typed and marked leniently, a long one is picked out among those of sister cards.
 *
 * @param sisters answers of the other cards of the same deck and template
 */
export function draftOfCard(
  words: CardWords,
  guid: string,
  sisters: readonly string[],
  pictures: Picture[],
): DraftOfCard {
  const explanation = words.explanation === '' ? null : sameText(words.explanation);
  const head = { explanation, pictures };
  if (words.gaps.length > 0) return draftOfGaps(words, head);
  const stem = words.front === '' ? showsWhat : sameText(words.front);
  const { answer } = words;
  const isLong = answer.length > longestTyped || answer.includes('\n');
  const others = isLong ? pickOthers(answer, guid, sisters) : [];
  if (others.length > 0) {
    const options: DraftOption[] = [
      { text: sameText(answer), right: true, why: null },
      ...others.map((text): DraftOption => ({
        text: sameText(text),
        right: false,
        why: null,
        belief: null,
      })),
    ];
    const draft = { kind: 'single-choice' as const, ...head, stem, keepOrder: false, options };
    return { ok: true, draft, chosen: true };
  }
  if (answer.length > longestPossible) return { ok: false, code: 'anki-answer-long' };
  const blank = typedBlank('answer', answer.replace(/\s+/g, ' '));
  return {
    ok: true,
    draft: { kind: 'cloze', ...head, stem, text: sameText('{{answer}}'), blanks: [blank] },
    chosen: false,
  };
}

function draftOfGaps(
  { front, gaps }: CardWords,
  head: { explanation: Text | null; pictures: Picture[] },
): DraftOfCard {
  if (gaps.some((gap) => gap.length > longestPossible))
    return { ok: false, code: 'anki-answer-long' };
  const blanks = gaps.map((gap, index) => typedBlank(`a${index + 1}`, gap));
  const draft = { kind: 'cloze' as const, ...head, stem: fillIn, text: sameText(front), blanks };
  return { ok: true, draft, chosen: false };
}

const typedBlank = (name: string, right: string) => ({
  name,
  by: 'typing' as const,
  right: sameText(right),
  why: null,
  accept: otherSpellings(right),
  wrong: [],
});

/**
 * What a fair reader would let pass besides the whole: it without what stands in brackets, what
 * stands in brackets alone where that is a reading, and each side of a stroke.
 */
export function otherSpellings(answer: string): string[] {
  const bare = answer.replace(/\s*[（([［][^（）()[\]［］]*[）)\]］]/g, '').trim();
  const readings = [...answer.matchAll(/[（(]([ぁ-ゖァ-ヺー\s]+)[）)]/g)].map((match) =>
    match[1]!.trim(),
  );
  const sides = bare.split(/\s+[/／]\s+|\s*[;；]\s*/).map((side) => side.trim());
  const articles = [bare, ...sides].map((side) => side.replace(/^(?:the|an?|to)\s+/i, ''));
  return [...new Set([bare, ...readings, ...(sides.length > 1 ? sides : []), ...articles])].filter(
    (spelling) => spelling !== '' && spelling !== answer,
  );
}

/** The same card gets the same wrong options as long as its deck stays the same. */
function pickOthers(answer: string, guid: string, sisters: readonly string[]): string[] {
  const picked: string[] = [];
  const start = fnv1a(guid);
  for (let turn = 0; turn < sisters.length && picked.length < wrongOptions; turn += 1) {
    const other = sisters[(start + turn) % sisters.length]!;
    if (other !== answer && !picked.includes(other)) picked.push(other);
  }
  return picked;
}
