import { learnerIdSchema } from '@core/review/answer-log';
import type { CollectionContent } from './format';
import { planImport, StoredMatches, type Here, type ImportPlan, type Targets } from './plan-import';
import { CollectionPacker, type CollectionHead, type CollectionRows } from './write-collection';

/** SHA-256 by another program than the one that is tested (W3C Web Cryptography API). */
export const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
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
/** A file as the app saves it, of rows that are all there. */
export function packed(
  rows: Partial<CollectionRows>,
  head: CollectionHead = { created, app: '0.1.0' },
): Uint8Array<ArrayBuffer> {
  const packer = new CollectionPacker(head);
  for (const [of, list] of Object.entries(rows)) packer.add(of as keyof CollectionRows, list);
  return joined(packer.finish());
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A machine, with the stored rows themselves by their ids. */
export type Machine = Omit<Here, 'stored'> & { stored: ReadonlyMap<string, unknown> };

/** The plan of an import, walked to its end. */
export function plannedImport(
  content: CollectionContent,
  here: Machine,
  targets: Targets,
): ImportPlan {
  const matches = new StoredMatches();
  matches.compare(content.records, here.stored);
  const steps = planImport(content, { ...here, stored: matches.found }, targets);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
