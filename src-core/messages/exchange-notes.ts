import type { Language, Text } from '@core/language';
import { fillMessage } from './fill';
import { exchangeMessages } from './rooms/exchange';
import { exchangeAikenMessages } from './rooms/exchange-aiken';
import { exchangeCsvMessages } from './rooms/exchange-csv';
import { exchangeGiftMessages } from './rooms/exchange-gift';
import { exchangeApkgMessages } from './rooms/exchange-apkg';
import { exchangeH5pMessages } from './rooms/exchange-h5p';
import { exchangeMoodleXmlMessages } from './rooms/exchange-moodle-xml';
import { exchangePackMessages } from './rooms/exchange-pack';
import { exchangePackageMessages } from './rooms/exchange-package';
import { exchangeQtiMessages } from './rooms/exchange-qti';

/** The words of every note of every format: each format adds its room here. */
export const exchangeNoteMessages = {
  ...exchangeMessages,
  ...exchangeAikenMessages,
  ...exchangeCsvMessages,
  ...exchangeGiftMessages,
  ...exchangeApkgMessages,
  ...exchangeH5pMessages,
  ...exchangeMoodleXmlMessages,
  ...exchangePackMessages,
  ...exchangePackageMessages,
  ...exchangeQtiMessages,
};

type Tail<Start extends string> = {
  [Key in keyof typeof exchangeNoteMessages]: Key extends `${Start}${infer Code}` ? Code : never;
}[keyof typeof exchangeNoteMessages];
/** What can be said of a question that came through changed. */
export type ChangedCode = Tail<'exchange.changed.'>;
/** What can be said of one that did not come through. */
export type RefusedCode = Tail<'exchange.refused.'>;

export interface NoteWords {
  what: string;
  remedy: string;
}

/** A note of a report in the reader's language. */
export function noteWords(
  language: Language,
  outcome: 'changed' | 'refused',
  note: { code: string; values: Readonly<Record<string, string | number>> },
): NoteWords {
  const messages: Readonly<Record<string, Text>> = exchangeNoteMessages;
  const say = (key: string) => fillMessage(messages, language, key, note.values);
  return {
    what: say(`exchange.${outcome}.${note.code}`),
    remedy: say(`exchange.remedy.${note.code}`),
  };
}
