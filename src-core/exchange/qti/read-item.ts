import type { RefusedCode } from '@core/messages/exchange-notes';
import type { DraftOption, QuestionDraft } from '../draft';
import { sameText } from '../identity';
import { readReason } from '../labels';
import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml';
import { wordReader, type WordReader } from './body-words';
import { correctValues, descendants, mappedValues, named } from './canonical';
import { readGaps } from './read-gaps';
import { readMatch } from './read-match';

/** An item under way: its parts, and what is read of them. */
export interface ItemParts {
  item: XmlElement;
  body: XmlElement;
  reader: WordReader;
  declaration(identifier: string | undefined): XmlElement | undefined;
  /** What is said of a part by its identifier, in feedback inside it or apart from it. */
  feedback(part: XmlElement): string;
  modal: ReadonlyMap<string, { words: string; title: string }>;
  /** Said by no part in particular. */
  explanation: string;
}

export type ItemReading =
  | { ok: true; draft: QuestionDraft; reader: WordReader }
  | { ok: false; code: RefusedCode; values?: Record<string, string | number> };

const isInteraction = ({ name }: XmlElement) => name.endsWith('Interaction');
const isFeedback = named('feedbackInline', 'feedbackBlock');

/** An item of QTI 2 or 3 (its names made canonical) as a question. */
export function readItem(item: XmlElement): ItemReading {
  const body = elementOf(item, 'itemBody');
  if (body === undefined) return { ok: false, code: 'no-stem' };
  const interactions = descendants(body, isInteraction);
  const [first, ...others] = interactions;
  if (first === undefined) return { ok: false, code: 'description' };
  const parts = partsOf(item, body, interactions);
  if (interactions.every(named('textEntryInteraction', 'inlineChoiceInteraction')))
    return readGaps(parts, interactions);
  if (others.length === 0) {
    if (first.name === 'choiceInteraction') return readChoice(parts, first);
    if (first.name === 'orderInteraction') return readOrder(parts, first);
    if (first.name === 'matchInteraction' || first.name === 'associateInteraction')
      return readMatch(parts, first);
  }
  if (interactions.some(named('extendedTextInteraction'))) return { ok: false, code: 'essay' };
  const kinds = [...new Set(interactions.map(({ name }) => name))].join(', ');
  return { ok: false, code: 'kind-unknown', values: { kind: kinds } };
}

function partsOf(item: XmlElement, body: XmlElement, interactions: XmlElement[]): ItemParts {
  const reader = wordReader();
  const modal = new Map<string, { words: string; title: string }>();
  for (const element of elementsOf(item, 'modalFeedback'))
    modal.set(element.attributes['identifier'] ?? '', {
      words: reader.words(element),
      title: element.attributes['title'] ?? '',
    });
  const claimed = new Set<string>();
  for (const part of interactions.flatMap((one) => descendants(one, (part) => !isFeedback(part))))
    if (part.attributes['identifier'] !== undefined) claimed.add(part.attributes['identifier']);
  const ours = /^(?:part|slip|wrong|right|range)-/;
  return {
    item,
    body,
    reader,
    modal,
    declaration: (identifier) =>
      elementsOf(item, 'responseDeclaration').find(
        ({ attributes }) => attributes['identifier'] === identifier,
      ),
    feedback(part) {
      const within = descendants(part, isFeedback).map((element) => reader.words(element));
      const apart = modal.get(part.attributes['identifier'] ?? '')?.words;
      return [...within, ...(apart === undefined ? [] : [apart])].join('\n').trim();
    },
    explanation: [
      ...new Set(
        [...modal]
          .filter(([id]) => !claimed.has(id) && !ours.test(id))
          .map(([, said]) => said.words),
      ),
    ]
      .filter((words) => words !== '')
      .join('\n'),
  };
}

/** Words of a part without its feedback. */
export const partWords = ({ reader }: ItemParts, part: XmlElement): string =>
  reader.words(part, (element) => (isFeedback(element) ? '' : null));

