import type { Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import { fnv1a } from '@core/random';
import { sayReason } from '../labels';
import {
  declaration,
  modalFeedback,
  scoreIf,
  scoreIfRight,
  stemParagraph,
  type ItemWords,
  type WrittenParts,
} from './write-item';
import type { XmlWriter } from './write-xml';

type Cloze = Extract<Question, { kind: 'cloze' }>;
type Blank = Cloze['blanks'][number];

/** A sentence with text entries and inline choices in it; reasons stand in feedback of their own. */
export function gapParts(question: Cloze, xml: XmlWriter, item: ItemWords): WrittenParts {
  const { h, words } = xml;
  const pieces = question.text[item.language].split(/(\{\{[a-z][a-z0-9]*\}\})/).map((piece) => {
    const blank = question.blanks.find(({ name }) => piece === `{{${name}}}`);
    return blank ? interactionOf(blank, xml, item) : words(piece);
  });
  return {
    declarations: question.blanks.flatMap((blank) => declarationsOf(blank, xml, item)),
    body: stemParagraph(xml, question, item) + h('p', {}, pieces.join('')),
    modal: question.blanks.flatMap((blank) => feedbackOf(blank, xml, item)),
    rules: [
      scoreIfRight(xml, ...question.blanks.map(({ name }) => name)),
      ...question.blanks.map((blank) => ruleOf(blank, xml, item)),
    ],
  };
}

const outcomeOf = (name: string) => `FEEDBACK_${name}`;

function interactionOf(blank: Blank, xml: XmlWriter, { say }: ItemWords): string {
  const { q } = xml;
  if (blank.by === 'typing')
    return q('textEntryInteraction', { responseIdentifier: blank.name, expectedLength: '20' });
  // The key stands at a place that follows from its name, not first.
  const place = fnv1a(blank.rightId) % (blank.wrong.length + 1);
  const shown: { id: string; text: Text }[] = [...blank.wrong];
  shown.splice(place, 0, { id: blank.rightId, text: blank.right });
  return q(
    'inlineChoiceInteraction',
    { responseIdentifier: blank.name, shuffle: 'true' },
    ...shown.map(({ id, text }) => q('inlineChoice', { identifier: id }, say(text))),
  );
}

function declarationsOf(blank: Blank, xml: XmlWriter, { language }: ItemWords): string[] {
  const { q } = xml;
  const outcome = q('outcomeDeclaration', {
    identifier: outcomeOf(blank.name),
    cardinality: 'single',
    baseType: 'identifier',
  });
  if (blank.by === 'choosing')
    return [declaration(xml, blank.name, 'single', 'identifier', [blank.rightId]), outcome];
  const spellings = [...new Set([blank.right[language], ...blank.accept])];
  const mapping = q(
    'mapping',
    { defaultValue: '0' },
    ...spellings.map((mapKey) =>
      q('mapEntry', { mapKey, mappedValue: '1', caseSensitive: 'false' }),
    ),
  );
  const right = [blank.right[language]];
  return [declaration(xml, blank.name, 'single', 'string', right, mapping), outcome];
}

function feedbackOf(blank: Blank, xml: XmlWriter, { language }: ItemWords): string[] {
  const outcome = outcomeOf(blank.name);
  const why = blank.why?.[language];
  const rightId = blank.by === 'choosing' ? blank.rightId : `right-${blank.name}`;
  const right = why === undefined ? [] : [modalFeedback(xml, outcome, rightId, why)];
  const wrong = blank.wrong.flatMap((choice, index) => {
    const said = sayReason(choice, language);
    if (blank.by === 'typing')
      return [
        modalFeedback(xml, outcome, `wrong-${blank.name}-${index}`, said, choice.text[language]),
      ];
    return said === '' ? [] : [modalFeedback(xml, outcome, choice.id, said)];
  });
  return [...right, ...wrong];
}

function ruleOf(blank: Blank, xml: XmlWriter, { language }: ItemWords): string {
  const { q, words } = xml;
  const set = (value: string) => q('setOutcomeValue', { identifier: outcomeOf(blank.name) }, value);
  const variable = q('variable', { identifier: blank.name });
  if (blank.by === 'choosing') return set(variable);
  const identifier = (value: string) => q('baseValue', { baseType: 'identifier' }, value);
  const string = (value: string) => q('baseValue', { baseType: 'string' }, words(value));
  return q(
    'responseCondition',
    {},
    q(
      'responseIf',
      {},
      q(
        'gt',
        {},
        q('mapResponse', { identifier: blank.name }),
        q('baseValue', { baseType: 'float' }, '0'),
      ),
      set(identifier(`right-${blank.name}`)),
    ),
    ...blank.wrong.map((choice, index) =>
      q(
        'responseElseIf',
        {},
        q('stringMatch', { caseSensitive: 'false' }, variable, string(choice.text[language])),
        set(identifier(`wrong-${blank.name}-${index}`)),
      ),
    ),
  );
}

type Numeric = Extract<Question, { kind: 'numeric' }>;

/** A number typed, right within its range; the unit stands beside the field. */
export function numericParts(question: Numeric, xml: XmlWriter, item: ItemWords): WrittenParts {
  const { q, h } = xml;
  const float = (value: number) => q('baseValue', { baseType: 'float' }, String(value));
  const variable = q('variable', { identifier: 'RESPONSE' });
  const within = ({ low, high }: { low: number; high: number }) =>
    q('and', {}, q('gte', {}, variable, float(low)), q('lte', {}, variable, float(high)));
  const set = (identifier: string) =>
    q(
      'setOutcomeValue',
      { identifier: 'FEEDBACK' },
      q('baseValue', { baseType: 'identifier' }, identifier),
    );
  const unit = question.unit === null ? '' : h('span', { class: 'unit' }, item.say(question.unit));
  const reason = question.accept.reason?.[item.language];
  const entry = q('textEntryInteraction', {
    responseIdentifier: 'RESPONSE',
    class: `decimals-${question.decimals}`,
    expectedLength: '12',
  });
  return {
    declarations: [
      declaration(xml, 'RESPONSE', 'single', 'float', [String(question.answer)]),
      q('outcomeDeclaration', {
        identifier: 'FEEDBACK',
        cardinality: 'single',
        baseType: 'identifier',
      }),
    ],
    body: stemParagraph(xml, question, item) + h('p', {}, entry, unit),
    modal: [
      ...(reason === undefined ? [] : [modalFeedback(xml, 'FEEDBACK', 'range-reason', reason)]),
      ...question.slips.map((slip, index) =>
        modalFeedback(
          xml,
          'FEEDBACK',
          `slip-${index}`,
          sayReason(slip, item.language),
          `${slip.low} ${slip.high}`,
        ),
      ),
    ],
    // The right range first: it is the one a reader looks for.
    rules: [
      scoreIf(xml, within(question.accept)),
      q(
        'responseCondition',
        {},
        q('responseIf', {}, within(question.accept), set('range-reason')),
        ...question.slips.map((slip, index) =>
          q('responseElseIf', {}, within(slip), set(`slip-${index}`)),
        ),
      ),
    ],
  };
}
