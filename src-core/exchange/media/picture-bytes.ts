import { fnv1a } from '@core/random';

const kinds: readonly (readonly [ending: string, ...marks: (readonly number[])[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];

/** A picture no larger than this is kept; a phone's photo is about four. */
export const largestPicture = 5 * 1024 * 1024;

/**
 * The ending that fits what the bytes are; null for what is no picture we draw. SVG is none: it can
 * hold scripts.
 */
export function pictureEnding(bytes: Uint8Array): string | null {
  const starts = (mark: readonly number[], at = 0) =>
    mark.every((byte, index) => bytes[at + index] === byte);
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'webp';
  return kinds.find(([, ...marks]) => marks.some((mark) => starts(mark)))?.[0] ?? null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of an ending {@link pictureEnding} gives; bytes that say nothing for any other. */
export const pictureType = (ending: string | null): string =>
  mediaTypes[ending ?? ''] ?? 'application/octet-stream';

/** The name a pack knows a picture under that had any other name before. */
export function pictureName(original: string, ending: string): string {
  const words = original
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const plain = `${words}.${ending}`;
  // A name that is one of ours already stays; any other is told apart from its like by a hash.
  if (words !== '' && plain === original) return plain;
  return `${words === '' ? 'picture' : words}-${fnv1a(original).toString(36)}.${ending}`;
}
