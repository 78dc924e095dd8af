import { getContext, setContext } from 'svelte';
import type { Language, Text } from '@core/language';
import type { ValuesOf } from '@core/messages/fill';
import type { questionMessages } from '@core/messages/rooms/questions';

type Messages = typeof questionMessages;

/** The words a part of a question needs of the page it stands on: the app's, or a phone's in a drill. */
export interface PartWords {
  readonly language: Language;
  t<Key extends keyof Messages>(key: Key, ...values: ValuesOf<Messages[Key]>): string;
  pick(text: Text): string;
}

const key = Symbol('part words');
export const providePartWords = (words: PartWords): PartWords => setContext(key, words);
export const usePartWords = (): PartWords => getContext<PartWords>(key);
