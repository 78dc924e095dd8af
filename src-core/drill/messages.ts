import { z } from 'zod';
import { confidenceSchema } from '@core/review/answer-log';
import { responseSchema } from '@core/questions/registry';
import type { RefusalCode } from './refusal';
import type { SeatView } from './seat-view';

/**
 * What a seat and the host say to each other over the socket, as JSON, one message a frame. The
 * seat page imports these types only: what the host sends comes from the page's own origin, and a
 * schema library would be most of a page that must load over slow Wi-Fi.
 */

/** Of one message from a seat, in bytes. */
export const maxMessageBytes = 4096;

/** 128 bits as 32 hex digits. Made by the seat with `crypto.getRandomValues`; a secret of its own. */
export const seatTokenSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const seatMessageSchema = z.discriminatedUnion('say', [
  /**
   * Takes a seat. Sent again with the same token it gives the same seat back, so that a lost
   * welcome costs nothing. `name: null` asks for a made-up one.
   */
  z.strictObject({
    say: z.literal('join'),
    token: seatTokenSchema,
    pass: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('pin'), pin: z.string().max(12) }),
      /** From the fragment of the join address. */
      z.strictObject({ by: z.literal('ticket'), ticket: z.string().max(64) }),
    ]),
    name: z.string().max(400).nullable(),
    language: z.enum(['en', 'ja']),
  }),
  /** Comes back to a seat after the socket was lost, the phone slept or the page was loaded anew. */
  z.strictObject({ say: z.literal('resume'), token: seatTokenSchema }),
  /** In the lobby only. */
  z.strictObject({ say: z.literal('rename'), name: z.string().max(400) }),
  z.strictObject({ say: z.literal('choose-team'), team: z.int() }),
  z.strictObject({
    say: z.literal('answer'),
    turn: z.int(),
    response: responseSchema,
    confidence: confidenceSchema.nullable(),
  }),
  /** Asks for an echo: without one within a few seconds the line is dead. */
  z.strictObject({ say: z.literal('ping') }),
]);
export type SeatMessage = z.infer<typeof seatMessageSchema>;
export type SeatSays = SeatMessage['say'];

export type HostMessage =
  /** The seat is yours, or yours again. A view follows in the same message. */
  | { say: 'welcome'; view: SeatView }
  /** All of what the seat may see now; takes the place of the view before. */
  | { say: 'view'; view: SeatView }
  /** The answer is on the host's disk. Said again if the same answer comes again. */
  | { say: 'answered'; turn: number }
  | { say: 'refused'; to: SeatSays | null; code: RefusalCode; turn?: number }
  | { say: 'pong' }
  /** The host is about to close this socket; only after `elsewhere` and `removed` do not come back. */
  | { say: 'bye'; why: 'removed' | 'elsewhere' | 'drill-closed' | 'flood' };
