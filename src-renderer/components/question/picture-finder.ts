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
