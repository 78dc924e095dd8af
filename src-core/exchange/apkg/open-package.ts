import { strFromU8 } from 'fflate';
import { usualLimits } from '@core/zip/limits';
import { openZip, type Zip } from '@core/zip/open-zip';
import { largestPicture } from '../media/picture-bytes';
import { Refused } from '../read-guarded';
import { protoFields, protoNumber, protoText } from './protobuf';
import { unzstd } from './zstd';

export interface AnkiPackage {
  /** The SQLite file, inflated. */
  collection: Uint8Array<ArrayBuffer>;
  /** Names of the media as notes use them. */
  mediaNames: readonly string[];
  /** Null where it is not there, or too large to be a picture we keep. */
  media(name: string): Uint8Array | null;
}

/** A whole collection of ten years fits; what is held in memory is this twice over. */
const largestCollection = 400 * 1024 * 1024;
/** Packages of pictures hold a file for each. */
const limits = { ...usualLimits, totalBytes: 800 * 1024 * 1024, entries: 60_000 };

/**
 * Opens a package of any of Anki's three layouts. `meta` is asked first, then the newest collection
 * there is: newer Ankis put a decoy `collection.anki2` in, whose one note asks for an update.
 *
 * @throws ZipRefused, Refused
 */
export function openPackage(bytes: Uint8Array): AnkiPackage {
  const zip = openZip(bytes, limits);
  const version = versionOf(zip);
  const entry = { 1: 'collection.anki2', 2: 'collection.anki21', 3: 'collection.anki21b' }[version];
  if (!zip.has(entry)) throw new Refused('anki-no-collection');
  if (zip.size(entry) > largestCollection)
    throw new Refused('anki-too-big', { limit: largestCollection / 1024 / 1024 });
  const packed = zip.read(entry);
  const places = version === 3 ? packedMedia(zip) : plainMedia(zip);
  return {
    collection: version === 3 ? unzstd(packed, largestCollection) : packed,
    mediaNames: [...places.keys()],
    media(name) {
      const place = places.get(name) ?? '';
      if (!zip.has(place) || zip.size(place) > largestPicture) return null;
      const file = zip.read(place);
      return version === 3 ? unzstd(file, largestPicture) : file;
    },
  };
}

type Version = 1 | 2 | 3;

function versionOf(zip: Zip): Version {
  if (zip.has('meta')) {
    const version = protoNumber(protoFields(zip.read('meta')), 1);
    if (version === 1 || version === 2 || version === 3) return version;
    throw new Refused('anki-newer', { found: version });
  }
  if (zip.has('collection.anki21b')) return 3;
  return zip.has('collection.anki21') ? 2 : 1;
}

/** `{"0": "name.png"}`: where each file stands, by its name. */
function plainMedia(zip: Zip): Map<string, string> {
  if (!zip.has('media')) return new Map();
  try {
    const list = JSON.parse(strFromU8(zip.read('media'))) as Record<string, unknown>;
    return new Map(Object.entries(list).map(([place, name]) => [String(name), place]));
  } catch {
    throw new Refused('json-syntax');
  }
}

/** `MediaEntries`: the place is the position in the list, or what field 255 says. */
function packedMedia(zip: Zip): Map<string, string> {
  if (!zip.has('media')) return new Map();
  const entries = protoFields(unzstd(zip.read('media'), 32 * 1024 * 1024));
  return new Map(
    entries
      .filter(({ field, value }) => field === 1 && value instanceof Uint8Array)
      .map(({ value }, index) => {
        const fields = protoFields(value as Uint8Array);
        return [protoText(fields, 1), String(protoNumber(fields, 255) || index)];
      }),
  );
}
