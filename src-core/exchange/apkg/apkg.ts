import type { ExchangeFormat } from '../exchange';
import { holdsEntry } from '../pack/pack';
import { readApkg } from './read-apkg';
import { writeApkg } from './write-apkg';

/** Anki's packages, single decks and whole collections alike. */
export const apkgFormat: ExchangeFormat = {
  name: 'apkg',
  extensions: ['apkg', 'colpkg'],
  mediaType: 'application/octet-stream',
  detect: (file) => holdsEntry(file, 'collection.anki2', 'collection.anki21', 'collection.anki21b'),
  read: readApkg,
  write: writeApkg,
};
