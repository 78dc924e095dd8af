import type { Media } from '@core/exchange/exchange';
import { pictureType } from '@core/exchange/media/picture-bytes';

/** A picture of a pack as the page takes it; its kind is told by the end of its name. */
export function pictureBlob({ name, bytes }: Media): Blob {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return new Blob([bytes.slice()], { type: pictureType(ending) });
}

/**
 * A picture that is looked for: an address an `img` takes, which holds as long as the component and
 * what it looks for. Made while a component is set up.
 */
export class FoundPicture {
  #address = $state<string | null>(null);
  #isMissing = $state(false);

  /** @param look null where there is none; asked again when what it reads at once has changed */
  constructor(look: () => Promise<Blob | null>) {
    $effect(() => {
      let made: string | null = null;
      let isGone = false;
      [this.#address, this.#isMissing] = [null, false];
      void look()
        .catch(() => null)
        .then((found) => {
          if (isGone) return;
          if (found) this.#address = made = URL.createObjectURL(found);
          else this.#isMissing = true;
        });
      return () => {
        isGone = true;
        if (made) URL.revokeObjectURL(made);
      };
    });
  }

  get address(): string | null {
    return this.#address;
  }

  /** It was looked for and is not there. */
  get isMissing(): boolean {
    return this.#isMissing;
  }
}
