import { confidenceSchema, topics } from '@core/content/schema';
import type { QuestionKindName } from '@core/questions/registry';
import type { DraftPart, JsonObject } from './draft';
import { emptyText, type Field } from './field';

const id: Field = { field: 'words', name: 'id', label: 'author.field.id', hint: 'author.hint.id' };
const topic: Field = {
  field: 'choice',
  name: 'topic',
  label: 'author.field.topic',
  values: topics,
  words: 'topic',
};
const level: Field = {
  field: 'choice',
  name: 'level',
  label: 'author.field.level',
  values: [1, 2, 3],
  words: 'author.value.level',
};
const reviewBy: Field = {
  field: 'date',
  name: 'reviewBy',
  label: 'author.field.reviewBy',
  optional: true,
};
const facts: Field = {
  field: 'reference',
  name: 'facts',
  label: 'author.field.facts',
  to: 'facts',
  many: true,
  optional: true,
};
const why: Field = {
  field: 'text',
  name: 'why',
  label: 'author.field.why',
  lines: 2,
  optional: true,
};
const belief: Field = {
  field: 'text',
  name: 'belief',
  label: 'author.field.belief',
  lines: 2,
  optional: true,
};
const misconceptionOf: Field = {
  field: 'reference',
  name: 'misconceptionOf',
  label: 'author.field.misconceptionOf',
  to: 'facts',
  many: false,
  optional: true,
};
const wrong = [why, belief, misconceptionOf];
const words: Field = { field: 'text', name: 'text', label: 'author.field.text' };

const right = { name: 'right', is: false } as const;
const options = (least: number): Field => ({
  field: 'list',
  name: 'options',
  label: 'author.field.options',
  least,
  most: 20,
  blank: { right: false, text: emptyText, why: emptyText, belief: emptyText },
  of: [
    { field: 'flag', name: 'right', label: 'author.field.right' },
    words,
    why,
    { ...belief, shownIf: right },
    { ...misconceptionOf, shownIf: right },
  ],
});

/** What each kind asks for besides what all ask for. A new kind is a line here. */
export const kindForms: Record<QuestionKindName, readonly Field[]> = {
  'single-choice': [
    { field: 'flag', name: 'keepOrder', label: 'author.field.keepOrder' },
    options(2),
  ],
  'multiple-choice': [options(2)],
  'true-false': [
    { field: 'flag', name: 'answer', label: 'author.field.isTrue' },
    { field: 'group', name: 'wrong', label: 'author.field.wrongSide', of: wrong },
  ],
  numeric: [
    { field: 'number', name: 'answer', label: 'author.field.answer' },
    { field: 'text', name: 'unit', label: 'author.field.unit', optional: true },
    { field: 'number', name: 'decimals', label: 'author.field.decimals' },
    {
      field: 'group',
      name: 'accept',
      label: 'author.field.accept',
      of: [
        { field: 'number', name: 'low', label: 'author.field.low' },
        { field: 'number', name: 'high', label: 'author.field.high' },
        {
          field: 'text',
          name: 'reason',
          label: 'author.field.rangeReason',
          lines: 2,
          optional: true,
        },
      ],
    },
    {
      field: 'list',
      name: 'slips',
      label: 'author.field.slips',
      least: 0,
      most: 20,
      blank: { low: '', high: '', why: emptyText, belief: emptyText },
      of: [
        { field: 'number', name: 'low', label: 'author.field.low' },
        { field: 'number', name: 'high', label: 'author.field.high' },
        ...wrong,
      ],
    },
  ],
  cloze: [
    { field: 'text', name: 'text', label: 'author.field.clozeText', lines: 3 },
    {
      field: 'list',
      name: 'blanks',
      label: 'author.field.blanks',
      least: 1,
      most: 12,
      blank: { name: '', by: 'typing', right: emptyText, why: emptyText, accept: [], wrong: [] },
      of: [
        {
          field: 'words',
          name: 'name',
          label: 'author.field.blankName',
          hint: 'author.hint.blank',
        },
        {
          field: 'choice',
          name: 'by',
          label: 'author.field.by',
          values: ['typing', 'choosing'],
          words: 'author.value.by',
        },
        { field: 'text', name: 'right', label: 'author.field.rightAnswer' },
        why,
        {
          field: 'lines',
          name: 'accept',
          label: 'author.field.acceptAlso',
          optional: true,
          shownIf: { name: 'by', is: 'typing' },
        },
        {
          field: 'list',
          name: 'wrong',
          label: 'author.field.wrongAnswers',
          least: 0,
          most: 19,
          blank: { text: emptyText, why: emptyText, belief: emptyText },
          of: [words, ...wrong],
        },
      ],
    },
  ],
  ordering: [
    {
      field: 'group',
      name: 'ends',
      label: 'author.field.ends',
      of: [
        { field: 'text', name: 'first', label: 'author.field.first' },
        { field: 'text', name: 'last', label: 'author.field.last' },
      ],
    },
    {
      field: 'list',
      name: 'items',
      label: 'author.field.items',
      least: 2,
      most: 20,
      blank: { text: emptyText, why: emptyText },
      of: [words, why],
    },
  ],
  matching: [
    {
      field: 'list',
      name: 'pairs',
      label: 'author.field.pairs',
      least: 2,
      most: 20,
      blank: { left: emptyText, right: emptyText, why: emptyText },
      of: [
        { field: 'text', name: 'left', label: 'author.field.left' },
        { field: 'text', name: 'right', label: 'author.field.partner' },
        why,
      ],
    },
    {
      field: 'list',
      name: 'strays',
      label: 'author.field.strays',
      least: 0,
      most: 10,
      blank: { text: emptyText, why: emptyText, belief: emptyText },
      of: [words, why, belief],
    },
  ],
};

