import { mediaNameSchema } from '@core/content/schema';
import type { Picture } from '@core/questions/kind';
import type { Media } from '../exchange';
import { largestPicture, pictureEnding, pictureName } from '../media/picture-bytes';
import type { NotePlace, OpenReport } from '../report';
import { sameText } from '../identity';
import type { AnkiPackage } from './open-package';

const most = 4;
const noWords = { en: 'Picture on the card', ja: 'カードの画像' };

/** Takes pictures out of a package, each once, under names a pack can hold. */
export interface PictureDesk {
  take(
    shown: readonly { source: string; alt: string }[],
    place: NotePlace,
    report: OpenReport,
  ): Picture[];
  /** Takes all that bear a name of ours already, shown or not. */
  keepAll(): void;
  taken(): Media[];
}

export function pictureDesk(shelf: Pick<AnkiPackage, 'media' | 'mediaNames'>): PictureDesk {
  const names = new Map<string, string | null>();
  const taken: Media[] = [];
  /** The name it is kept under; null where it is no picture, too large or not there. */
  function keep(source: string): string | null {
    const known = names.get(source);
    if (known !== undefined) return known;
    const bytes = shelf.media(source) ?? shelf.media(decoded(source));
    const ending = bytes === null ? null : pictureEnding(bytes);
    const fits = bytes !== null && ending !== null && bytes.length <= largestPicture;
    const name = fits ? pictureName(source, ending) : null;
    if (fits && name !== null) taken.push({ name, bytes });
    names.set(source, name);
    return name;
  }
  return {
    take(shown, place, report) {
      const kept: Picture[] = [];
      for (const { source, alt } of shown) {
        const media = kept.length < most ? keep(source) : null;
        if (media === null) report.changed(place, 'media-left-out');
        else if (!kept.some((picture) => picture.media === media))
          kept.push({ media, alt: alt === '' ? noWords : sameText(alt) });
      }
      return kept;
    },
    keepAll: () => {
      for (const name of shelf.mediaNames) if (mediaNameSchema.safeParse(name).success) keep(name);
    },
    taken: () => taken,
  };
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
