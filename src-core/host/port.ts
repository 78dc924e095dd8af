import { z } from 'zod';
import { packIdSchema, type PackId } from '@core/content/schema';
import type { Fault, Result } from '@core/fault';
import { languages, type Language } from '@core/language';
import { syncFilePattern } from '@core/sync/sync-file';
import type { CallName, NoticeName } from './channels';
import { drillCalls, type DrillPort } from './drill-port';
import { attachmentNameSchema, packListingSchema } from './content-index';
import { deepLinkSchema, type DeepLink } from './deep-link';
import {
  fitJobSchema,
  fitRequestSchema,
  fitStateSchema,
  type FitRequest,
  type FitState,
} from './fit';
import { openedFileSchema, type OpenedFile } from './opened-file';

export const faultSchema = z.strictObject({
  code: z.string(),
  place: z.string(),
  line: z.int().optional(),
  message: z.string(),
  remedy: z.string(),
}) satisfies z.ZodType<Fault>;

const resultSchema = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), faults: z.array(faultSchema) }),
  ]);

export const hostDescriptionSchema = z.strictObject({
  kind: z.enum(['electron', 'browser']),
  version: z.string(),
  /** As Node names it: `linux`, `darwin`, `win32`. */
  platform: z.string(),
  /** The person's languages, best first, as BCP 47 tags. */
  languages: z.array(z.string()),
});
export type HostDescription = z.infer<typeof hostDescriptionSchema>;

export const packListSchema = z.strictObject({
  /** The packs that are whole, in course order. */
  packs: z.array(packListingSchema),
  /** One for each pack that is not, and for the index itself. */
  faults: z.array(faultSchema),
});
export type PackList = z.infer<typeof packListSchema>;

export const packContentSchema = resultSchema(z.unknown());
/** The same as JSON text: what crosses between processes as objects is copied field by field. */
export const packTextSchema = resultSchema(z.string());

export const attachmentRequestSchema = z.strictObject({
  pack: packIdSchema,
  name: attachmentNameSchema,
});

