import { z } from 'zod';

/** Our own pack file, a zip with a course in it: `semiconductors-1.chokepack`. */
export const packFileExtension = 'chokepack';

/** What the app may be asked to open by a double click, "open with" or a command line. */
export const openedExtensions = [
  packFileExtension,
  'apkg',
  'colpkg',
  'gift',
  'aiken',
  'xml',
  'h5p',
  'csv',
  'tsv',
  'txt',
  'json',
  'jsonl',
  'zip',
] as const;

/** A deck with pictures has some ten million bytes; what is larger is not carried to the page. */
export const mostOpenedBytes = 128 * 1024 * 1024;

export const openedFileSchema = z.strictObject({
  /** The bare name: where the file lies is nothing the page needs. */
  name: z.string().min(1).max(255),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine(({ length }) => length <= mostOpenedBytes, `at most ${mostOpenedBytes} bytes`),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** Whether a file of this name is one the app could have a use for. */
export function isOpenable(name: string): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return (openedExtensions as readonly (string | undefined)[]).includes(extension);
}
