/** One field of a protobuf message: a number, or the bytes of a string or message. */
export interface ProtoField {
  field: number;
  value: number | Uint8Array;
}

/**
 * The fields of a message in the order they stand (Protocol Buffers, "Encoding"). What is cut short
 * ends the list; groups and numbers beyond 2⁵³ do not occur in what Anki writes.
 */
export function protoFields(bytes: Uint8Array): ProtoField[] {
  const fields: ProtoField[] = [];
  let at = 0;
  const varint = (): number | null => {
    let value = 0;
    for (let shift = 0; shift < 10; shift += 1) {
      const byte = bytes[at];
      if (byte === undefined) return null;
      at += 1;
      value += (byte & 0x7f) * 2 ** (7 * shift);
      if (byte < 0x80) return value;
    }
    return null;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === null) break;
    const field = Math.floor(key / 8);
    const wire = key % 8;
    const length = wire === 2 ? varint() : wire === 1 ? 8 : wire === 5 ? 4 : 0;
    if (wire === 0) {
      const value = varint();
      if (value === null) break;
      fields.push({ field, value });
    } else {
      if (length === null || ![1, 2, 5].includes(wire) || at + length > bytes.length) break;
      fields.push({ field, value: bytes.subarray(at, at + length) });
      at += length;
    }
  }
  return fields;
}

const decoder = new TextDecoder();

export const protoNumber = (fields: readonly ProtoField[], wanted: number): number => {
  const value = fields.find(({ field }) => field === wanted)?.value;
  return typeof value === 'number' ? value : 0;
};
export const protoText = (fields: readonly ProtoField[], wanted: number): string => {
  const value = fields.find(({ field }) => field === wanted)?.value;
  return value instanceof Uint8Array ? decoder.decode(value) : '';
};
