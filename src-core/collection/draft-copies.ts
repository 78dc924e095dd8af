import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { packIdSchema } from '@core/content/schema';
import { canonical } from './canonical';
import type { CarriedDraft } from './format';

/** What was written and drawn, whenever it was saved: equal text, equal draft. SHA-256 in hex. */
export function fingerprintOf({ kept, pictures }: CarriedDraft): string {
  const sum = sha256.create().update(utf8ToBytes(canonical(kept.draft)));
  const byName = [...pictures].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, bytes } of byName) {
    sum.update(utf8ToBytes(`\n${name} ${bytes.length}\n`)).update(bytes);
  }
  return bytesToHex(sum.digest());
}

/**
 * The draft under an id of its own, to lie beside another of its id. The id is made of what it says,
 * so that it is known again whenever it comes.
 */
export function besideOther(draft: CarriedDraft): CarriedDraft {
  const { kept, pictures } = draft;
  const id = packIdSchema.parse(`${kept.id}-${fingerprintOf(draft).slice(0, 12)}`);
  const head = kept.draft.head['id'] === kept.id ? { ...kept.draft.head, id } : kept.draft.head;
  return {
    kept: { ...kept, id, draft: { ...kept.draft, head } },
    pictures: pictures.map((picture) => ({ ...picture, draft: id })),
  };
}
