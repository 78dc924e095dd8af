import { useApp } from '../../app/app.svelte';
import { usePictures } from '../../app/pictures';

/**
 * Finds a picture of a question: where the page says pictures are (a file being looked at, a pack
 * being written), else in the pack the question stands in.
 */
export function usePictureFinder(): (question: string, name: string) => Promise<Uint8Array | null> {
  const provided = usePictures();
  const { ownPacks } = useApp();
  return async (question, name) =>
    (await provided(name)) ?? (await ownPacks.picture(question, name));
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
