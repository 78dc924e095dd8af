import { randomBytes } from 'node:crypto';
import { encode } from 'uqr';
import { ulid } from 'ulid';
import { buildProjectorView } from '@core/drill/build-projector-view';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import type { DrillCommand } from '@core/drill/command';
import { agreed } from '@core/drill/decide';
import { foldDrill } from '@core/drill/drill';
import {
  pictureAt,
  pictureBytes,
  type DrillPicture,
  type PictureBytes,
} from '@core/drill/drill-pictures';
import { drillPlanSchema, type DrillPlan, type DrillWish } from '@core/drill/drill-plan';
import type { DrillEvent } from '@core/drill/drill-event';
import { bad, good, type Result } from '@core/fault';
import {
  drillIdSchema,
  type DrillListing,
  type DrillLook,
  type DrillPort,
  type JoinDetails,
} from '@core/host/drill-port';
import { hostFault } from '@core/host/faults';
import type { Site } from '@host/site';
import { cutKeys, openDoor } from './door';
import { openRoom, type DrillRoom } from './drill-room';
import { startDrillServer, type DrillServer } from './drill-server';
import { listInterfaces } from './interfaces';
import type { Journal, JournalHead, Journals } from './journal';
import { openSeatLines, type SeatLine, type SeatLines, type Wire } from './seat-lines';
import { seatSite } from './seat-site';

export interface DeskParts {
  journals: Journals;
  /** The built site; asked for when a drill opens. */
  site(): Promise<Site>;
  /** The address people know, where a proxy stands before this host: `http://drill.school.example`. */
  publicAddress?: string;
  /** For hosts of one drill that take it up beside others, and those that take one up again. */
  port?: number;
  wall?: () => number;
  monotonic?: () => number;
}

interface Open {
  room: DrillRoom;
  lines: SeatLines;
  server: DrillServer | null;
  join: JoinDetails | null;
}

/** The host's side of {@link DrillPort}. */
export interface DrillDesk extends DrillPort {
  /** The program ends: frees the port and leaves the drill as it is, to be taken up again. */
  leave(): Promise<void>;
}

