import { fnv1a } from '@core/random';
import { recordIdSchema, type RecordId } from './answer-log';

/** Crockford's base 32, as ULIDs are written. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function inBase32(value: number, length: number): string {
  let [left, text] = [value, ''];
  for (let place = 0; place < length; place += 1) {
    text = digits[left % 32]! + text;
    left = Math.floor(left / 32);
  }
  return text;
}

/**
 * The id of a record that comes of what it says: taken in twice, or on two devices, it is the same
 * record. A ULID with its time, and what it names where others have chance.
 */
export function namedRecordId(at: number, name: string): RecordId {
  const hashes = [0, 1, 2, 3].map((part) => inBase32(fnv1a(`${part}/${name}`), 4));
  return recordIdSchema.parse(inBase32(at, 10) + hashes.join(''));
}
