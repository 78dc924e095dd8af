import type { ExchangeFormat } from '../exchange';
import { holdsEntry } from '../pack/pack';
import { readH5p, headName } from './read-h5p';

/** H5P content. Read only: a file of it carries the libraries that play it, which are not ours. */
export const h5p: ExchangeFormat = {
  name: 'h5p',
  extensions: ['h5p'],
  mediaType: 'application/vnd.h5p+zip',
  detect: (file) => holdsEntry(file, headName),
  read: readH5p,
  write: null,
};
