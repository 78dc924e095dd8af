import type { Text } from '@core/language';
import type { QuestionDraft } from '../draft';
import { addLabelled, takeLabelledText } from '../labels';
import type { Language } from '@core/language';
import type { Ordering } from '@core/questions/ordering';

type OrderingDraft = Pick<
  Extract<QuestionDraft, { kind: 'ordering' }>,
  'stem' | 'kind' | 'ends' | 'items'
>;

/** What the ends of a list mean where the file does not say it. */
const usualEnds = {
  first: { en: 'First', ja: '最初' },
  last: { en: 'Last', ja: '最後' },
};

/** An order that was written as places matched with items: `1 -> item`. */
export function orderingFromPairs(
  asked: Text,
  pairs: readonly { left: Text; right: Text }[],
): OrderingDraft | null {
  const inOrder = pairs.map(({ left, right }) => ({ place: Number(left.en), text: right }));
  inOrder.sort((one, other) => one.place - other.place);
  if (inOrder.some(({ place }, index) => place !== index + 1)) return null;
  return orderingOf(
    asked,
    inOrder.map(({ text }) => text),
  );
}

/** An order of items, and a stem that may say what its ends mean. */
export function orderingOf(asked: Text, items: readonly Text[]): OrderingDraft {
  const last = takeLabelledText(asked, 'last');
  const first = takeLabelledText(last.rest, 'first');
  const said = first.words !== null && last.words !== null;
  return {
    kind: 'ordering',
    stem: said ? first.rest : asked,
    ends: said ? { first: first.words!, last: last.words! } : usualEnds,
    items: items.map((text) => ({ text, why: null })),
  };
}

/** The stem of an order with what its ends mean below it. */
export function stemWithEnds(question: Ordering, stem: string, language: Language): string {
  const { first, last } = question.ends;
  return addLabelled(
    addLabelled(stem, 'first', first[language], language),
    'last',
    last[language],
    language,
  );
}
