import type { Question } from './registry';
import { questionSchema } from './registry';

const text = (en: string) => ({ en, ja: `${en}（日本語）` });
const wrong = (name: string) => ({
  right: false,
  text: text(name),
  why: text(`why ${name} is wrong`),
  belief: text(`belief in ${name}`),
});
const right = (name: string) => ({
  right: true,
  text: text(name),
  why: text(`why ${name} is right`),
});
const head = (id: string) => ({
  id,
  topic: 'rules',
  level: 1,
  lesson: 'sample-lesson',
  facts: ['sample-fact'],
  stem: text(`stem of ${id}`),
  explanation: text(`explanation of ${id}`),
});
const choice = (name: string) => ({
  text: text(name),
  why: text(`why ${name} is wrong`),
  belief: text(`belief in ${name}`),
});

/** One small question of each kind, for tests of what all kinds must do. */
export const sampleQuestions: Question[] = [
  {
    ...head('single'),
    kind: 'single-choice',
    options: [right('A'), wrong('B'), wrong('C'), wrong('D')],
  },
  {
    ...head('multiple'),
    kind: 'multiple-choice',
    options: [right('A'), right('B'), wrong('C'), wrong('D')],
  },
  {
    ...head('statement'),
    kind: 'true-false',
    answer: false,
    wrong: { why: text('why it is false'), belief: text('belief in it') },
  },
  {
    ...head('number'),
    kind: 'numeric',
    answer: 592.7,
    unit: text('billion dollars'),
    decimals: 1,
    accept: { low: 588, high: 594, reason: text('sources differ') },
    slips: [
      {
        low: 24,
        high: 25,
        why: text('that is the fall of one share'),
        belief: text('belief in one share'),
      },
    ],
  },
  {
    ...head('gaps'),
    kind: 'cloze',
    text: text('The {{chip}} kept its compute and lost {{what}}.'),
    blanks: [
      {
        name: 'chip',
        by: 'choosing',
        right: text('H800'),
        why: text('why H800'),
        wrong: [choice('H20'), choice('L40S')],
      },
      {
        name: 'what',
        by: 'typing',
        right: text('link speed'),
        why: text('why link speed'),
        accept: ['linkspeed of NVLink'],
        wrong: [choice('memory')],
      },
    ],
  },
  {
    ...head('order'),
    kind: 'ordering',
    ends: { first: text('earliest'), last: text('latest') },
    items: ['A100', 'A800', 'H20', 'H200'].map((name) => ({
      text: text(name),
      why: text(`why ${name} stands there`),
    })),
  },
  {
    ...head('pairs'),
    kind: 'matching',
    pairs: ['a', 'b', 'c'].map((name) => ({
      left: text(`left ${name}`),
      right: text(`right ${name}`),
      why: text(`why pair ${name}`),
    })),
    strays: [choice('stray')],
  },
].map((raw) => questionSchema.parse(raw));

export { rightResponse } from './right-response';
