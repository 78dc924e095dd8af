import { z } from 'zod';
import { drillCommandSchema, type DrillCommand } from '@core/drill/command';
import { drillPlanSchema, type DrillWish } from '@core/drill/drill-plan';
import type { DrillEvent } from '@core/drill/drill-event';
import type { ProjectorView } from '@core/drill/projector-view';
import type { RefusalCode } from '@core/drill/refusal';
import type { TeacherView } from '@core/drill/teacher-view';
import type { Result } from '@core/fault';

/** An address of this machine that others on the network could reach. */
export const networkInterfaceSchema = z.strictObject({
  /** As the system calls it: `en0`, `Wi-Fi`. */
  name: z.string(),
  /** IPv4, such as `192.168.1.20`. */
  address: z.string(),
  /** Reaches this machine alone: to try a drill out. */
  loopback: z.boolean(),
});
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

export const openDrillSchema = z.strictObject({
  plan: drillPlanSchema,
  /** One of the listed addresses; the drill is reachable there and nowhere else. */
  address: z.string().max(45),
  /** Null: any free one. */
  port: z.int().min(1).max(65535).nullable(),
});

/** How people get in. */
export const joinDetailsSchema = z.strictObject({
  /** For typing: `http://192.168.1.20:51234/`. */
  address: z.string(),
  /** Six digits, asked for with the typed address. */
  pin: z.string(),
  /** For the QR code: the address with the ticket in its fragment, which no request carries. */
  link: z.string(),
  /** The QR code of `link`, row by row, `true` is dark; no quiet zone (ISO/IEC 18004 asks for 4 modules of it). */
  qr: z.array(z.array(z.boolean())),
});
export type JoinDetails = z.infer<typeof joinDetailsSchema>;

/** What a look at the drill gives. */
export interface DrillLook {
  /** Goes up with everything that happens; look again with it. */
  revision: number;
  /** Null in the one-screen mode, which listens nowhere. */
  join: JoinDetails | null;
  /** Seats with a live connection, by their id. */
  connected: string[];
  teacher: TeacherView;
  projector: ProjectorView;
  /** Answers cannot be stored: the disk is full, say. The drill holds until it can. */
  stuck: boolean;
}

/** A drill whose journal this machine keeps. */
export const drillListingSchema = z.strictObject({
  drill: z.string(),
  title: z.string(),
  openedAt: z.number(),
  seats: z.number(),
  /** False: it was cut off, and `resume` goes on where it was. */
  finished: z.boolean(),
});
export type DrillListing = z.infer<typeof drillListingSchema>;

export const drillIdSchema = z.string().regex(/^[0-9A-Z]{26}$/);

/** What each call about drills carries to the host; replies are built by the host and trusted. */
export const drillRequests = {
  'list-interfaces': z.null(),
  'open-drill': openDrillSchema,
  'resume-drill': z.strictObject({ drill: drillIdSchema, address: z.string().max(45) }),
  'look-at-drill': z.strictObject({ since: z.int().nullable() }),
  'command-drill': drillCommandSchema,
  'close-drill': z.null(),
  'list-drills': z.null(),
  'read-drill': drillIdSchema,
  'forget-drill': drillIdSchema,
} as const;

/** The teacher's side of classroom drills. One drill is open at a time. */
export interface DrillPort {
  listInterfaces(): Promise<NetworkInterface[]>;
  /** Opens the lobby and starts to listen. */
  open(request: {
    plan: DrillWish;
    address: string;
    port: number | null;
  }): Promise<Result<DrillLook>>;
  /** Takes a drill that was cut off up again: same link and PIN where the port is free. */
  resume(drill: string, address: string): Promise<Result<DrillLook>>;
  /**
   * The open drill, or null where none is open or nothing changed since the revision given.
   * Times run on the page: ask about twice a second.
   */
  look(since: number | null): Promise<DrillLook | 'unchanged' | null>;
  /** A refusal changes nothing. */
  command(command: DrillCommand): Promise<{ done: true } | { done: false; refused: RefusalCode }>;
  /** Finishes the drill if need be, says goodbye to the seats and frees the port. */
  close(): Promise<void>;
  /** Newest first. */
  list(): Promise<DrillListing[]>;
  /** Everything that happened, for results (`src-core/drill/results.ts`). */
  read(drill: string): Promise<Result<DrillEvent[]>>;
  forget(drill: string): Promise<void>;
}
