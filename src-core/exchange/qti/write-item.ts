import { unreachable } from '@core/fault';
import type { Language, Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import { sayReason } from '../labels';
import { gapParts, numericParts } from './write-gaps';
import { xmlWriter, type QtiVersion, type XmlWriter } from './write-xml';

/** What the kinds of questions make of themselves; `writeItem` puts the item around it. */
export interface WrittenParts {
  declarations: string[];
  body: string;
  modal: string[];
  /** Rules beyond "right is 1". */
  rules: string[];
}

export interface ItemWords {
  language: Language;
  explanation: string;
  label: string;
  say(text: Text): string;
}

const namespaces = {
  2: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  3: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
};

/** A question as an assessment item, in one language. */
export function writeItem(
  question: Question,
  version: QtiVersion,
  language: Language,
  explanation: string,
  label: string,
): string {
  const xml = xmlWriter(version);
  const words: ItemWords = {
    language,
    explanation,
    label,
    say: (text) => xml.words(text[language]),
  };
  const parts = partsOf(question, xml, words);
  const { q } = xml;
  const pictures = question.pictures.map(({ media, alt }) =>
    xml.h('p', {}, xml.h('img', { src: `media/${media}`, alt: alt[language] })),
  );
  const outcome = (identifier: string, baseType: string, cardinality = 'single') =>
    q('outcomeDeclaration', { identifier, cardinality, baseType });
  const item = q(
    'assessmentItem',
    {
      xmlns: namespaces[version],
      identifier: `chokepoint-${question.id}`,
      title: question.stem[language].split('\n')[0]!.slice(0, 120),
      label: label === '' ? undefined : label,
      'xml:lang': language,
      adaptive: 'false',
      timeDependent: 'false',
    },
    ...parts.declarations,
    outcome('SCORE', 'float'),
    outcome('EXPLANATION', 'identifier'),
    q('itemBody', {}, parts.body, ...pictures),
    q(
      'responseProcessing',
      {},
      ...parts.rules,
      q(
        'setOutcomeValue',
        { identifier: 'EXPLANATION' },
        q('baseValue', { baseType: 'identifier' }, 'explanation'),
      ),
    ),
    ...parts.modal,
    ...(explanation === '' ? [] : [modalFeedback(xml, 'EXPLANATION', 'explanation', explanation)]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${item}\n`;
}

export function modalFeedback(
  { q, h, words }: XmlWriter,
  outcomeIdentifier: string,
  identifier: string,
  said: string,
  title?: string,
): string {
  return q(
    'modalFeedback',
    { outcomeIdentifier, identifier, showHide: 'show', title },
    h('p', {}, words(said)),
  );
}

export const stemParagraph = ({ h }: XmlWriter, question: Question, { say }: ItemWords) =>
  h('p', { class: 'stem' }, say(question.stem));

/** Right in every part is worth 1; nothing else counts here. */
export const scoreIfRight = ({ q }: XmlWriter, ...responses: string[]): string => {
  const right = responses.map((identifier) =>
    q('match', {}, q('variable', { identifier }), q('correct', { identifier })),
  );
  return scoreIf({ q } as XmlWriter, right.length === 1 ? right[0]! : q('and', {}, ...right));
};
export const scoreIf = ({ q }: Pick<XmlWriter, 'q'>, condition: string): string =>
  q(
    'responseCondition',
    {},
    q(
      'responseIf',
      {},
      condition,
      q('setOutcomeValue', { identifier: 'SCORE' }, q('baseValue', { baseType: 'float' }, '1')),
    ),
  );

export const declaration = (
  { q, words }: XmlWriter,
  identifier: string,
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  ...more: string[]
) =>
  q(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    q('correctResponse', {}, ...correct.map((value) => q('value', {}, words(value)))),
    ...more,
  );

function partsOf(question: Question, xml: XmlWriter, item: ItemWords): WrittenParts {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return choiceParts(question, xml, item);
    case 'ordering':
      return orderParts(question, xml, item);
    case 'matching':
      return matchParts(question, xml, item);
    case 'cloze':
      return gapParts(question, xml, item);
    case 'numeric':
      return numericParts(question, xml, item);
    default:
      return unreachable(question);
  }
}

/** Feedback within a part: shown when the outcome has its identifier. */
const inline = ({ q, words }: XmlWriter, outcome: string, identifier: string, said: string) =>
  said === ''
    ? ''
    : q(
        'feedbackInline',
        { outcomeIdentifier: outcome, identifier, showHide: 'show' },
        words(said),
      );

type Choice = Extract<Question, { kind: 'single-choice' | 'multiple-choice' | 'true-false' }>;
interface WrittenChoice {
  id: string;
  text: string;
  said: string;
  right: boolean;
}

function choicesOf(question: Choice, { language }: ItemWords): WrittenChoice[] {
  if (question.kind === 'true-false') {
    const said = sayReason(question.wrong, language);
    const labels = language === 'en' ? ['True', 'False'] : ['正しい', '誤り'];
    return [true, false].map((value, index) => ({
      id: String(value),
      text: labels[index]!,
      said: value === question.answer ? '' : said,
      right: value === question.answer,
    }));
  }
  return question.options.map((option) => ({
    id: option.id,
    text: option.text[language],
    said: sayReason(option, language),
    right: option.right,
  }));
}

function choiceParts(question: Choice, xml: XmlWriter, item: ItemWords): WrittenParts {
  const { q, words } = xml;
  const several = question.kind === 'multiple-choice';
  const cardinality = several ? 'multiple' : 'single';
  const choices = choicesOf(question, item);
  const shuffle = question.kind === 'single-choice' ? !question.keepOrder : several;
  return {
    declarations: [
      declaration(
        xml,
        'RESPONSE',
        cardinality,
        'identifier',
        choices.filter(({ right }) => right).map(({ id }) => id),
      ),
      q('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality, baseType: 'identifier' }),
    ],
    body:
      stemParagraph(xml, question, item) +
      q(
        'choiceInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: String(shuffle),
          maxChoices: several ? '0' : '1',
        },
        ...choices.map(({ id, text, said }) =>
          q('simpleChoice', { identifier: id }, words(text), inline(xml, 'FEEDBACK', id, said)),
        ),
      ),
    modal: [],
    rules: [
      scoreIfRight(xml, 'RESPONSE'),
      q('setOutcomeValue', { identifier: 'FEEDBACK' }, q('variable', { identifier: 'RESPONSE' })),
    ],
  };
}

/** Reasons of parts that are shown whatever was answered go with the explanation. */
const after = (xml: XmlWriter, said: string) => inline(xml, 'EXPLANATION', 'explanation', said);

function orderParts(
  question: Extract<Question, { kind: 'ordering' }>,
  xml: XmlWriter,
  item: ItemWords,
): WrittenParts {
  const { q, h } = xml;
  // Sorted by their names, so that the file does not show the key in its order.
  const shown = [...question.items].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    declarations: [
      declaration(
        xml,
        'RESPONSE',
        'ordered',
        'identifier',
        question.items.map(({ id }) => id),
      ),
    ],
    body:
      stemParagraph(xml, question, item) +
      h('p', { class: 'ends-first' }, item.say(question.ends.first)) +
      q(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true' },
        ...shown.map(({ id, text, why }) =>
          q(
            'simpleChoice',
            { identifier: id },
            item.say(text),
            after(xml, why?.[item.language] ?? ''),
          ),
        ),
      ) +
      h('p', { class: 'ends-last' }, item.say(question.ends.last)),
    modal: [],
    rules: [scoreIfRight(xml, 'RESPONSE')],
  };
}

function matchParts(
  question: Extract<Question, { kind: 'matching' }>,
  xml: XmlWriter,
  item: ItemWords,
): WrittenParts {
  const { q } = xml;
  const part = (identifier: string, text: Text, said: string) =>
    q('simpleAssociableChoice', { identifier, matchMax: '1' }, item.say(text), after(xml, said));
  const lefts = question.pairs.map(({ leftId, left, why }) =>
    part(leftId, left, why?.[item.language] ?? ''),
  );
  const rights = [
    ...question.pairs.map(({ rightId, right }) => part(rightId, right, '')),
    ...question.strays.map((stray) =>
      part(stray.rightId, stray.text, sayReason(stray, item.language)),
    ),
  ];
  return {
    declarations: [
      declaration(
        xml,
        'RESPONSE',
        'multiple',
        'directedPair',
        question.pairs.map(({ leftId, rightId }) => `${leftId} ${rightId}`),
      ),
    ],
    body:
      stemParagraph(xml, question, item) +
      q(
        'matchInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: 'true',
          maxAssociations: String(question.pairs.length),
        },
        q('simpleMatchSet', {}, ...lefts),
        q('simpleMatchSet', {}, ...rights),
      ),
    modal: [],
    rules: [scoreIfRight(xml, 'RESPONSE')],
  };
}
