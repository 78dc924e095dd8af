import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { RefusalCode } from '@core/drill/refusal';
import type { SeatMessage } from '@core/drill/messages';
import { createTokenBucket, type TokenBucket } from './token-bucket';

/** What opens a drill's door: kept in its journal, so that the code on the wall works after a restart. */
export interface Keys {
  /** Six digits. */
  pin: string;
  /** 128 bits, base64url; in the QR code. */
  ticket: string;
}

export const cutKeys = (): Keys => ({
  pin: String(randomInt(1_000_000)).padStart(6, '0'),
  ticket: randomBytes(16).toString('base64url'),
});

type Pass = Extract<SeatMessage, { say: 'join' }>['pass'];

/** Wrong PINs: ten at once and ten a minute from one address, a hundred a minute in all. */
const fromOne = { burst: 10, perSecond: 10 / 60 };
const inAll = { burst: 100, perSecond: 100 / 60 };
/** More addresses than any class has: from there on they share one allowance. */
const rememberedAddresses = 2000;

export interface Door {
  /** Null: come in. */
  check(pass: Pass, address: string, now: number): RefusalCode | null;
}

/**
 * A PIN is guessed by trying; the ticket is not. So wrong PINs are counted and tickets are not: a
 * class behind one address whose PINs somebody has used up still comes in by the QR code.
 */
export function openDoor(keys: Keys, now: number): Door {
  const all = createTokenBucket(inAll.burst, inAll.perSecond, now);
  const byAddress = new Map<string, TokenBucket>();
  const bucketOf = (address: string, time: number): TokenBucket => {
    const key = byAddress.size < rememberedAddresses || byAddress.has(address) ? address : 'others';
    const bucket = byAddress.get(key) ?? createTokenBucket(fromOne.burst, fromOne.perSecond, time);
    byAddress.set(key, bucket);
    return bucket;
  };
  return {
    check(pass, address, time) {
      if (pass.by === 'ticket') return same(pass.ticket, keys.ticket) ? null : 'wrong-pin';
      const own = bucketOf(address, time);
      if (!own.has(time) || !all.has(time)) return 'too-many-tries';
      if (same(pass.pin.normalize('NFKC').replace(/\D/g, ''), keys.pin)) return null;
      own.take(time);
      all.take(time);
      return 'wrong-pin';
    },
  };
}

/** SHA-256 of a seat's token: what the journal keeps, and no token can be had from it. */
export const proofOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** Takes the same time wherever the two differ. */
function same(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(left!, right!);
}
