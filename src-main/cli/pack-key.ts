import { z } from 'zod';
import { publicKeyOf } from '@core/exchange/pack/manifest';

/** An Ed25519 key (RFC 8032) in a file: 32 bytes each half, lower-case hex. */
const keySchema = z.strictObject({
  format: z.literal('chokepoint-key'),
  schema: z.literal(1),
  public: z.string().regex(/^[0-9a-f]{64}$/),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});

export function writeKey(secret: Uint8Array): { text: string; publicKey: string } {
  const publicKey = publicKeyOf(secret);
  const key: z.infer<typeof keySchema> = {
    format: 'chokepoint-key',
    schema: 1,
    public: publicKey,
    secret: Buffer.from(secret).toString('hex'),
  };
  return { text: `${JSON.stringify(key, null, 2)}\n`, publicKey };
}

export type KeyReading = { ok: true; secret: Uint8Array } | { ok: false; why: string };

/** What is wrong with a key is said without a word of what is in it. */
export function readKey(bytes: Uint8Array): KeyReading {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { ok: false, why: 'is no key file' };
  }
  const parsed = keySchema.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'is no key file of this version' };
  const secret = new Uint8Array(Buffer.from(parsed.data.secret, 'hex'));
  if (publicKeyOf(secret) !== parsed.data.public)
    return { ok: false, why: 'was changed: its two halves do not belong together' };
  return { ok: true, secret };
}
