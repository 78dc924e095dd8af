import type { z } from 'zod';
import type { Text } from '@core/language';
import type { OwnId, QuestionDraft } from '../draft';
import { Refused } from '../read-guarded';
import type { Behaviour, H5pMedia, OverallFeedback } from './content-schemas';
import type { ContentWords } from './content-words';
import { settingsLeftOut } from './settings';

/** Questions of one piece of content; `ownId` undefined where the content's own id is theirs. */
export interface ContentReading {
  parts: { ownId?: OwnId; draft: QuestionDraft }[];
  media: H5pMedia;
}

/** One library's content as questions. @throws Refused */
export type ContentReader = (params: unknown, words: ContentWords) => ContentReading;

/** @throws Refused, with the field that is not as the library writes it */
export function paramsOf<Schema extends z.ZodType>(
  schema: Schema,
  params: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new Refused('h5p-shape', { field: field === '' ? 'params' : field.slice(0, 80) });
}

export function noteSettings(behaviour: Behaviour, { note }: ContentWords): void {
  const settings = settingsLeftOut(behaviour);
  if (settings.length > 0) note('h5p-settings-left-out', { settings: settings.join(', ') });
}

/**
 * What is said after every answer, whatever its score: the explanation. Words for one range of
 * scores have no place here.
 */
export function explanationOf(feedback: OverallFeedback, words: ContentWords): Text | null {
  const said = feedback.filter((range) => words.plain(range.feedback) !== '');
  const [only, ...others] = said;
  if (only === undefined) return null;
  const always = (only.from ?? 0) <= 0 && (only.to ?? 100) >= 100;
  if (others.length === 0 && always && !/@(?:score|total)/.test(only.feedback))
    return words.text(only.feedback);
  words.note('h5p-overall-feedback-left-out');
  return null;
}
