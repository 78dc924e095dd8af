import type { DrillCommand } from '@core/drill/command';
import type { SeatId } from '@core/drill/drill-event';
import type { Text } from '@core/language';
import type { Question, QuestionResponse, QuestionView } from '@core/questions/registry';
import { sayTruth } from '@core/questions/true-false';

/** An answer that a room can point at or raise hands for. */
export interface Pointed {
  part: string;
  /** On the screen beside it: A, B, C. */
  letter: string;
  label: Text;
  response: QuestionResponse;
}

/** Kinds with one answer to point at. Others need a device each. */
export const canPoint = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'single-choice' || kind === 'true-false';

/** The answers of a question in the order shown; none for kinds that cannot be pointed at. */
export function pointable(view: QuestionView): Pointed[] {
  switch (view.kind) {
    case 'single-choice':
      return view.options.map(({ id, text }, place) => ({
        part: id,
        letter: letterOf(place),
        label: text,
        response: { kind: view.kind, option: id },
      }));
    case 'true-false':
      return [true, false].map((answer, place) => ({
        part: String(answer),
        letter: letterOf(place),
        label: sayTruth(answer),
        response: { kind: view.kind, answer },
      }));
    default:
      return [];
  }
}

const letterOf = (place: number) => String.fromCharCode(65 + place);

/** What the room said: hands counted by part, or the part each team pointed at. */
export interface RoomSaid {
  hands: Readonly<Record<string, number>>;
  teams: Readonly<Record<SeatId, string>>;
}

/** The orders that write down what the room said, close the question and show its answer. */
export function revealOrders(options: readonly Pointed[], said: RoomSaid): DrillCommand[] {
  const tally = options
    .map(({ part, response }) => ({ response, count: Math.trunc(said.hands[part] ?? 0) }))
    .filter(({ count }) => count > 0);
  const teams = Object.entries(said.teams).flatMap(([seat, part]): DrillCommand[] => {
    const option = options.find((one) => one.part === part);
    return option
      ? [{ do: 'answer-for', seat: seat as SeatId, response: option.response, confidence: null }]
      : [];
  });
  return [
    ...(tally.length > 0 ? [{ do: 'take-tally', tally } as const] : []),
    ...teams,
    { do: 'close-answering' },
    { do: 'reveal' },
  ];
}
