import type { Language } from '@core/language';
import { exchangeNoteMessages } from './exchange-notes';
import { fillMessage, type NamesIn, type ValuesOf } from './fill';
import { actionMessages } from './rooms/actions';
import { offlineMessages } from './rooms/offline';
import { authorFieldMessages } from './rooms/author-fields';
import { authorPageMessages } from './rooms/author-page';
import { authorProblemMessages } from './rooms/author-problems';
import { backupMessages } from './rooms/backups';
import { collectionMessages } from './rooms/collection';
import { collectionFaultMessages } from './rooms/collection-faults';
import { courseMessages } from './rooms/course';
import { drillMessages } from './rooms/drill';
import { drillHomeMessages } from './rooms/drill-home';
import { drillRoomMessages } from './rooms/drill-room';
import { drillResultsMessages } from './rooms/drill-results';
import { drillSetupMessages } from './rooms/drill-setup';
import { exportMessages } from './rooms/export';
import { faultMessages } from './rooms/faults';
import { figureMessages } from './rooms/figures';
import { homeMessages } from './rooms/home';
import { hostMessages } from './rooms/host';
import { hostFaultMessages } from './rooms/host-faults';
import { importMessages } from './rooms/import';
import { labMessages } from './rooms/lab';
import { learnerMessages } from './rooms/learners';
import { marketFaultMessages } from './rooms/market-faults';
import { marketWarningMessages, priceProblemMessages } from './rooms/market-warnings';
import { licenceMessages } from './rooms/licence';
import { marketPageMessages } from './rooms/market-page';
import { menuMessages } from './rooms/menu';
import { predictMessages } from './rooms/predict';
import { progressMessages } from './rooms/progress';
import { paletteMessages } from './rooms/palette';
import { questionMessages } from './rooms/questions';
import { searchMessages } from './rooms/search';
import { reportMessages } from './rooms/report';
import { sessionMessages } from './rooms/session';
import { settingsMessages } from './rooms/settings';
import { shellMessages } from './rooms/shell';
import { studyMessages } from './rooms/study';
import { timelineMessages } from './rooms/timeline';
import { syncMessages } from './rooms/sync';

/** Every message of the app, one room a file. */
export const catalogue = {
  ...actionMessages,
  ...offlineMessages,
  ...authorFieldMessages,
  ...authorPageMessages,
  ...authorProblemMessages,
  ...backupMessages,
  ...collectionFaultMessages,
  ...collectionMessages,
  ...courseMessages,
  ...drillMessages,
  ...drillHomeMessages,
  ...drillRoomMessages,
  ...exchangeNoteMessages,
  ...drillResultsMessages,
  ...drillSetupMessages,
  ...exportMessages,
  ...faultMessages,
  ...figureMessages,
  ...homeMessages,
  ...hostFaultMessages,
  ...hostMessages,
  ...importMessages,
  ...labMessages,
  ...learnerMessages,
  ...marketFaultMessages,
  ...marketPageMessages,
  ...marketWarningMessages,
  ...licenceMessages,
  ...menuMessages,
  ...paletteMessages,
  ...priceProblemMessages,
  ...predictMessages,
  ...progressMessages,
  ...questionMessages,
  ...searchMessages,
  ...reportMessages,
  ...sessionMessages,
  ...settingsMessages,
  ...shellMessages,
  ...syncMessages,
  ...studyMessages,
  ...timelineMessages,
};

export type MessageKey = keyof typeof catalogue;

/** The parameters a message needs, read from its English text. */
export type Parameters<Key extends MessageKey> = NamesIn<(typeof catalogue)[Key]['en']>;

/** The messages that take no parameters: what a table of labels may hold. */
export type PlainMessageKey = {
  [Key in MessageKey]: [Parameters<Key>] extends [never] ? Key : never;
}[MessageKey];

/** A message without parameters takes none; one with parameters takes exactly its own. */
export type Arguments<Key extends MessageKey> = ValuesOf<(typeof catalogue)[Key]>;

export function translate<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: Arguments<Key>
): string {
  return fillMessage(catalogue, language, key, values);
}