/** One drill at a time, its journal in a folder. */
export function openDrillDesk(parts: DeskParts): DrillDesk {
  const { journals } = parts;
  const wall = parts.wall ?? journals.wall ?? Date.now;
  const monotonic = parts.monotonic ?? (() => performance.now());
  let current: Open | null = null;
  let opening = false;

  const isOpen = (drill: string) => current?.room.state.drill === drill;

  /** Decoded once, not for each phone. */
  const decoded = new WeakMap<DrillPicture, PictureBytes>();
  function findPicture(address: string): PictureBytes | null {
    const picture = current && pictureAt(current.room.state, address);
    if (!picture) return null;
    const bytes = decoded.get(picture) ?? pictureBytes(picture);
    decoded.set(picture, bytes);
    return bytes;
  }

  function look({ room, lines, join }: Open): DrillLook {
    const now = room.now();
    return {
      revision: revisionOf(room, lines),
      join,
      connected: room.connected(lines.connected()),
      teacher: buildTeacherView(room.state, now),
      projector: buildProjectorView(room.state, now),
      stuck: room.stuck,
    };
  }

  /** @param make writes or continues the journal once the port is known */
  async function start(
    head: JournalHead,
    events: readonly DrillEvent[],
    address: string,
    make: (port: number | null) => Promise<Journal>,
    restarted = false,
  ): Promise<Result<DrillLook>> {
    const first = events[0];
    if (first?.type !== 'DrillOpened') throw new RangeError('A drill begins with DrillOpened');
    const { plan } = first;
    const listens = plan.mode !== 'one-screen';
    if (listens && !listInterfaces().some((known) => known.address === address))
      return bad(hostFault('drill-not-opened', address, 'not an address of this machine'));
    let lines: SeatLines | null = null;
    const standIn: SeatLines = {
      // Phones knock while the journal is still being read: they come back in a moment.
      open: (wire) => lines?.open(wire) ?? turnedAway(wire),
      show: (reach) => lines?.show(reach),
      connected: () => lines?.connected() ?? [],
      sayGoodbye: () => lines?.sayGoodbye(),
    };
    let server: DrillServer | null = null;
    try {
      if (listens) {
        const site = seatSite(await parts.site());
        if (site === null)
          return bad(hostFault('drill-not-opened', address, 'the seat page is not built'));
        const serveAt = (port: number) =>
          startDrillServer({
            site,
            lines: standIn,
            pictureAt: findPicture,
            address,
            port,
            publicAddress: parts.publicAddress,
            maxSockets: plan.maxSeats * 2 + 50,
          });
        server = await serveAt(head.port ?? 0);
      }
      const journal = await make(server?.port ?? null);
      const room = openRoom({ events, journal, wall, monotonic, changed: standIn.show });
      if (restarted) {
        const noted = await room.decide((_, at) => agreed({ type: 'HostRestarted', at }));
        if (!noted.done) {
          await room.close();
          throw new Error('the journal cannot be written');
        }
      }
      lines = openSeatLines(room, openDoor(head, room.now()), () => Math.floor(wall() % 2 ** 31));
      current = {
        room,
        lines,
        server,
        join: server && joinDetails(server, head, parts.publicAddress),
      };
      return good(look(current));
    } catch (error) {
      await server?.stop();
      return bad(hostFault('drill-not-opened', address, String(error)));
    }
  }

  /** Two orders to open at once open one drill. */
  async function alone(begin: () => Promise<Result<DrillLook>>): Promise<Result<DrillLook>> {
    if (current !== null || opening) return bad(hostFault('drill-open-already', 'drill'));
    opening = true;
    try {
      return await begin();
    } finally {
      opening = false;
    }
  }

  async function leave(): Promise<void> {
    const left = current;
    current = null;
    await left?.server?.stop();
    await left?.room.close();
  }

  return {
    listInterfaces: async () => listInterfaces(),

    open: ({ plan: wish, address, port }) =>
      alone(async () => {
        const opened = {
          type: 'DrillOpened',
          at: wall(),
          drill: ulid(wall()),
          plan: withAddresses(drillPlanSchema.parse(wish satisfies DrillWish)),
        } as const;
        const keys = cutKeys();
        return start({ ...keys, port }, [opened], address, (bound) =>
          journals.create(opened.drill, { ...keys, port: journals.shared ? null : bound }, opened),
        );
      }),

    resume: (drill, address) =>
      alone(async () => {
        if (!drillIdSchema.safeParse(drill).success)
          return bad(hostFault('drill-unreadable', drill));
        const read = await journals.goOn(drill);
        if (!read.ok) return read;
        const { events, hosted, begin } = read.value;
        const head = { ...read.value.head, port: read.value.head.port ?? parts.port ?? null };
        const before = foldDrill(events)!;
        if (before.phase === 'finished')
          return bad(hostFault('drill-unreadable', drill, 'finished'));
        const take = (wanted: JournalHead) => start(wanted, events, address, begin, !hosted);
        const same = await take(head);
        // Another program may have the port by now: a new one, and a new code on the wall.
        return same.ok || head.port === null ? same : take({ ...head, port: null });
      }),

    async look(since) {
      if (current === null) return null;
      const { room, lines } = current;
      return since === revisionOf(room, lines) ? 'unchanged' : look(current);
    },

    async lookAtProjector(since) {
      if (current === null) return null;
      const { room, lines } = current;
      if (since === revisionOf(room, lines)) return 'unchanged';
      const { revision, join, projector, teacher, stuck } = look(current);
      const { may, worthReasking } = teacher;
      return { revision, join, projector, may, worthReasking, stuck };
    },

    async picture(address) {
      const found = findPicture(address);
      if (!found) return null;
      return { mediaType: found.mediaType, base64: Buffer.from(found.bytes).toString('base64') };
    },

    async command(command: DrillCommand) {
      if (current === null) return { done: false, refused: 'drill-over' };
      const outcome = await current.room.order(command);
      return outcome.done ? { done: true } : outcome;
    },

    async close() {
      if (current === null) return;
      if (current.room.state.phase !== 'finished') await current.room.order({ do: 'finish' });
      await leave();
    },

    leave,

    async list() {
      const drills = await journals.list();
      const listings = await Promise.all(
        drills.map(async (drill): Promise<DrillListing[]> => {
          if (isOpen(drill)) return [];
          const read = await journals.read(drill);
          const state = read.ok ? foldDrill(read.value.events) : null;
          if (state === null) return [];
          const seats = [...state.seats.values()].filter(({ removed }) => !removed).length;
          const { title } = state.plan;
          const finished = state.phase === 'finished';
          return [{ drill, title, openedAt: state.openedAt, seats, finished }];
        }),
      );
      return listings.flat().sort((left, right) => right.openedAt - left.openedAt);
    },

    async read(drill) {
      if (!drillIdSchema.safeParse(drill).success) return bad(hostFault('drill-unreadable', drill));
      const read = await journals.read(drill);
      return read.ok ? good(read.value.events.map(withoutPictures)) : read;
    },

    async forget(drill) {
      if (!drillIdSchema.safeParse(drill).success || isOpen(drill)) return;
      await journals.forget(drill);
    },
  };
}

/** Cut anew for each drill: those of another lead nowhere. */
const withAddresses = (plan: DrillPlan): DrillPlan => ({
  ...plan,
  pictures: plan.pictures.map((picture) => ({
    ...picture,
    address: randomBytes(16).toString('hex'),
  })),
});

/** Results and histories read many drills, and draw no picture. */
const withoutPictures = (event: DrillEvent): DrillEvent =>
  event.type === 'DrillOpened' ? { ...event, plan: { ...event.plan, pictures: [] } } : event;

/** A line for whoever knocks too early. */
function turnedAway(wire: Wire): SeatLine {
  wire.hangUp();
  return { hear: async () => undefined, joined: () => false, ended: () => undefined };
}

/** Seats that come and go are no events, but the teacher's table shows them. */
const revisionOf = (room: DrillRoom, lines: SeatLines): number =>
  room.revision * 10_000 + (room.connected(lines.connected()).length % 10_000);

function joinDetails(
  server: DrillServer,
  { pin, ticket }: JournalHead,
  publicAddress?: string,
): JoinDetails {
  const address = `${publicAddress ?? `http://${server.address}:${server.port}`}/`;
  const link = `${address}#t=${ticket}`;
  const { data } = encode(link, { border: 0, ecc: 'M' });
  return { address, pin, link, qr: data };
}
