import { z } from 'zod';

/** The languages every text of Chokepoint exists in. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** One meaning in both languages. Neither side may be empty. */
export const textSchema = z.strictObject({
  en: z.string().trim().min(1),
  ja: z.string().trim().min(1),
});
export type Text = z.infer<typeof textSchema>;
