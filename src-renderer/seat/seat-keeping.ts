import type { OwnAnswer } from './seat-state';

/** What outlives a reload, a sleeping phone or a closed tab: the token is the seat. */
export interface KeptSeat {
  token: string;
  seated: boolean;
  /** An answer the host has not acknowledged. */
  answer: OwnAnswer | null;
}

export interface SeatKeeping {
  read(): KeptSeat | null;
  write(seat: KeptSeat | null): void;
}

const place = 'chokepoint.seat';

/**
 * Kept in localStorage, not in sessionStorage: scanning the code again opens a new tab, and phones
 * drop tabs they have put to sleep. Without storage the seat lives as long as the page.
 */
export function browserKeeping(storage: () => Storage = () => localStorage): SeatKeeping {
  return {
    read() {
      try {
        const kept = JSON.parse(storage().getItem(place) ?? 'null') as KeptSeat | null;
        return kept !== null && /^[0-9a-f]{32}$/.test(kept.token) ? kept : null;
      } catch {
        return null;
      }
    },
    write(seat) {
      try {
        if (seat === null) storage().removeItem(place);
        else storage().setItem(place, JSON.stringify(seat));
      } catch {
        // A private window without storage: nothing to be done, and nothing lost while it is open.
      }
    },
  };
}

/** 128 bits (`crypto.randomUUID` is missing on plain http). */
export function newToken(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
