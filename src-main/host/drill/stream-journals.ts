import { randomUUID } from 'node:crypto';
import { Redis } from 'iovalkey';
import { z } from 'zod';
import { drillEventSchema, type DrillEvent } from '@core/drill/drill-event';
import { bad, good, type Result } from '@core/fault';
import { drillIdSchema } from '@core/host/drill-port';
import { hostFault } from '@core/host/faults';
import type { Journal, JournalHead, Journals, ReadJournal } from './journal';

/**
 * Journals in Valkey or Redis, one stream a drill, for several hosts of one drill. Entry n has the
 * id `n-0`, and the server takes an id only if it is greater than the last: so a host can write
 * entry n only after having seen all before it, two hosts can never write the same one, and the
 * order of the stream is the one order of events. There is no leader to elect and none to lose.
 */
const headSchema = z.strictObject({ pin: z.string().regex(/^\d{6}$/), ticket: z.string().min(20) });
const eventsSchema = z.array(drillEventSchema);

/** The braces keep the keys of one drill in one slot of a cluster. */
const keysOf = (drill: string) => ({
  head: `chokepoint:{${drill}}:head`,
  events: `chokepoint:{${drill}}:events`,
  /** A hash: each host, when it last said so, and who is connected to it. */
  hosts: `chokepoint:{${drill}}:hosts`,
});
const allDrills = 'chokepoint:drills';

/** A host that has said nothing for so long is gone. */
const goneAfterMs = 5_000;
const sayEveryMs = 1_000;

const hostSchema = z.object({ at: z.number(), seats: z.array(z.string()) });

/** Who is connected to the hosts that are there, by host. */
async function hostsOf(server: Redis, drill: string, now: number) {
  const said = Object.entries(await server.hgetall(keysOf(drill).hosts));
  return said
    .map(([host, text]) => ({ host, ...hostSchema.parse(JSON.parse(text)) }))
    .filter(({ at }) => now - at < goneAfterMs);
}

interface Entry {
  place: number;
  by: string;
  events: DrillEvent[];
}

type RawEntry = [id: string, fields: string[]];

/** @throws where it is not one of ours */
function readEntry([id, fields]: RawEntry): Entry {
  const place = Number(/^(\d+)-0$/.exec(id)?.[1]);
  const at = (name: string) => fields[fields.indexOf(name) + 1] ?? '';
  const events = eventsSchema.parse(JSON.parse(at('events')));
  if (!Number.isInteger(place)) throw new Error(`entry ${id} is not an entry of a drill`);
  return { place, by: at('by'), events };
}

const isBehind = (error: unknown): boolean =>
  String(error).includes('equal or smaller than the target stream top item');

/** Milliseconds to add to a monotonic clock to have the server's time: the quickest of some tries. */
async function clockOf(server: Redis): Promise<number> {
  let [best, offset] = [Infinity, 0];
  for (let tries = 0; tries < 8; tries += 1) {
    const sent = performance.now();
    const [seconds, micros] = await server.time();
    const came = performance.now();
    if (came - sent >= best) continue;
    best = came - sent;
    offset = Number(seconds) * 1000 + Number(micros) / 1000 - (sent + came) / 2;
  }
  return offset;
}

/**
 * @param address `redis://127.0.0.1:6379` or `valkey://…`
 * @throws where the server cannot be reached, or would acknowledge what is not on its disk
 */
export async function streamJournals(address: string): Promise<Journals> {
  const url = address.replace(/^valkey/, 'redis');
  const open = () =>
    new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 2, commandTimeout: 5_000 });
  const server = open();
  // Each command says itself that it failed.
  server.on('error', () => undefined);
  try {
    await server.connect();
    await mustBeDurable(server);
  } catch (error) {
    server.disconnect();
    throw error;
  }
  const offset = await clockOf(server);
  const wall = () => Math.round(performance.now() + offset);

  async function read(drill: string): Promise<Result<ReadJournal & { place: number }>> {
    const keys = keysOf(drill);
    try {
      const text = await server.get(keys.head);
      if (text === null) return bad(hostFault('drill-unreadable', drill, 'there is none'));
      const head: JournalHead = { ...headSchema.parse(JSON.parse(text)), port: null };
      const entries = (await server.xrange(keys.events, '-', '+')).map(readEntry);
      const whole = entries.every(({ place }, index) => place === index + 1);
      const events = entries.flatMap((entry) => entry.events);
      if (!whole || events[0]?.type !== 'DrillOpened')
        return bad(hostFault('drill-unreadable', drill, 'entries are missing'));
      return good({ head, events, place: entries.length });
    } catch (error) {
      return bad(hostFault('drill-unreadable', drill, String(error)));
    }
  }

  return {
    shared: true,
    wall,

    async create(drill, { pin, ticket }, opened) {
      const keys = keysOf(drill);
      const made = await server.set(keys.head, JSON.stringify({ pin, ticket }), 'NX');
      if (made === null) throw new Error('there is a drill of this id');
      const journal = await journalOn(server, open(), wall, drill, 0);
      await journal.append([opened]);
      await server.sadd(allDrills, drill);
      return journal;
    },

    read,

    async goOn(drill) {
      const found = await read(drill);
      if (!found.ok) return found;
      const { head, events, place } = found.value;
      const hosts = await hostsOf(server, drill, wall()).catch(() => []);
      return good({
        head,
        events,
        hosted: hosts.length > 0,
        begin: () => journalOn(server, open(), wall, drill, place),
      });
    },

    async list() {
      const drills = await server.smembers(allDrills).catch((): string[] => []);
      return drills.filter((drill) => drillIdSchema.safeParse(drill).success);
    },

    async forget(drill) {
      const keys = keysOf(drill);
      await server.srem(allDrills, drill);
      await server.del(keys.head, keys.events, keys.hosts);
    },

    async close() {
      server.disconnect();
    },
  };
}

