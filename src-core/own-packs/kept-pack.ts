import { z } from 'zod';
import { packSchema } from '@core/content/pack';
import { mediaNameSchema, packIdSchema } from '@core/content/schema';
import { formatNames, type Media } from '@core/exchange/exchange';
import { textSchema } from '@core/language';
import { recordIdSchema } from '@core/review/answer-log';

/** Where a pack of one's own came from. */
export const provenanceSchema = z.strictObject({
  /** `made`: written in the app; `file`: read from one. */
  way: z.enum(['made', 'file']),
  /** The name of the file it was read from last. */
  file: z.string().max(260).nullable(),
  format: z.enum(formatNames).nullable(),
  /** Whose signature the file bore and fitted (see `PackSignature`); null where it was not signed. */
  signedBy: z.strictObject({ key: z.string().max(200), signer: z.string().max(200) }).nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** Written in the app, and signed by nobody. */
export const madeHere: Provenance = { way: 'made', file: null, format: null, signedBy: null };

/** A pack of one's own as it is kept. Its pictures lie beside it, so that they are read when shown. */
export const keptPackSchema = z
  .strictObject({
    id: packIdSchema,
    pack: packSchema,
    from: provenanceSchema,
    /** Epoch ms. */
    installedAt: z.number(),
    updatedAt: z.number(),
  })
  .refine(({ id, pack }) => id === pack.head.id, {
    path: ['id'],
    message: 'kept under the id of another pack',
  });
export type KeptPack = z.infer<typeof keptPackSchema>;

/** A picture of a kept pack. */
export const keptPictureSchema = z.strictObject({
  pack: packIdSchema,
  name: mediaNameSchema,
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type KeptPicture = z.infer<typeof keptPictureSchema>;

/** A row that cannot be read: named, and left where it is. */
export interface DamagedPack {
  id: string;
  /** The field that does not fit, for logs. */
  reason: string;
}

/** Rows as they are kept, parsed; what cannot be is named. */
export function readKeptPacks(rows: readonly unknown[]): {
  kept: KeptPack[];
  damaged: DamagedPack[];
} {
  const kept: KeptPack[] = [];
  const damaged: DamagedPack[] = [];
  for (const row of rows) {
    const parsed = keptPackSchema.safeParse(row);
    if (parsed.success) {
      kept.push(parsed.data);
      continue;
    }
    const [issue] = parsed.error.issues;
    const id = (row as { id?: unknown } | null)?.id;
    damaged.push({
      id: typeof id === 'string' ? id : '',
      reason: `${issue?.path.map(String).join('.')}: ${issue?.message}`,
    });
  }
  return { kept, damaged };
}

export const packChangeKinds = ['installed', 'updated', 'removed'] as const;

/** The last thing done to the packs of one's own, while it can be taken back. */
export const packChangeSchema = z.strictObject({
  kind: z.enum(packChangeKinds),
  pack: packIdSchema,
  title: textSchema,
  /** Epoch ms. */
  at: z.number(),
  /** Answers of another program that came with it. */
  records: z.array(recordIdSchema),
});
export type PackChange = z.infer<typeof packChangeSchema>;

/** Pictures under the pack they belong to: copies, since bytes may be a view of a whole file. */
export const keptPictures = (pack: KeptPack['id'], media: readonly Media[]): KeptPicture[] =>
  media.map(({ name, bytes }) => keptPictureSchema.parse({ pack, name, bytes: bytes.slice() }));
