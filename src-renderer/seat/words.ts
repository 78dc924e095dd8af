import type { RefusalCode } from '@core/drill/refusal';
import type { Language } from '@core/language';
import { fillMessage, type ValuesOf } from '@core/messages/fill';
import { questionMessages } from '@core/messages/rooms/questions';
import { seatMessages } from '@core/messages/rooms/seat';

/** All this page can say; the app's whole catalogue would be most of its weight. */
export const seatWords = { ...questionMessages, ...seatMessages };

export type SeatWord = keyof typeof seatWords;
export type PlainSeatWord = {
  [Key in SeatWord]: ValuesOf<(typeof seatWords)[Key]> extends [] ? Key : never;
}[SeatWord];
/** Every reason of the host has its words. */
export const refusalWord = <Code extends RefusalCode>(code: Code): `seat.refused.${Code}` =>
  `seat.refused.${code}`;

export function sayInSeat<Key extends SeatWord>(
  language: Language,
  key: Key,
  ...[values]: ValuesOf<(typeof seatWords)[Key]>
): string {
  return fillMessage(seatWords, language, key, values);
}
export type Say = <Key extends SeatWord>(
  key: Key,
  ...values: ValuesOf<(typeof seatWords)[Key]>
) => string;