/** An acknowledgement must mean the disk: `appendfsync always` answers after the write is synced. */
async function mustBeDurable(server: Redis): Promise<void> {
  const setting = async (name: string) => ((await server.config('GET', name)) as string[])[1];
  const [kept, synced] = [await setting('appendonly'), await setting('appendfsync')];
  if (kept !== 'yes' || synced !== 'always')
    throw new Error(
      `the server may lose what it acknowledged (appendonly ${kept}, appendfsync ${synced}); ` +
        'set "appendonly yes" and "appendfsync always"',
    );
}

/** @param after the last entry this host has seen */
async function journalOn(
  server: Redis,
  listener: Redis,
  wall: () => number,
  drill: string,
  after: number,
): Promise<Journal> {
  const keys = keysOf(drill);
  const host = randomUUID();
  let given = after;
  let written = 0;
  let closed = false;
  let here: readonly string[] = [];
  let elsewhere: readonly string[] = [];
  let ring: () => void = () => undefined;
  const waiting = new Map<number, Entry>();
  listener.on('error', () => undefined);
  await listener.connect();

  /** What follows without a gap on what was given. */
  function take(): DrillEvent[] {
    const events: DrillEvent[] = [];
    for (const place of waiting.keys()) if (place <= given) waiting.delete(place);
    for (let next = waiting.get(given + 1); next; next = waiting.get(given + 1)) {
      events.push(...next.events);
      given = next.place;
    }
    return events;
  }

  async function listen(): Promise<void> {
    let seen = after;
    while (!closed) {
      try {
        const answer = (await listener.call(
          ...(['XREAD', 'BLOCK', '2000', 'COUNT', '500', 'STREAMS', keys.events, `${seen}-0`] as [
            string,
            ...string[],
          ]),
        )) as [string, RawEntry[]][] | null;
        for (const raw of answer?.[0]?.[1] ?? []) {
          const entry = readEntry(raw);
          seen = entry.place;
          if (entry.place > given) waiting.set(entry.place, entry);
        }
        if (waiting.size > 0) ring();
      } catch {
        if (!closed) await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  async function sayHere(): Promise<void> {
    try {
      await server.hset(keys.hosts, host, JSON.stringify({ at: wall(), seats: here }));
      const others = (await hostsOf(server, drill, wall())).filter((other) => other.host !== host);
      elsewhere = others.flatMap(({ seats }) => seats);
    } catch {
      // The next one may get through; a journal that cannot be written is said by its writes.
    }
  }

  await sayHere();
  const saying = setInterval(() => void sayHere(), sayEveryMs);
  void listen();

  return {
    async append(events) {
      const place = given + 1;
      written += 1;
      const by = `${host}/${written}`;
      try {
        await server.xadd(keys.events, `${place}-0`, 'by', by, 'events', JSON.stringify(events));
      } catch (error) {
        if (!isBehind(error)) throw error;
        // Another host was first, or this very entry was written and its reply lost on the way.
        const missed = (await server.xrange(keys.events, `${place}-0`, '+')).map(readEntry);
        if (missed[0]?.by !== by) {
          for (const entry of missed) waiting.set(entry.place, entry);
          return take();
        }
      }
      given = place;
      return [];
    },
    listen: (heard) => void (ring = heard),
    heard: take,
    connected(seats) {
      here = seats;
      return elsewhere;
    },
    async close() {
      closed = true;
      clearInterval(saying);
      listener.disconnect();
      await server.hdel(keys.hosts, host).catch(() => undefined);
    },
  };
}
