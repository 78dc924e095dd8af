import type { ChartTable } from '@core/chart/chart-table';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import { distributionOf } from '@core/drill/distribution';
import type { Drill } from '@core/drill/drill';
import type { Preferences } from '../../app/preferences.svelte';
import { rightResponse } from '@core/questions/right-response';
import { pointable } from './pointable';
import { viewQuestion } from '@core/questions/registry';

/** What a drill before one screen leaves behind. */
export interface RoomResults {
  /** One row a question that was revealed. */
  questions: ChartTable;
  /** Null where no team took part. */
  teams: ChartTable | null;
}

type Words = Pick<Preferences, 't' | 'pick'>;

export function buildRoomResults(state: Drill, now: number, { t, pick }: Words): RoomResults {
  const view = buildTeacherView(state, now);
  const shown = state.turns.filter((turn) => turn.state === 'revealed' && turn.asked === 'first');
  return {
    questions: {
      columns: [
        t('drill.question'),
        t('drill.answers'),
        t('drill.rightShare'),
        t('drill.rightAgain'),
        t('drill.commonest'),
      ],
      rows: shown.map((turn) => {
        const { question, seed } = state.plan.questions[turn.question]!;
        const right = JSON.stringify(rightResponse(question));
        const key = pointable(viewQuestion(question, seed)).find(
          ({ response }) => JSON.stringify(response) === right,
        );
        const { bars, answers } = distributionOf(state, turn);
        const wrong = bars.filter(({ part, count }) => part !== key?.part && count > 0);
        const most = wrong.reduce<(typeof wrong)[number] | null>(
          (best, bar) => (best === null || bar.count > best.count ? bar : best),
          null,
        );
        const again = state.turns.findLast(
          (one) =>
            one.question === turn.question && one.asked === 'again' && one.state === 'revealed',
        );
        return [
          pick(question.stem),
          number(answers, String(answers)),
          share(rightIn(distributionOf(state, turn), key?.part)),
          share(again ? rightIn(distributionOf(state, again), key?.part) : null),
          most ? pick(most.label) : '',
        ];
      }),
    },
    teams:
      view.standings.length === 0
        ? null
        : {
            columns: [t('drill.team'), t('drill.place'), t('drill.right')],
            rows: view.standings.map(({ name, place, accuracy }) => [
              name,
              number(place, String(place)),
              share(accuracy),
            ]),
          },
  };
}

/** The share of the answers given that were right; null without any. */
export function rightIn(
  { bars, answers }: ReturnType<typeof distributionOf>,
  right: string | undefined,
): number | null {
  if (answers === 0) return null;
  return (bars.find(({ part }) => part === right)?.count ?? 0) / answers;
}

const number = (value: number, shown: string) => ({ value, shown });
const share = (value: number | null) => ({
  value,
  shown: value === null ? '–' : `${Math.round(value * 100)}%`,
});
