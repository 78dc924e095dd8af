import type { Language, Text } from '@core/language';
import type { Arguments, MessageKey } from '@core/messages/catalogue';
import { fillMessage } from '@core/messages/fill';
import { frameWords } from './frame-words';

/**
 * What the window can say so far: the words of the frame at once, all others with the first page that
 * is fetched. Both languages of everything would be a fifth of what a start has to read.
 */
const known: Record<string, Text> = { ...frameWords };
export const knownWords: Readonly<Record<string, Text>> = known;

let learning: Promise<void> | null = null;

/** Fetches the whole catalogue; asked again after it failed, it tries again. */
export function learnAllWords(): Promise<void> {
  learning ??= import('@core/messages/catalogue').then(
    ({ catalogue }) => void Object.assign(known, catalogue),
    (error: unknown) => {
      learning = null;
      throw error;
    },
  );
  return learning;
}

export function say<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: Arguments<Key>
): string {
  // Held to be there by `tests/frame-words.test.ts`; should it be missing, its name says which.
  return key in known ? fillMessage(known, language, key, values) : key;
}
