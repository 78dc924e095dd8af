import { z } from 'zod';

export { languages, type Language } from './languages';

/** One meaning in both languages. Neither side may be empty. */
export const textSchema = z.strictObject({
  en: z.string().trim().min(1),
  ja: z.string().trim().min(1),
});
export type Text = z.infer<typeof textSchema>;
