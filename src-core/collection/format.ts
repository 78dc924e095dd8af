import { z } from 'zod';
import {
  draftPictureSchema,
  keptDraftSchema,
  type DraftPicture,
  type KeptDraft,
} from '@core/authoring/kept-draft';
import { fromBase64, toBase64 } from '@core/base64';
import { mediaNameSchema } from '@core/content/schema';
import { keptPricesSchema } from '@core/market/kept-prices';
import {
  keptPackSchema,
  keptPictures,
  type KeptPack,
  type KeptPicture,
} from '@core/own-packs/kept-pack';
import { learnerIdSchema, type LogRecord } from '@core/review/answer-log';

/** The collection as one file; `docs/collection-format.md` tells it to other programs. */
export const collectionFormat = 'chokepoint-collection';
/** The version this build writes, and the newest it reads. Version 1 had no packs. */
export const collectionVersion = 2;

/** What is in the file besides the manifest, one row a line. */
export const entryNames = [
  'learners.jsonl',
  'answers.jsonl',
  'settings.jsonl',
  'prices.jsonl',
  'packs.jsonl',
] as const;
export type EntryName = (typeof entryNames)[number];
export const manifestName = 'manifest.json';

/** Bounds for a file from anywhere: what it unpacks to is held in memory. */
export const mostEntries = 32;
export const mostBytes = 512 * 1024 * 1024;

/** A person who learns. Fields of later versions pass through unread. */
export const learnerRowSchema = z.looseObject({
  id: learnerIdSchema,
  name: z.string().min(1).max(200),
  createdAt: z.number(),
  lastSeenAt: z.number(),
});
export type LearnerRow = z.infer<typeof learnerRowSchema>;

/** A choice of one learner (`owner` is the learner's id). Choices of a machine stay on it. */
export const settingRowSchema = z.strictObject({
  owner: learnerIdSchema,
  name: z.string().min(1).max(100),
  value: z.unknown(),
});
export type SettingRow = z.infer<typeof settingRowSchema>;

/** One ticker's prices as a learner keeps them. */
export const pricesRowSchema = keptPricesSchema.safeExtend({ learner: learnerIdSchema });
export type PricesRow = z.infer<typeof pricesRowSchema>;

/** A pack of one's own with its pictures. */
export interface CarriedPack {
  kept: KeptPack;
  pictures: KeptPicture[];
}

/** A draft of a pack with its pictures. */
export interface CarriedDraft {
  kept: KeptDraft;
  pictures: DraftPicture[];
}

/** A pack or a draft as a row: as it is kept, readable or not, and its pictures in base64. */
export const packRow = (
  row: unknown,
  pictures: readonly Pick<KeptPicture, 'name' | 'bytes'>[],
): object => ({
  ...(row as object),
  pictures: pictures.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })),
});

const rowPicturesSchema = z.array(z.strictObject({ name: mediaNameSchema, base64: z.base64() }));

const packRowSchema = keptPackSchema
  .safeExtend({ pictures: rowPicturesSchema })
  .transform(({ pictures, ...kept }): CarriedPack => {
    const media = pictures.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) }));
    return { kept, pictures: keptPictures(kept.id, media) };
  });

const draftRowSchema = keptDraftSchema
  .safeExtend({ pictures: rowPicturesSchema })
  .transform(({ pictures, ...kept }): CarriedDraft => {
    const pictureOf = ({ name, base64 }: (typeof pictures)[number]) =>
      draftPictureSchema.parse({ draft: kept.id, name, bytes: fromBase64(base64) });
    return { kept, pictures: pictures.map(pictureOf) };
  });

/**
 * A line of `packs.jsonl`: what has a `draft` is one, else a pack. Drafts stand among the packs, and
 * the version is as before, because a reader that knows no drafts passes such a line over by name and
 * takes in all else; a new entry or version it would have to refuse with everything in the file.
 */
export const packLineSchema = z
  .unknown()
  .transform((row, context): { pack: CarriedPack } | { draft: CarriedDraft } => {
    const isDraft = typeof row === 'object' && row !== null && 'draft' in row;
    const read = isDraft ? draftRowSchema.safeParse(row) : packRowSchema.safeParse(row);
    if (!read.success) {
      context.issues.push(...read.error.issues.map((issue) => ({ ...issue, input: row }) as never));
      return z.NEVER;
    }
    return 'draft' in read.data.kept
      ? { draft: read.data as CarriedDraft }
      : { pack: read.data as CarriedPack };
  });

const entrySchema = z.strictObject({
  name: z.enum(entryNames),
  /** Lines, and bytes when unpacked. */
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Read first, by itself: a later version may say everything else differently. */
export const manifestHeadSchema = z.looseObject({
  format: z.literal(collectionFormat),
  version: z.int().min(1),
});

export const manifestSchema = z.strictObject({
  format: z.literal(collectionFormat),
  version: z.int().min(1).max(collectionVersion),
  created: z.iso.datetime(),
  /** Version of the app that wrote it. */
  app: z.string().max(40),
  entries: z.array(entrySchema).max(mostEntries),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A line that was passed over, and why. */
export interface Damage {
  entry: EntryName | '';
  /** 1-based. */
  line: number;
  /** `shape`: the field named does not fit; `kind`: a record of a kind this version does not know. */
  reason: { kind: 'not-json' } | { kind: 'kind'; found: string } | { kind: 'shape'; field: string };
}

/** What a file holds, read and parsed, before anything is compared or written. */
export interface CollectionContent {
  /** ISO date and time at which the file was made. */
  created: string;
  learners: LearnerRow[];
  records: LogRecord[];
  settings: SettingRow[];
  /** Price series a learner brought. */
  prices: PricesRow[];
  /** Packs people wrote or brought. */
  packs: CarriedPack[];
  /** Packs that are being written. */
  drafts: CarriedDraft[];
  damaged: Damage[];
}