/** What the item asks: all of its body but the interactions, then the prompt. */
export function stemOf({ body, reader }: ItemParts, interaction: XmlElement): string {
  const around = reader.words(body, (element) =>
    isInteraction(element) ||
    isFeedback(element) ||
    element.attributes['class']?.startsWith('ends-')
      ? ''
      : null,
  );
  const prompt = elementOf(interaction, 'prompt');
  return [around, prompt ? reader.words(prompt) : ''].filter((words) => words !== '').join('\n');
}

export const headOf = (parts: ItemParts, stem: string) => ({
  stem: sameText(stem),
  explanation: parts.explanation === '' ? null : sameText(parts.explanation),
});

const reasonOf = (words: string) => readReason(words === '' ? null : sameText(words));

function readChoice(parts: ItemParts, interaction: XmlElement): ItemReading {
  const declaration = parts.declaration(interaction.attributes['responseIdentifier']);
  const choices = elementsOf(interaction, 'simpleChoice');
  const right = new Set(rightChoices(declaration));
  const id = (choice: XmlElement) => choice.attributes['identifier'] ?? '';
  const head = headOf(parts, stemOf(parts, interaction));
  const isTruth =
    choices.length === 2 &&
    ['true', 'false'].every((one) => choices.some((choice) => id(choice) === one));
  if (isTruth && right.size === 1) {
    const answer = right.has('true');
    const other = choices.find((choice) => id(choice) === String(!answer))!;
    const wrong = reasonOf(parts.feedback(other));
    return {
      ok: true,
      reader: parts.reader,
      draft: { kind: 'true-false', ...head, answer, wrong },
    };
  }
  const options = choices.map((choice): DraftOption => {
    const text = sameText(partWords(parts, choice));
    const { why, belief } = reasonOf(parts.feedback(choice));
    return right.has(id(choice)) ? { text, right: true, why } : { text, right: false, why, belief };
  });
  const several = declaration?.attributes['cardinality'] === 'multiple' || right.size > 1;
  const keepOrder = interaction.attributes['shuffle'] !== 'true';
  return {
    ok: true,
    reader: parts.reader,
    draft: several
      ? { kind: 'multiple-choice', ...head, options }
      : { kind: 'single-choice', ...head, keepOrder, options },
  };
}

/** What is declared right; where only marks are given, what gives the most. */
export function rightChoices(declaration: XmlElement | undefined): string[] {
  const correct = correctValues(declaration);
  if (correct.length > 0) return correct;
  const mapped = mappedValues(declaration).filter(([, marks]) => marks > 0);
  if (declaration?.attributes['cardinality'] !== 'single') return mapped.map(([key]) => key);
  const best = Math.max(...mapped.map(([, marks]) => marks));
  return mapped
    .filter(([, marks]) => marks === best)
    .slice(0, 1)
    .map(([key]) => key);
}

const usualEnds = {
  first: { en: 'first', ja: '最初' },
  last: { en: 'last', ja: '最後' },
};

function readOrder(parts: ItemParts, interaction: XmlElement): ItemReading {
  const correct = correctValues(parts.declaration(interaction.attributes['responseIdentifier']));
  const choices = elementsOf(interaction, 'simpleChoice');
  const byId = new Map(choices.map((choice) => [choice.attributes['identifier'] ?? '', choice]));
  const ordered = correct.flatMap((id) => byId.get(id) ?? []);
  if (ordered.length === 0) return { ok: false, code: 'no-right-answer' };
  if (new Set(ordered).size !== choices.length)
    return { ok: false, code: 'kind-unknown', values: { kind: 'orderInteraction' } };
  const end = (side: 'first' | 'last') => {
    const [element] = descendants(
      parts.body,
      ({ attributes }) => attributes['class'] === `ends-${side}`,
    );
    const words = element ? parts.reader.words(element) : '';
    return words === '' ? usualEnds[side] : sameText(words);
  };
  const items = ordered.map((choice) => {
    const why = parts.feedback(choice);
    return { text: sameText(partWords(parts, choice)), why: why === '' ? null : sameText(why) };
  });
  const head = headOf(parts, stemOf(parts, interaction));
  const ends = { first: end('first'), last: end('last') };
  return { ok: true, reader: parts.reader, draft: { kind: 'ordering', ...head, ends, items } };
}