export const fileToSaveSchema = z.strictObject({
  /** What the person is offered; made safe for every file system by `savedFileName`. */
  suggestedName: z.string().min(1).max(200),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'a media type such as text/csv'),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type FileToSave = z.infer<typeof fileToSaveSchema>;

/** Bytes that lie outside the page's memory until they are asked for; a Blob is such. */
export interface BytesAside {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The page as it stands, on paper of this size: Electron's names, which CSS knows too. */
export const pdfToSaveSchema = z.strictObject({
  suggestedName: z.string().min(1).max(200),
  paper: z.enum(['A4', 'Letter']),
});
export type PdfToSave = z.infer<typeof pdfToSaveSchema>;

/** Where a file went: a full path, or the bare name where the browser chose the folder. */
export type SavedFile = { place: string };

export const backupListingSchema = z.strictObject({
  name: z.string().max(60),
  /** When it was made, epoch ms. */
  at: z.number(),
  /** In bytes. */
  size: z.number(),
});
export type BackupListing = z.infer<typeof backupListingSchema>;
const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);

export const syncStatusSchema = z.strictObject({
  /** Full path, or null where no folder is picked. */
  folder: z.string().nullable(),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;
export const syncFileSchema = z.strictObject({
  name: z.string().regex(syncFilePattern),
  size: z.int().min(0),
});
export type SyncFile = z.infer<typeof syncFileSchema>;
export const syncReadSchema = z.strictObject({
  name: z.string().regex(syncFilePattern),
  from: z.int().min(0),
});

/** What the application menu asks of the page. */
export const commandSchema = z.enum([
  'open-home',
  'open-course',
  'open-quiz',
  'open-progress',
  'open-glossary',
  'open-sources',
  'open-search',
  'open-timeline',
  'open-predict',
  'open-lab',
  'open-market',
  'open-drill-page',
  'open-settings',
  'open-palette',
  'show-keys',
  /** Take back the last answer; text fields keep their own undo. */
  'undo-answer',
  'redo-answer',
]);
export type Command = z.infer<typeof commandSchema>;

/** What every call carries each way. */
export const calls = {
  'describe-host': { request: z.null(), reply: hostDescriptionSchema },
  'list-packs': { request: z.null(), reply: packListSchema },
  'load-pack': { request: packIdSchema, reply: packTextSchema },
  'load-attachment': { request: attachmentRequestSchema, reply: packTextSchema },
  'open-external': {
    request: z.string().max(2048),
    reply: resultSchema(z.enum(['opened', 'declined'])),
  },
  'save-file': {
    request: fileToSaveSchema,
    reply: resultSchema(z.strictObject({ place: z.string() }).nullable()),
  },
  'save-pdf': {
    request: pdfToSaveSchema,
    reply: resultSchema(z.strictObject({ place: z.string() }).nullable()),
  },
  'set-language': { request: z.enum(languages), reply: z.null() },
  'show-projector': { request: z.null(), reply: z.null() },
  'start-fit': { request: fitRequestSchema, reply: fitJobSchema },
  'look-at-fit': { request: fitJobSchema, reply: fitStateSchema },
  'cancel-fit': { request: fitJobSchema, reply: z.null() },
  'list-backups': { request: z.null(), reply: z.array(backupListingSchema) },
  'write-backup': { request: bytesSchema, reply: resultSchema(backupListingSchema) },
  'read-backup': { request: z.string().max(60), reply: resultSchema(bytesSchema) },
  'sync-status': { request: z.null(), reply: syncStatusSchema },
  'choose-sync-folder': { request: z.null(), reply: resultSchema(syncStatusSchema) },
  'stop-sync': { request: z.null(), reply: resultSchema(syncStatusSchema) },
  'list-sync-files': { request: z.null(), reply: resultSchema(z.array(syncFileSchema)) },
  'read-sync-file': { request: syncReadSchema, reply: resultSchema(bytesSchema) },
  'append-sync-file': { request: bytesSchema, reply: resultSchema(z.null()) },
  /** The page listens: what was opened before comes as notices, then what is opened later. */
  'hear-opened': { request: z.null(), reply: z.null() },
  ...drillCalls,
} as const satisfies Record<CallName, { request: z.ZodType; reply: z.ZodType }>;
export type RequestOf<Name extends CallName> = z.infer<(typeof calls)[Name]['request']>;
export type ReplyOf<Name extends CallName> = z.infer<(typeof calls)[Name]['reply']>;

/** What every notice carries. */
export const notices = {
  command: commandSchema,
  /** A file the person opened with the app, or why it could not be read. */
  'open-file': resultSchema(openedFileSchema),
  'open-link': deepLinkSchema,
} as const satisfies Record<NoticeName, z.ZodType>;
export type NoticeOf<Name extends NoticeName> = z.infer<(typeof notices)[Name]>;

/** What the person opened from outside the app. */
export type Opened = { kind: 'file'; file: Result<OpenedFile> } | { kind: 'link'; link: DeepLink };

/** Dated copies of the collection, kept by the host beside its own data. */
export interface BackupPort {
  /** Newest first. */
  list(): Promise<BackupListing[]>;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<Result<BackupListing>>;
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** A folder that something else carries between devices. */
export interface SyncPort {
  status(): Promise<SyncStatus>;
  /** Asks the person; the status is as before where they change their mind. */
  chooseFolder(): Promise<Result<SyncStatus>>;
  stop(): Promise<Result<SyncStatus>>;
  list(): Promise<Result<SyncFile[]>>;
  /** A stretch of a file, from a byte on; empty at its end. */
  read(name: string, from: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** Adds to the file of this device. */
  append(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>;
}

/**
 * All the page knows of what it runs in. What can go wrong for a person comes back as faults;
 * a promise rejects only where page and host do not fit together.
 */
export interface HostPort {
  describeHost(): Promise<HostDescription>;
  listPacks(): Promise<PackList>;
  /** The pack's JSON, verified against the index but not yet parsed. */
  loadPack(id: PackId): Promise<Result<unknown>>;
  /** Data that ships beside a pack, verified like the pack and not yet parsed. */
  loadAttachment(pack: PackId, name: string): Promise<Result<unknown>>;
  /** https only. Asks the person first where the system browser would come to the front. */
  openExternal(address: string): Promise<Result<'opened' | 'declined'>>;
  /** Null where the person changed their mind. */
  saveFile(
    file: Omit<FileToSave, 'bytes'> & { bytes: FileToSave['bytes'] | BytesAside },
  ): Promise<Result<SavedFile | null>>;
  /**
   * Saves the page as it would be printed; null where the person changed their mind. Null itself in a
   * browser, which offers PDF among its printers.
   */
  readonly savePdf: ((page: PdfToSave) => Promise<Result<SavedFile | null>>) | null;
  /** The language of everything the host draws itself: menu and dialogs. */
  setLanguage(language: Language): Promise<void>;
  /** Null where the host keeps no files: in a browser. */
  readonly backups: BackupPort | null;
  /** Begins to fit scheduler weights in a process of its own; gives the job to ask after. */
  startFit(request: FitRequest): Promise<string>;
  lookAtFit(job: string): Promise<FitState>;
  cancelFit(job: string): Promise<void>;
  /** Null in a browser, which lets no page keep a folder open for good. */
  readonly sync: SyncPort | null;
  /** Classroom drills on the local network. */
  readonly drills: DrillPort;
  /** Opens the screen for the class in a window of its own, on a second display where there is one. */
  showProjector(): Promise<void>;
  /** Obeys the application menu until the returned function is called. */
  onCommand(obey: (command: Command) => void): () => void;
  /**
   * Hears of files and links opened from outside, those from before it listened too, until the
   * returned function is called.
   */
  onOpened(take: (opened: Opened) => void): () => void;
}
