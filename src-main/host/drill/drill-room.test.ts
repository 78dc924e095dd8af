import { expect, it } from 'vitest';
import { agreed, refused } from '@core/drill/decide';
import type { DrillEvent } from '@core/drill/drill-event';
import { planOf, start } from '@core/drill/drill.fixture';
import { openRoom } from './drill-room';
import type { Journal } from './journal';
import type { Reach } from './reach';

const opened: DrillEvent = { type: 'DrillOpened', at: start, drill: 'D', plan: planOf() };

/** A room whose disk and clocks the test holds. */
const roomOn = (append: (events: readonly DrillEvent[]) => Promise<void>) =>
  roomWith({
    append: (events) => append(events).then(() => []),
    close: async () => undefined,
  });

function roomWith(journal: Journal) {
  const clock = { wall: start, monotonic: 0 };
  const told: Reach[] = [];
  const room = openRoom({
    events: [opened],
    journal,
    wall: () => clock.wall,
    monotonic: () => clock.monotonic,
    changed: (reach) => void told.push(reach),
  });
  return { room, clock, told };
}

it('shows nothing that is not on the disk yet', async () => {
  let onDisk = () => {};
  const { room, told } = roomOn(() => new Promise((resolve) => (onDisk = resolve)));
  const ordered = room.order({ do: 'lock-lobby' });
  expect(room.state.locked).toBe(false);
  expect(told).toEqual([]);
  onDisk();
  expect(await ordered).toMatchObject({ done: true });
  expect(room.state.locked).toBe(true);
  await room.close();
});

it('takes nothing for done that the disk refused, says so, and goes on when it can', async () => {
  let full = true;
  const { room } = roomOn(async () => {
    if (full) throw new Error('ENOSPC');
  });
  const outcomes = await Promise.all([
    room.order({ do: 'lock-lobby' }),
    room.order({ do: 'start' }),
  ]);
  expect(outcomes).toEqual([
    { done: false, refused: 'not-stored' },
    { done: false, refused: 'not-stored' },
  ]);
  expect(room).toMatchObject({ stuck: true, state: { phase: 'lobby', locked: false } });
  full = false;
  expect(await room.order({ do: 'start' })).toMatchObject({ done: true });
  expect(room).toMatchObject({ stuck: false, state: { phase: 'answering', locked: false } });
  await room.close();
});

it('decides on what is decided and not yet written', async () => {
  const { room } = roomOn(async () => undefined);
  const once = (state: { locked: boolean }, at: number) =>
    state.locked ? refused('not-now') : agreed({ type: 'LobbyLocked', at });
  const outcomes = await Promise.all([room.decide(once), room.decide(once)]);
  expect(outcomes.map(({ done }) => done)).toEqual([true, false]);
  await room.close();
});

it('goes by a clock nobody can set', async () => {
  const { room, clock } = roomOn(async () => undefined);
  clock.wall -= 3_600_000;
  clock.monotonic += 5_000;
  expect(room.now()).toBe(start + 5_000);
  await room.close();
});

it('tries a write that the clock asked for again, and not without a rest', async () => {
  let tries = 0;
  const { room, clock } = roomOn(async (events) => {
    if (events.some(({ type }) => type === 'AnsweringClosed')) {
      tries += 1;
      throw new Error('ENOSPC');
    }
  });
  await room.order({ do: 'start' });
  clock.monotonic += 25_000;
  // Any deed makes the room look at its clock.
  await room.order({ do: 'lock-lobby' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(tries).toBe(1);
  expect(room.stuck).toBe(true);
  await room.close();
});

it('writes deeds of one moment at once', async () => {
  const writes: number[] = [];
  const { room } = roomOn(async (events) => void writes.push(events.length));
  const made = Array.from({ length: 50 }, (_, index) =>
    room.order({ do: 'add-seat', name: `Seat ${index + 1}x` }),
  );
  expect((await Promise.all(made)).every(({ done }) => done)).toBe(true);
  expect(room.state.seats.size).toBe(50);
  expect(writes.length).toBeLessThan(5);
  await room.close();
});

it('decides anew on what another host had written before, and takes in what it hears of', async () => {
  const lockedBy: DrillEvent = { type: 'LobbyLocked', at: start + 1 };
  const openedBy: DrillEvent = { type: 'LobbyUnlocked', at: start + 2 };
  let behind: DrillEvent[] = [lockedBy];
  let others: DrillEvent[] = [];
  let ring = () => {};
  const kept: DrillEvent[] = [];
  const { room, told } = roomWith({
    async append(events) {
      const missed = behind;
      behind = [];
      if (missed.length === 0) kept.push(...events);
      return missed;
    },
    listen: (heard) => void (ring = heard),
    heard: () => others.splice(0),
    close: async () => undefined,
  });
  const once = (state: { locked: boolean }, at: number) =>
    state.locked ? refused('lobby-locked') : agreed({ type: 'LobbyLocked', at });
  const seat = (_: unknown, at: number) =>
    agreed({ type: 'SeatJoined', at, seat: 's1', name: 'A', proof: null, admitted: true } as never);
  const [locking, joining] = await Promise.all([room.decide(once), room.decide(seat)]);
  expect(locking).toEqual({ done: false, refused: 'lobby-locked' });
  expect(joining.done).toBe(true);
  expect(kept.map(({ type }) => type)).toEqual(['SeatJoined']);
  expect(room.state).toMatchObject({ locked: true, seats: { size: 1 } });

  others = [openedBy];
  ring();
  expect(room.state.locked).toBe(false);
  expect(told).toHaveLength(3);
  await room.close();
});
