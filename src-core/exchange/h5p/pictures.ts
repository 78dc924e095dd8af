import type { Picture } from '@core/questions/kind';
import type { Zip } from '@core/zip/open-zip';
import type { Media } from '../exchange';
import { sameText } from '../identity';
import { largestPicture, pictureEnding, pictureName } from '../media/picture-bytes';
import type { H5pMedia } from './content-schemas';
import type { ContentWords } from './content-words';

const mostPictures = 4;
const noWords = { en: 'Picture of the question', ja: '問題の画像' };

/** The pictures of a piece of content; what is none, or cannot be shown, is said. */
export function picturesOf(
  media: H5pMedia,
  words: ContentWords,
  zip: Zip,
  shelf: Map<string, Media>,
): Picture[] {
  const shown = [...words.pictures];
  const { library = '', params } = media?.type ?? {};
  if (library.startsWith('H5P.Image ')) {
    const source = params?.file?.path ?? '';
    if (source !== '') shown.push({ source, alt: words.plain(params?.alt ?? '') });
  } else if (library !== '') words.note('media-left-out');
  const kept: Picture[] = [];
  for (const { source, alt } of shown) {
    // Paths are as seen from the folder `content`; one that climbs names no entry of the zip.
    const path = `content/${source}`;
    const bytes = zip.has(path) && zip.size(path) <= largestPicture ? zip.read(path) : null;
    const ending = bytes === null ? null : pictureEnding(bytes);
    if (bytes === null || ending === null || kept.length >= mostPictures) {
      words.note('media-left-out');
      continue;
    }
    const name = pictureName(path, ending);
    shelf.set(name, { name, bytes });
    if (!kept.some((picture) => picture.media === name))
      kept.push({ media: name, alt: alt === '' ? noWords : sameText(alt) });
  }
  return kept;
}