const questionHead: readonly Field[] = [
  { field: 'text', name: 'stem', label: 'author.field.stem', lines: 3 },
];
const questionRest: readonly Field[] = [
  {
    field: 'text',
    name: 'explanation',
    label: 'author.field.explanation',
    lines: 3,
    optional: true,
  },
  {
    field: 'list',
    name: 'pictures',
    label: 'author.field.pictures',
    least: 0,
    most: 4,
    blank: { media: '', alt: emptyText },
    of: [
      { field: 'picture', name: 'media', label: 'author.field.picture' },
      { field: 'text', name: 'alt', label: 'author.field.alt' },
    ],
  },
  facts,
  {
    field: 'reference',
    name: 'lesson',
    label: 'author.field.lesson',
    to: 'lessons',
    many: false,
    optional: true,
  },
  topic,
  level,
  reviewBy,
  id,
];

const lessonForm: readonly Field[] = [
  { field: 'text', name: 'title', label: 'author.field.title' },
  { field: 'text', name: 'summary', label: 'author.field.summary', lines: 2 },
  { field: 'texts', name: 'goals', label: 'author.field.goals', least: 1, most: 8 },
  { field: 'markdown', name: 'body', label: 'author.field.body' },
  { ...facts, optional: false },
  {
    field: 'reference',
    name: 'prerequisites',
    label: 'author.field.prerequisites',
    to: 'lessons',
    many: true,
    optional: true,
  },
  { field: 'number', name: 'minutes', label: 'author.field.minutes' },
  topic,
  level,
  reviewBy,
  id,
];

const factForm: readonly Field[] = [
  { field: 'text', name: 'statement', label: 'author.field.statement', lines: 2 },
  {
    field: 'group',
    name: 'source',
    label: 'author.field.source',
    of: [
      { field: 'words', name: 'title', label: 'author.field.sourceTitle' },
      { field: 'words', name: 'publisher', label: 'author.field.publisher' },
      { field: 'words', name: 'date', label: 'author.field.sourceDate', optional: true },
      { field: 'words', name: 'cite', label: 'author.field.cite' },
    ],
  },
  { field: 'date', name: 'asOf', label: 'author.field.asOf' },
  {
    field: 'choice',
    name: 'confidence',
    label: 'author.field.confidence',
    values: confidenceSchema.options,
    words: 'author.value.confidence',
  },
  { field: 'words', name: 'date', label: 'author.field.factDate', optional: true },
  { field: 'words', name: 'value', label: 'author.field.value', optional: true },
  { field: 'words', name: 'unit', label: 'author.field.unit', optional: true },
  {
    field: 'text',
    name: 'misconception',
    label: 'author.field.misconception',
    lines: 2,
    optional: true,
  },
  topic,
  id,
];

const termForm: readonly Field[] = [
  { field: 'text', name: 'term', label: 'author.field.term' },
  { field: 'words', name: 'reading', label: 'author.field.reading', optional: true },
  { field: 'lines', name: 'aliases', label: 'author.field.aliases', optional: true },
  { field: 'text', name: 'definition', label: 'author.field.definition', lines: 3 },
  facts,
  id,
];

export const headForm: readonly Field[] = [
  { field: 'text', name: 'title', label: 'author.field.title' },
  { field: 'text', name: 'summary', label: 'author.field.summary', lines: 2 },
  { field: 'lines', name: 'authors', label: 'author.field.authors' },
  { field: 'words', name: 'license', label: 'author.field.license', hint: 'author.hint.license' },
  { field: 'words', name: 'version', label: 'author.field.version' },
  { field: 'date', name: 'asOf', label: 'author.field.packAsOf' },
];

/** The fields of one part of a draft, in the order they are asked for. */
export function formOf(part: DraftPart, value: JsonObject): readonly Field[] {
  switch (part) {
    case 'questions': {
      const kind = kindForms[value['kind'] as QuestionKindName] ?? [];
      return [...questionHead, ...kind, ...questionRest];
    }
    case 'lessons':
      return lessonForm;
    case 'facts':
      return factForm;
    case 'glossary':
      return termForm;
  }
}
