import { fileJournals } from './file-journals';
import type { Journals } from './journal';
import { streamJournals } from './stream-journals';

/** Journals by where they are: a folder, or the address of a Valkey or Redis server. */
export const openJournals = async (place: string): Promise<Journals> =>
  /^(redis|valkey)s?:\/\//.test(place) ? streamJournals(place) : fileJournals(place);
