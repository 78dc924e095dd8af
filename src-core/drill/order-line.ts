import type { DrillCommand } from './command';
import type { TeacherSeat, TeacherView } from './teacher-view';

/** What a line typed at the room's computer asks for. */
export type OrderLine =
  | { order: DrillCommand }
  | { show: 'help' | 'seats' | 'join' }
  /** Why the line means nothing now. */
  | { unclear: string };

/** The lines there are, for `?`. */
export const orderLines: readonly (readonly [line: string, does: string])[] = [
  ['Enter', 'the next step: start, open, close, reveal, standings, next question'],
  ['p', 'pause, and go on'],
  ['+30', 'thirty seconds more'],
  ['bars', 'show how the answers are spread before the answer'],
  ['skip', 'leave this question, without marks'],
  ['again', 'ask the question most missed once more'],
  ['teams', 'draw teams anew (lobby)'],
  ['lock, unlock', 'let nobody in, or everybody'],
  ['in NAME, in all', 'let a late-comer in'],
  ['name NAME = NEW', 'call a seat something else'],
  ['out NAME', 'remove a seat'],
  ['time NAME 1.5', 'extra time for one seat (1 to 10, or off); the others do not see it'],
  ['seats', 'list the seats and marks'],
  ['join', 'show address, PIN and code again'],
  ['end', 'end the drill and write the results'],
];

/** What Enter does, in the order of a question's life. Ending takes the word. */
const steps = [
  'start',
  'open-answering',
  'close-answering',
  'reveal',
  'show-standings',
  'next-question',
] as const;

const unclear = (why: string): OrderLine => ({ unclear: why });

/** @param seed for drawing teams */
export function readOrderLine(raw: string, view: TeacherView, seed: number): OrderLine {
  const line = raw.trim();
  const [word = '', ...others] = line.split(/\s+/);
  const rest = others.join(' ');
  const may = (order: DrillCommand): OrderLine =>
    view.may.includes(order.do) ? { order } : unclear(`not possible now: ${word || 'Enter'}`);
  if (line === '') {
    const step = steps.find((name) => view.may.includes(name));
    return step ? { order: { do: step } } : unclear('nothing to go on to; "end" ends the drill');
  }
  const more = /^\+(\d{1,4})$/.exec(line);
  if (more) {
    const seconds = Number(more[1]);
    return seconds < 1 || seconds > 3600
      ? unclear('from +1 to +3600 seconds')
      : may({ do: 'extend', byMs: seconds * 1000 });
  }
  switch (word.toLowerCase()) {
    case 'p':
      return may({ do: view.paused ? 'resume' : 'pause' });
    case 'bars':
      return may({ do: 'show-distribution' });
    case 'skip':
      return may({ do: 'skip-question' });
    case 'again': {
      const [worst] = view.worthReasking;
      return worst === undefined
        ? unclear('no question was missed by half the class')
        : may({ do: 'reask', question: worst });
    }
    case 'teams':
      return may({ do: 'draw-teams', seed });
    case 'lock':
      return may({ do: 'lock-lobby' });
    case 'unlock':
      return may({ do: 'unlock-lobby' });
    case 'in':
      return withSeat(view, rest === 'all' ? firstWaiting(view) : rest, ({ seat }) =>
        may({ do: 'admit-seat', seat }),
      );
    case 'out':
      return withSeat(view, rest, ({ seat }) => may({ do: 'remove-seat', seat }));
    case 'name': {
      const [name = '', wanted] = rest.split(/\s*=\s*/);
      if (!wanted) return unclear('name NAME = NEW');
      return withSeat(view, name, ({ seat }) => may({ do: 'rename-seat', seat, name: wanted }));
    }
    case 'time': {
      const found = /^(.*\S)\s+(off|\d+(?:\.\d+)?)$/i.exec(rest);
      if (!found) return unclear('time NAME 1.5, or time NAME off');
      const factor = found[2]!.toLowerCase() === 'off' ? null : Number(found[2]);
      if (factor !== null && (factor < 1 || factor > 10)) return unclear('from 1 to 10, or off');
      return withSeat(view, found[1]!, ({ seat }) => may({ do: 'give-extra-time', seat, factor }));
    }
    case 'seats':
      return { show: 'seats' };
    case 'join':
      return { show: 'join' };
    case 'end':
      return may({ do: 'finish' });
    case '?':
    case 'help':
      return { show: 'help' };
    default:
      return unclear(`"${word}" is no order; ? lists them`);
  }
}

const firstWaiting = (view: TeacherView): string =>
  view.seats.find(({ waiting }) => waiting)?.name ?? '';

function withSeat(
  view: TeacherView,
  name: string,
  order: (seat: TeacherSeat) => OrderLine,
): OrderLine {
  if (name === '') return unclear('nobody of that name');
  const alike = view.seats.filter((seat) => seat.name.toLowerCase().startsWith(name.toLowerCase()));
  const exact = alike.find((seat) => seat.name.toLowerCase() === name.toLowerCase());
  const seat = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (seat) return order(seat);
  return unclear(
    alike.length === 0 ? `nobody is called ${name}` : `${alike.length} names begin with ${name}`,
  );
}
