const kinds = [
  { ending: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { ending: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { ending: 'gif', starts: [0x47, 0x49, 0x46, 0x38] },
] as const;

/** Bytes a picture may have. */
export const pictureLimit = 2 * 1024 * 1024;

/** The kind of picture these bytes are, whatever the file is called; null for anything else. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | null {
  const begins = (starts: readonly number[], at = 0) =>
    starts.every((byte, index) => bytes[at + index] === byte);
  const kind = kinds.find(({ starts }) => begins(starts));
  if (kind) return kind.ending;
  const isWebp = begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8);
  return isWebp ? 'webp' : null;
}

/** A name for a picture in a pack: what the file is called, in plain letters, and free. */
export function pictureName(
  file: string,
  kind: NonNullable<ReturnType<typeof pictureKind>>,
  taken: ReadonlySet<string>,
): string {
  const stem =
    file
      .replace(/\.[^./\\]*$/, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'picture';
  for (let number = 1; ; number += 1) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}.${kind}`;
    if (!taken.has(name)) return name;
  }
}
