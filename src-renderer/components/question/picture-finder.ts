import { getContext, setContext } from 'svelte';
import { useApp } from '../../app/app.svelte';

/** The bytes of a picture of a question, or null where they are not here. */
export type PictureFinder = (question: string, name: string) => Promise<Uint8Array | null>;

const key = Symbol('pictures');

/** For questions that are not on the shelf yet: a file being looked at, a pack being written. */
export const providePictures = (find: PictureFinder): PictureFinder => setContext(key, find);

/** The finder that was provided, else that of the packs that are kept. */
export function usePictures(): PictureFinder {
  const provided = getContext<PictureFinder | undefined>(key);
  if (provided) return provided;
  const { ownPacks } = useApp();
  return (question, name) => ownPacks.picture(question, name);
}

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The bytes as an address an `img` takes; whoever asked revokes it. */
export function pictureAddress(name: string, bytes: Uint8Array): string {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
}
