import { getContext, setContext } from 'svelte';
import type { App } from './app.svelte';

/** Finds a picture of the pack that is shown, by its name; null where there is none. */
export type PictureSource = (name: string) => Promise<Uint8Array | null>;

const key = Symbol('pictures');
/** For everything below: where the pictures of its lesson or question are. */
export const providePictures = (source: PictureSource): PictureSource => setContext(key, source);
export const usePictures = (): PictureSource =>
  getContext<PictureSource | undefined>(key) ?? (async () => null);

/** The pictures of a kept pack. */
export const picturesOf =
  (app: App, pack: () => string | undefined): PictureSource =>
  async (name) => {
    const kept = app.ownPacks.find(pack() ?? '');
    return kept ? ((await app.storage.picture(kept.id, name))?.bytes ?? null) : null;
  };
