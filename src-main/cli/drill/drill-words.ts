import { renderUnicodeCompact } from 'uqr';
import type { Language, Text } from '@core/language';
import type { DrillLook, JoinDetails } from '@core/host/drill-port';
import { orderLines } from '@core/drill/order-line';
import type { TeacherView } from '@core/drill/teacher-view';

/** What the terminal of a room's computer shows. It is not the projector: keys may be in it. */

export const joinInWords = ({ address, pin, link }: JoinDetails): string =>
  `\n${renderUnicodeCompact(link, { border: 2, ecc: 'M' })}\n\n  ${address}   PIN ${pin}\n  ${link}\n\n`;

export const helpInWords = (): string =>
  orderLines.map(([line, does]) => `  ${line.padEnd(18)}${does}\n`).join('');

const marks = (value: number): string => String(Math.round(value * 100) / 100);

export function seatsInWords({ teacher, connected }: DrillLook): string {
  if (teacher.seats.length === 0) return '  Nobody is in yet.\n';
  return teacher.seats
    .map((seat) => {
      const notes = [
        seat.waiting ? 'waits to be let in' : '',
        seat.team === null ? '' : `team ${seat.team}`,
        seat.extraTime === 1
          ? ''
          : seat.extraTime === null
            ? 'no limit'
            : `time ×${seat.extraTime}`,
        seat.answered ? 'answered' : '',
        connected.includes(seat.seat) ? '' : 'not connected',
      ].filter((note) => note !== '');
      return `  ${String(seat.place).padStart(3)}  ${seat.name}  ${marks(seat.marks)}  ${notes.join(', ')}\n`;
    })
    .join('');
}

/** What is said when the drill goes on to another phase or question. */
export function phaseInWords(
  { phase, current, work, seats }: TeacherView,
  language: Language,
): string {
  const say = (text: Text | null) => text?.[language] ?? '';
  switch (phase) {
    case 'lobby':
      return 'The lobby is open. Enter starts, ? helps.\n';
    case 'working':
      return `Everybody works${work?.clock.leftMs == null ? '' : `, ${Math.round(work.clock.leftMs / 60_000)} min left`}. "end" ends the drill.\n`;
    case 'reading':
      return `\nQuestion ${current!.question.number} of ${current!.question.of}: ${say(current!.question.view.stem)}\n  Reading. Enter opens the answers.\n`;
    case 'answering':
      return `\nQuestion ${current!.question.number} of ${current!.question.of}: ${say(current!.question.view.stem)}\n  Answers are open.\n`;
    case 'closed':
      return `  Closed: ${current!.answered} of ${current!.expected} answered. Enter shows the answer.\n`;
    case 'reveal': {
      const { answer, distribution } = current!;
      const bars = distribution.bars.map(({ label, count }) => `    ${count}  ${say(label)}\n`);
      return `  Answer: ${say(answer.reveal.answer)}\n  ${say(answer.reveal.explanation)}\n${bars.join('')}`;
    }
    case 'standings':
      return ['  Standings\n', ...placesOf(seats)].join('');
    case 'finished':
      return ['\nThe drill is over.\n', ...placesOf(seats)].join('');
  }
}

const placesOf = (seats: TeacherView['seats']): string[] =>
  [...seats]
    .sort((left, right) => left.place - right.place)
    .slice(0, 5)
    .map(({ place, name, marks: earned }) => `    ${place}  ${name}  ${marks(earned)}\n`);
