import { learnerIdSchema } from '@core/review/answer-log';
import type { Digest } from './format';
import { writeCollection, type CollectionRows } from './write-collection';

/** For tests; the shells pass in the same. */
export const digest: Digest = async (bytes) => {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
export const created = '2026-11-24T03:04:05.000Z';
export const aki = {
  id: learnerIdSchema.parse('learner'),
  name: 'Aki',
  createdAt: 1,
  lastSeenAt: 2,
};
/** A file as the app saves it. */
export const packed = (rows: Partial<CollectionRows>) =>
  writeCollection(
    { learners: [], answers: [], settings: [], prices: [], packs: [], ...rows },
    { created, app: '0.1.0' },
  );
