import type { Language } from '@core/language';
import { catalogue } from '@core/messages/catalogue';
import { fillMessage } from '@core/messages/fill';

/** A value of a choice in words; `tests` hold that each has some. */
export const valueWords = (language: Language, words: string, value: string | number): string =>
  fillMessage(catalogue, language, `${words}.${value}`);
