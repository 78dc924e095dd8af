import type { ChartTable, ShownNumber } from '@core/chart/chart-table';
import type { Topic } from '@core/content/schema';
import type { Scoring } from '@core/drill/drill-plan';
import type { DrillResults, TopicResult } from '@core/drill/results';
import { remarkOn } from '@core/statistics/item-analysis';
import type { Preferences } from '../../app/preferences.svelte';

type Words = Pick<Preferences, 't' | 'pick'>;

/** One row a question: what `chokepoint items` says of the response table, and the second showing. */
export function itemTable({ items, questions }: DrillResults, { t, pick }: Words): ChartTable {
  return {
    columns: [
      t('drillResults.question'),
      t('drillResults.n'),
      t('drillResults.facility'),
      t('drillResults.discrimination'),
      t('drillResults.pointBiserial'),
      t('drillResults.again'),
      t('drillResults.remark'),
    ],
    rows: items.items.map((item, place) => {
      const remark = remarkOn(item);
      const question = questions[place]!;
      return [
        pick(question.stem),
        whole(item.n),
        share(item.facility),
        figure(item.discriminationIndex),
        figure(item.correctedItemTotal),
        share(question.again),
        remark === null ? '' : t(`drillResults.remark.${remark}`),
      ];
    }),
  };
}

/** One row a student: place, marks, and how each topic went. */
export function studentTable(
  { students, topics }: DrillResults,
  scoring: Scoring,
  { t }: Words,
): ChartTable {
  const teams = students.some(({ team }) => team !== null);
  const asked = topics.map(({ topic }) => topic);
  return {
    columns: [
      t('drillResults.student'),
      t('drillResults.place'),
      ...(teams ? [t('drillResults.team')] : []),
      t('drillResults.right'),
      ...(scoring === 'accuracy' ? [] : [t('drillResults.marks')]),
      ...asked.map((topic) => t(`topic.${topic}`)),
    ],
    rows: students.map((student) => [
      student.name,
      whole(student.place),
      ...(teams ? [student.team === null ? '–' : whole(student.team)] : []),
      {
        value: student.right,
        shown: t('drillResults.ofAsked', { right: student.right, asked: student.asked }),
      },
      ...(scoring === 'accuracy' ? [] : [figure(student.marks)]),
      ...asked.map((topic) => share(accuracyIn(student.topics, topic))),
    ]),
  };
}

const accuracyIn = (topics: readonly TopicResult[], topic: Topic): number | null =>
  topics.find((one) => one.topic === topic)?.accuracy ?? null;

const whole = (value: number): ShownNumber => ({ value, shown: String(value) });
const share = (value: number | null): ShownNumber => ({
  value,
  shown: value === null ? '–' : `${Math.round(value * 100)}%`,
});
/** Two places, with a real minus sign. */
const figure = (value: number | null): ShownNumber => ({
  value,
  shown: value === null ? '–' : value.toFixed(2).replace('-', '−'),
});

/** Whether the reliability is KR-20: every cell is 0 or 1. */
export const isKr20 = ({ students }: DrillResults): boolean =>
  students.every(({ scores }) => scores.every((score) => score === null || score % 1 === 0));

/** A name every file system takes, that says which drill it was. */
export const fileStem = (title: string, openedAt: number): string =>
  `${title} ${new Date(openedAt).toISOString().slice(0, 10)}`;
