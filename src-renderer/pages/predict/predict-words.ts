import { unreachable } from '@core/fault';
import type { PlainMessageKey } from '@core/messages/catalogue';
import type { Preferences } from '../../app/preferences.svelte';
import type { EntryFlaw } from './build-forecast';

export const levelNames = [
  'predict.level.0',
  'predict.level.1',
  'predict.level.2',
  'predict.level.3',
  'predict.level.4',
] as const satisfies readonly PlainMessageKey[];

/** What is wrong with a forecast's figures, and where. */
export function sayFlaw(t: Preferences['t'], flaw: EntryFlaw): string {
  switch (flaw.kind) {
    case 'not-a-number':
      return `${t(levelNames[flaw.place]!)}. ${t('predict.notNumber')}`;
    case 'not-ascending':
      return t('predict.notAscending');
    default:
      return unreachable(flaw);
  }
}
