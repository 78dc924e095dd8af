import { expect, it } from 'vitest';
import { agreed, refused } from '@core/drill/decide';
import type { DrillEvent } from '@core/drill/drill-event';
import { planOf, start } from '@core/drill/drill.fixture';
import { openRoom, type Reach } from './drill-room';

const opened: DrillEvent = { type: 'DrillOpened', at: start, drill: 'D', plan: planOf() };

/** A room whose disk and clocks the test holds. */
function roomOn(append: (events: readonly DrillEvent[]) => Promise<void>) {
  const clock = { wall: start, monotonic: 0 };
  const told: Reach[] = [];
  const room = openRoom({
    events: [opened],
    journal: { append, close: async () => undefined },
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
