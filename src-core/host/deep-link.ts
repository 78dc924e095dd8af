import { z } from 'zod';

/** `chokepoint://lesson/what-was-released`, as a page of the web or a course plan may link to. */
export const linkScheme = 'chokepoint';

/**
 * Pages a link from outside may lead to. What only makes sense from within (a session under way, a
 * drill) is not among them, and no link does more than show a page.
 */
export const linkablePages = [
  'home',
  'course',
  'lesson',
  'quiz',
  'slipping',
  'progress',
  'glossary',
  'sources',
  'search',
  'timeline',
  'predict',
  'lab',
  'market',
  'settings',
] as const;

const longestName = 600;

/** The page a link names, and what it names on that page. */
export const deepLinkSchema = z.strictObject({
  page: z.enum(linkablePages),
  name: z
    .string()
    .min(1)
    .max(longestName)
    .refine((name) => !/\p{Cc}/u.test(name), 'no control characters')
    .nullable(),
});
export type DeepLink = z.infer<typeof deepLinkSchema>;

/** No user, port, query or fragment has a place here; systems add a `/` at the end. */
const shape = new RegExp(`^${linkScheme}://([a-z]{1,20})(?:/([^/?#\\\\]{1,2000}))?/?$`);

/** Null where the text is no link to a page there is. */
export function readDeepLink(text: string): DeepLink | null {
  const [, page, name] = shape.exec(text) ?? [];
  const link = deepLinkSchema.safeParse({ page, name: name === undefined ? null : decoded(name) });
  return link.success ? link.data : null;
}

/** Undefined for a broken escape, which the schema refuses. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
