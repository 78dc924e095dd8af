import { describe, expect, it } from 'vitest';
import { planOf, start } from '@core/drill/drill.fixture';
import { StorageError } from '../../storage/storage-error';
import { canPoint } from './pointable';
import { OneScreenDesk } from './one-screen-desk.svelte';

const questions = planOf().questions.filter(({ question }) => canPoint(question));
const wish = planOf({ mode: 'one-screen', questions });

/** Storage of one row, which can be full, and a clock that stands. */
function room() {
  const here = { row: undefined as unknown, full: false, now: start };
  const storage = {
    setting: async () => here.row,
    saveSetting: async (_owner: string, _name: string, value: unknown) => {
      if (here.full) {
        const fault = { code: 'storage-full', place: 'settings', message: '', remedy: '' };
        throw new StorageError(fault);
      }
      here.row = structuredClone(value);
    },
  };
  return { here, desk: () => new OneScreenDesk(storage, () => here.now) };
}

describe('the desk of a drill before one screen', () => {
  it('goes on in another window where it was', async () => {
    const { here, desk } = room();
    const first = desk();
    await first.open();
    expect(first.kept).toBeNull();
    expect(await first.begin(wish, ['Dresden'])).toBe(true);
    here.now += 600_000;
    const second = desk();
    await second.open();
    expect(second.view).toMatchObject({ phase: 'answering', seats: [{ name: 'Dresden' }] });
  });

  it('does not count what could not be stored, and says so', async () => {
    const { here, desk } = room();
    const full = desk();
    await full.begin(wish, []);
    here.full = true;
    expect(await full.order({ do: 'close-answering' })).toBe(false);
    expect(full.fault?.code).toBe('storage-full');
    expect(full.view?.phase).toBe('answering');
    here.full = false;
    expect(await full.order({ do: 'close-answering' })).toBe(true);
    expect(full.fault).toBeNull();
  });

  it('takes orders one after the other, however fast they come', async () => {
    const { desk } = room();
    const hasty = desk();
    await hasty.begin(wish, []);
    const done = await Promise.all([
      hasty.order({ do: 'close-answering' }),
      hasty.order({ do: 'reveal' }),
      hasty.order({ do: 'reveal' }),
    ]);
    expect(done).toEqual([true, true, false]);
    expect(hasty.refused).toBe('not-now');
    expect(hasty.view?.phase).toBe('reveal');
  });

  it('closes a question when its time is up, though the clock of the machine was set back', async () => {
    const { here, desk } = room();
    const timed = desk();
    await timed.begin(wish, []);
    here.now += 30_000;
    await timed.tick();
    expect(timed.view?.phase).toBe('closed');
    here.now -= 3_600_000;
    expect(await timed.order({ do: 'reveal' })).toBe(true);
    const times = timed.kept!.events.map(({ at }) => at);
    expect([...times].sort((left, right) => left - right)).toEqual(times);
  });

  it('puts a drill away', async () => {
    const { desk } = room();
    const first = desk();
    await first.begin(wish, []);
    await first.clear();
    const second = desk();
    await second.open();
    expect(second.kept).toBeNull();
  });
});
