import type { Problem } from '@core/authoring/problem';
import type { Language } from '@core/language';
import { catalogue } from '@core/messages/catalogue';
import { fillMessage } from '@core/messages/fill';

/** A problem in words; its values are those its message takes. */
export const sayProblem = (language: Language, { message, values }: Problem): string =>
  fillMessage(catalogue, language, message, values);
