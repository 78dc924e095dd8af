import type { CommandName, DrillCommand } from '@core/drill/command';
import type { TeacherView } from '@core/drill/teacher-view';

/** What a key of the teacher's view is for. */
export type PresenterDeed =
  'next' | 'pause' | 'extend' | 'skip' | 'distribution' | 'reask' | 'standings' | 'lock';

/** Keys as `KeyboardEvent.key` has them. Presenters' remotes send PageDown for "next". */
export const presenterKeys: Readonly<Record<PresenterDeed, readonly string[]>> = {
  next: [' ', 'ArrowRight', 'PageDown'],
  pause: ['p'],
  extend: ['+'],
  skip: ['s'],
  distribution: ['d'],
  reask: ['r'],
  standings: ['t'],
  lock: ['l'],
};

const forward = [
  'start',
  'open-answering',
  'close-answering',
  'reveal',
  'next-question',
] as const satisfies CommandName[];

/** By so much a question is extended at one press. */
export const extension = 15_000;

type Standing = Pick<TeacherView, 'may' | 'worthReasking'>;

/** The order a deed comes to now; null where it is not possible. */
export function orderFor(
  deed: PresenterDeed,
  { may, worthReasking }: Standing,
): DrillCommand | null {
  const first = (...names: (typeof forward)[number][]): DrillCommand | null => {
    const possible = names.find((name) => may.includes(name));
    return possible ? { do: possible } : null;
  };
  const either = <Name extends CommandName>(...names: Name[]) =>
    names.find((name) => may.includes(name)) ?? null;
  switch (deed) {
    case 'next':
      return first(...forward);
    case 'pause': {
      const turn = either('pause', 'resume');
      return turn && { do: turn };
    }
    case 'lock': {
      const turn = either('lock-lobby', 'unlock-lobby');
      return turn && { do: turn };
    }
    case 'extend':
      return may.includes('extend') ? { do: 'extend', byMs: extension } : null;
    case 'skip':
      return may.includes('skip-question') ? { do: 'skip-question' } : null;
    case 'distribution':
      return may.includes('show-distribution') ? { do: 'show-distribution' } : null;
    case 'standings':
      return may.includes('show-standings') ? { do: 'show-standings' } : null;
    case 'reask': {
      const [question] = worthReasking;
      return question !== undefined && may.includes('reask') ? { do: 'reask', question } : null;
    }
  }
}

/** The deed of a key press; null for other keys, and for those meant for the system or a field. */
export function deedOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): PresenterDeed | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const found = Object.entries(presenterKeys).find(([, keys]) => keys.includes(pressed));
  return (found?.[0] as PresenterDeed | undefined) ?? null;
}
