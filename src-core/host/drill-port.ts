import { z } from 'zod';
import { drillCommandSchema, type CommandName, type DrillCommand } from '@core/drill/command';
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

/**
 * What the screen before the class is given: nothing of a key before the reveal, in no field.
 * `may` and `worthReasking` are for the presenter's keys.
 */
export interface ProjectorLook {
  revision: number;
  join: JoinDetails | null;
  projector: ProjectorView;
  may: CommandName[];
  worthReasking: number[];
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

/** Replies are built by the host of this very program out of what it parsed, and are trusted. */
const built = <Value>(looksRight: (value: object) => boolean) =>
  z.custom<Value>(
    (value) => value === null || (typeof value === 'object' && looksRight(value)),
    'a reply of the host',
  );
const result = <Value>() => built<Result<Value>>((value) => 'ok' in value);

/** What each call about drills carries each way. */
export const drillCalls = {
  'list-interfaces': { request: z.null(), reply: z.array(networkInterfaceSchema) },
  'open-drill': { request: openDrillSchema, reply: result<DrillLook>() },
  'resume-drill': {
    request: z.strictObject({ drill: drillIdSchema, address: z.string().max(45) }),
    reply: result<DrillLook>(),
  },
  'look-at-drill': {
    request: z.strictObject({ since: z.int().nullable() }),
    reply: z.union([z.literal('unchanged'), built<DrillLook | null>((value) => 'join' in value)]),
  },
  'look-at-projector': {
    request: z.strictObject({ since: z.int().nullable() }),
    reply: z.union([
      z.literal('unchanged'),
      built<ProjectorLook | null>((value) => 'projector' in value),
    ]),
  },
  'drill-picture': {
    request: z.string().regex(/^[0-9a-f]{32}$/),
    reply: built<DrillPictureReply | null>((value) => 'base64' in value),
  },
  'command-drill': {
    request: drillCommandSchema,
    reply: built<CommandOutcome>((value) => 'done' in value),
  },
  'close-drill': { request: z.null(), reply: z.null() },
  'list-drills': { request: z.null(), reply: z.array(drillListingSchema) },
  'read-drill': { request: drillIdSchema, reply: result<DrillEvent[]>() },
  'forget-drill': { request: drillIdSchema, reply: z.null() },
} as const;
export type DrillCallName = keyof typeof drillCalls;
export type DrillRequestOf<Name extends DrillCallName> = z.infer<
  (typeof drillCalls)[Name]['request']
>;
export type DrillReplyOf<Name extends DrillCallName> = z.infer<(typeof drillCalls)[Name]['reply']>;

export type CommandOutcome = { done: true } | { done: false; refused: RefusalCode };

/** A picture of the question that is shown, for pages that load nothing from the seats' server. */
interface DrillPictureReply {
  mediaType: string;
  base64: string;
}

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
  /** As {@link look}, for the screen before the class. */
  lookAtProjector(since: number | null): Promise<ProjectorLook | 'unchanged' | null>;
  /** By the address a view names; null before its question is asked. */
  picture(address: string): Promise<DrillPictureReply | null>;
  /** A refusal changes nothing. */
  command(command: DrillCommand): Promise<CommandOutcome>;
  /** Finishes the drill if need be, says goodbye to the seats and frees the port. */
  close(): Promise<void>;
  /** Newest first. */
  list(): Promise<DrillListing[]>;
  /** Everything that happened, for results (`src-core/drill/results.ts`); without the pictures. */
  read(drill: string): Promise<Result<DrillEvent[]>>;
  forget(drill: string): Promise<void>;
}

/** The port over whatever carries its calls: IPC, or requests to the host on loopback. */
export function drillPortOver(
  call: <Name extends DrillCallName>(
    name: Name,
    request: DrillRequestOf<Name>,
  ) => Promise<DrillReplyOf<Name>>,
): DrillPort {
  return {
    listInterfaces: () => call('list-interfaces', null),
    open: ({ plan, address, port }) =>
      call('open-drill', { plan: drillPlanSchema.parse(plan), address, port }),
    resume: (drill, address) => call('resume-drill', { drill, address }),
    look: (since) => call('look-at-drill', { since }),
    lookAtProjector: (since) => call('look-at-projector', { since }),
    picture: (address) => call('drill-picture', address),
    command: (command) => call('command-drill', command),
    async close() {
      await call('close-drill', null);
    },
    list: () => call('list-drills', null),
    read: (drill) => call('read-drill', drill),
    async forget(drill) {
      await call('forget-drill', drill);
    },
  };
}

export type DrillHandlers = {
  [Name in DrillCallName]: (request: DrillRequestOf<Name>) => Promise<DrillReplyOf<Name>>;
};

/** The other end of {@link drillPortOver}. */
export function drillHandlers(desk: DrillPort): DrillHandlers {
  return {
    'list-interfaces': () => desk.listInterfaces(),
    'open-drill': (request) => desk.open(request),
    'resume-drill': ({ drill, address }) => desk.resume(drill, address),
    'look-at-drill': ({ since }) => desk.look(since),
    'look-at-projector': ({ since }) => desk.lookAtProjector(since),
    'drill-picture': (address) => desk.picture(address),
    'command-drill': (command) => desk.command(command),
    'close-drill': async () => {
      await desk.close();
      return null;
    },
    'list-drills': () => desk.list(),
    'read-drill': (drill) => desk.read(drill),
    'forget-drill': async (drill) => {
      await desk.forget(drill);
      return null;
    },
  };
}
