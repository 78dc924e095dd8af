import { textSchema, type Text } from '@core/language';

/** What a row is called that may not be readable as a pack. */
export function titleOfRow(row: unknown, id: string): Text {
  const title = (row as { pack?: { head?: { title?: unknown } } } | null)?.pack?.head?.title;
  return textSchema.safeParse(title).data ?? { en: id, ja: id };
}
