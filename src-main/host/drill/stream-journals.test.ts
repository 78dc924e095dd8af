import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { DrillEvent, DrillEventOf } from '@core/drill/drill-event';
import { planOf } from '@core/drill/drill.fixture';
import { openRoom, type DrillRoom } from './drill-room';
import { cutKeys } from './door';
import { openDrillDesk } from './drill-desk';
import { site, TestSeat, tokenOf } from './drill-host.fixture';
import type { Journal, Journals } from './journal';
import { streamJournals } from './stream-journals';
import { StreamServer, streamServerProgram } from './stream-server.fixture';

const statement = () => planOf().questions.filter(({ question }) => question.kind === 'true-false');
const opened = (drill: string): DrillEventOf<'DrillOpened'> => ({
  type: 'DrillOpened',
  at: 1,
  drill,
  plan: planOf({ questions: statement(), maxSeats: 1000 }),
});
const locked = (at: number): DrillEvent => ({ type: 'LobbyLocked', at });

describe.skipIf(streamServerProgram === undefined)('drills that several hosts share', () => {
  let server: StreamServer;
  const shelves: Journals[] = [];
  const closing: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    server = await StreamServer.start();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    for (const open of closing.splice(0)) await open.close();
    for (const shelf of shelves.splice(0)) await shelf.close?.();
  });
  async function shelf(): Promise<Journals> {
    const made = await streamJournals(server.address);
    shelves.push(made);
    return made;
  }
  const keep = <Open extends { close(): Promise<void> }>(open: Open): Open => {
    closing.push(open);
    return open;
  };
  async function goOn(drill: string): Promise<{ journal: Journal; events: DrillEvent[] }> {
    const found = await (await shelf()).goOn(drill);
    if (!found.ok) throw new Error(found.faults[0]?.message);
    return { journal: keep(await found.value.begin()), events: found.value.events };
  }
  async function roomOf(drill: string): Promise<DrillRoom> {
    const { journal, events } = await goOn(drill);
    const parts = { events, journal, wall: Date.now, monotonic: () => performance.now() };
    return openRoom({ ...parts, changed: () => undefined });
  }

  it('keeps what was appended, in order, and says what a host has missed instead of writing', async () => {
    const drill = ulid();
    const first = keep(
      await (await shelf()).create(drill, { ...cutKeys(), port: 1 }, opened(drill)),
    );
    const { journal: second } = await goOn(drill);
    expect(await first.append([locked(2), locked(3)])).toEqual([]);
    expect(await second.append([locked(4)])).toEqual([locked(2), locked(3)]);
    expect(await second.append([locked(4)])).toEqual([]);
    const read = await (await shelf()).read(drill);
    expect(read.ok && read.value.events.map(({ at }) => at)).toEqual([1, 2, 3, 4]);
    expect(await (await shelf()).list()).toContain(drill);
  });

  it('tells the other hosts', async () => {
    const drill = ulid();
    const first = keep(
      await (await shelf()).create(drill, { ...cutKeys(), port: 1 }, opened(drill)),
    );
    const { journal: second } = await goOn(drill);
    const heard = new Promise<readonly DrillEvent[]>((resolve) =>
      second.listen!(() => resolve(second.heard!())),
    );
    await first.append([locked(2)]);
    expect(await heard).toEqual([locked(2)]);
    expect(second.heard!()).toEqual([]);
  });

  it('gives every seat one place, however many hosts let in at once', async () => {
    const drill = ulid();
    await (await shelf()).create(drill, { ...cutKeys(), port: 1 }, opened(drill)).then(keep);
    const rooms = await Promise.all([1, 2, 3, 4].map(() => roomOf(drill)));
    const each = 60;
    const outcomes = await Promise.all(
      rooms.flatMap((room, host) =>
        Array.from({ length: each }, (_, index) =>
          room.order({ do: 'add-seat', name: `H${host} N${index}q` }),
        ),
      ),
    );
    expect(outcomes.filter(({ done }) => !done)).toEqual([]);
    const read = await (await shelf()).read(drill);
    const seats = read.ok
      ? read.value.events.flatMap((event) => (event.type === 'SeatJoined' ? event.seat : []))
      : [];
    expect(seats).toEqual(Array.from({ length: 4 * each }, (_, index) => `s${index + 1}`));
    await expect
      .poll(() => rooms.map(({ state }) => state.seats.size))
      .toEqual(rooms.map(() => 4 * each));
    for (const room of rooms) await room.close();
  });

  it('refuses a server that acknowledges what is not on its disk', async () => {
    const lax = await StreamServer.start('everysec');
    await expect(streamJournals(lax.address)).rejects.toThrow('appendfsync everysec');
    await lax.stop();
  });

  it('knows whether others host a drill, and what is not there', async () => {
    const drill = ulid();
    const first = await (await shelf()).create(drill, { ...cutKeys(), port: 1 }, opened(drill));
    const hosted = async () => {
      const found = await (await shelf()).goOn(drill);
      return found.ok && found.value.hosted;
    };
    expect(await hosted()).toBe(true);
    await first.close();
    expect(await hosted()).toBe(false);
    expect(await (await shelf()).goOn(ulid())).toMatchObject({
      faults: [{ code: 'drill-unreadable' }],
    });
  });

  it('goes on at another host when one is lost, with seat and answer', async () => {
    const at = { address: '127.0.0.1', port: null };
    const one = openDrillDesk({ journals: await shelf(), site: async () => site });
    const look = await one.open({ ...at, plan: planOf({ questions: statement() }) });
    if (!look.ok) throw new Error(look.faults[0]?.message);
    const { drill } = look.value.teacher;
    const other = openDrillDesk({ journals: await shelf(), site: async () => site });
    const beside = await other.resume(drill, at.address);
    if (!beside.ok) throw new Error(beside.faults[0]?.message);
    expect(beside.value.join!.pin).toBe(look.value.join!.pin);
    expect(beside.value.join!.address).not.toBe(look.value.join!.address);

    const door = (value: typeof look.value) => ({
      join: value.join!,
      ticket: value.join!.link.split('#t=')[1]!,
    });
    const ann = await TestSeat.join(door(look.value), 1, 'Ann');
    const ben = await TestSeat.join(door(beside.value), 2, 'Ben');
    // Orders at either host reach the seats of both.
    await other.command({ do: 'start' });
    await ann.sees('answering');
    await ben.sees('answering');
    const response = { kind: 'true-false', answer: false } as const;
    ann.say({ say: 'answer', turn: 0, response, confidence: null });
    await ann.hears('answered');
    await one.leave();
    const back = await TestSeat.connect(door(beside.value));
    back.say({ say: 'resume', token: tokenOf(1) });
    expect((await back.hears('welcome')).view.stage).toMatchObject({ given: { response } });
    ben.say({ say: 'answer', turn: 0, response, confidence: null });
    await ben.sees('closed');
    await other.command({ do: 'reveal' });
    expect((await back.sees('reveal')).view.standing).toMatchObject({ right: 1, place: 1, of: 2 });
    const read = await other.read(drill);
    expect(read.ok && read.value.map(({ type }) => type)).not.toContain('HostRestarted');
    await other.close();
  });

  it('says "not stored" while the server is gone, loses nothing, and goes on when it is back', async () => {
    const own = await StreamServer.start();
    const drill = ulid();
    const journals = await streamJournals(own.address);
    const journal = await journals.create(drill, { ...cutKeys(), port: 1 }, opened(drill));
    const parts = { events: [opened(drill)], journal, wall: Date.now, changed: () => undefined };
    const room = openRoom({ ...parts, monotonic: () => performance.now() });
    expect(await room.order({ do: 'add-seat', name: 'Ann' })).toMatchObject({ done: true });
    await own.kill();
    expect(await room.order({ do: 'add-seat', name: 'Ben' })).toEqual({
      done: false,
      refused: 'not-stored',
    });
    await own.begin();
    await expect
      .poll(() => room.order({ do: 'add-seat', name: 'Cem' }), { timeout: 15_000, interval: 300 })
      .toMatchObject({ done: true });
    const read = await journals.read(drill);
    const names = read.ok
      ? read.value.events.flatMap((event) => (event.type === 'SeatJoined' ? event.name : []))
      : [];
    expect(names).toContain('Ann');
    expect(names.filter((name) => name === 'Cem')).toHaveLength(1);
    await room.close();
    await journals.close?.();
    await own.stop();
  });
});
