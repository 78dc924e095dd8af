import { z } from 'zod';
import { fromBase64 } from '@core/base64';
import { mediaNameSchema, questionIdSchema } from '@core/content/schema';
import { pictureEnding, pictureType } from '@core/exchange/media/picture-bytes';
import type { Question } from '@core/questions/registry';
import type { Drill, Turn } from './drill';
import type { ShownPicture } from './view-types';

/** Bytes. A class loads it at one moment over one Wi-Fi; a larger one is said in words. */
export const largestDrillPicture = 1024 * 1024;
/** Bytes of all pictures of a drill, which its journal keeps. */
export const mostDrillPictures = 12 * 1024 * 1024;

const inBase64 = (bytes: number): number => Math.ceil(bytes / 3) * 4;
/** As much as tells one kind of picture from another. */
const markChars = 24;

/** A picture of a question, which goes with the plan: neither host nor seat has the pack. */
export const drillPictureSchema = z.strictObject({
  question: questionIdSchema,
  media: mediaNameSchema,
  /**
   * 128 random bits, 32 hex digits, which the host cuts when the drill opens and views of the shown
   * question name: who was not shown the question cannot ask for its picture. Null: not cut yet.
   */
  address: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable()
    .default(null),
  base64: z
    .base64()
    .max(inBase64(largestDrillPicture))
    .refine(
      (base64) => pictureEnding(fromBase64(base64.slice(0, markChars))) !== null,
      'a PNG, JPEG, GIF or WebP',
    ),
});
export type DrillPicture = z.infer<typeof drillPictureSchema>;
export type DrillPictureWish = z.input<typeof drillPictureSchema>;

export const drillPicturesSchema = z
  .array(drillPictureSchema)
  .max(800)
  .refine(
    (pictures) =>
      pictures.reduce((sum, { base64 }) => sum + base64.length, 0) <= inBase64(mostDrillPictures),
    'all pictures of a drill together are too large',
  );

/** What `find` has of the pictures of some questions, as far as they fit; the first come first. */
export async function gatherPictures(
  questions: readonly Question[],
  find: (question: string, media: string) => Promise<string | null>,
): Promise<DrillPictureWish[]> {
  const gathered: DrillPictureWish[] = [];
  const seen = new Set<string>();
  let left = inBase64(mostDrillPictures);
  for (const { id: question, pictures } of questions)
    for (const { media } of pictures) {
      if (seen.has(`${question}/${media}`)) continue;
      seen.add(`${question}/${media}`);
      const base64 = await find(question, media);
      if (base64 === null || base64.length > left) continue;
      const picture = { question, media, base64 };
      if (!drillPictureSchema.safeParse(picture).success) continue;
      gathered.push(picture as DrillPictureWish);
      left -= base64.length;
    }
  return gathered;
}

/** The pictures of a turn, for whoever is shown its question. */
export function shownPictures({ plan }: Drill, turn: Turn): ShownPicture[] {
  const { question } = plan.questions[turn.question]!;
  return question.pictures.map(({ media, alt }) => ({
    alt,
    address:
      plan.pictures.find((one) => one.question === question.id && one.media === media)?.address ??
      null,
  }));
}

export interface PictureBytes {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The picture at an address, from the moment its question is asked; null for all others. */
export function pictureAt({ plan, turns }: Drill, address: string): DrillPicture | null {
  const picture = plan.pictures.find((one) => one.address !== null && one.address === address);
  if (picture === undefined) return null;
  const asked = turns.some(
    ({ question }) => plan.questions[question]!.question.id === picture.question,
  );
  return asked ? picture : null;
}

/** The media type is that of the bytes, whatever the name says. */
export function pictureBytes({ base64 }: DrillPicture): PictureBytes {
  const bytes = fromBase64(base64);
  return { mediaType: pictureType(pictureEnding(bytes)), bytes };
}
