import { describe, expect, it, vi } from 'vitest';
import type { DrillCommand } from '@core/drill/command';
import { planOf } from '@core/drill/drill.fixture';
import { bad, good } from '@core/fault';
import type { CommandOutcome, DrillLook, DrillPort } from '@core/host/drill-port';
import { hostFault } from '@core/host/faults';
import { RoomDesk } from './room-desk.svelte';

const look = { revision: 1, teacher: { drill: 'D' } } as DrillLook;

/** A host that answers each order as told, "done" where nothing is said. */
function host(answers: Partial<Record<DrillCommand['do'], CommandOutcome>> = {}) {
  const here = { open: null as DrillLook | null, full: false, ordered: [] as string[] };
  const port = {
    look: async () => here.open,
    open: async () => {
      if (here.full) return bad(hostFault('drill-not-opened', '10.0.0.1'));
      here.open = look;
      return good(look);
    },
    command: async (order: DrillCommand) => {
      here.ordered.push(order.do);
      return answers[order.do] ?? { done: true };
    },
    close: async () => void (here.open = null),
  } as unknown as DrillPort;
  return { here, desk: new RoomDesk(port, () => 0) };
}

describe('the teacher’s desk', () => {
  it('opens a drill and closes it again', async () => {
    const { desk } = host();
    expect(await desk.open(planOf(), '127.0.0.1', null)).toBe(true);
    expect(desk.look).toBe(look);
    expect(await desk.close()).toBe('D');
    expect(desk.look).toBeNull();
  });

  it('says why it could not open one, until it can', async () => {
    const { here, desk } = host();
    here.full = true;
    expect(await desk.open(planOf(), '10.0.0.1', null)).toBe(false);
    expect(desk.fault).toMatchObject({ code: 'drill-not-opened', place: '10.0.0.1' });
    here.full = false;
    expect(await desk.open(planOf(), '127.0.0.1', null)).toBe(true);
    expect(desk.fault).toBeNull();
  });

  it('stops at the first order that is refused, and says so until the next', async () => {
    const { here, desk } = host({ reveal: { done: false, refused: 'not-stored' } });
    expect(await desk.order({ do: 'reveal' }, { do: 'next-question' })).toBe(false);
    expect(desk.refused).toBe('not-stored');
    expect(here.ordered).toEqual(['reveal']);
    expect(await desk.order({ do: 'pause' })).toBe(true);
    expect(desk.refused).toBeNull();
  });

  it('does not take a press for a step the clock made a moment before', async () => {
    vi.useFakeTimers();
    let phase = 'reading';
    let revision = 1;
    const ordered: string[] = [];
    const port = {
      look: async () => ({ revision, teacher: { phase } }),
      command: async ({ do: order }: DrillCommand) => {
        ordered.push(order);
        return { done: true };
      },
    } as unknown as DrillPort;
    const desk = new RoomDesk(port, () => 0);
    await desk.watch.refresh();
    [phase, revision] = ['answering', 2];
    await desk.watch.refresh();
    vi.advanceTimersByTime(300);
    expect(await desk.step({ do: 'close-answering' })).toBe(false);
    vi.advanceTimersByTime(600);
    expect(await desk.step({ do: 'close-answering' })).toBe(true);
    expect(ordered).toEqual(['close-answering']);
    vi.useRealTimers();
  });

  it('says so when an order gets no answer', async () => {
    let gone = true;
    const port = {
      look: async () => look,
      command: async () => {
        if (gone) throw new TypeError('Failed to fetch');
        return { done: true };
      },
    } as unknown as DrillPort;
    const desk = new RoomDesk(port, () => 0);
    expect(await desk.order({ do: 'reveal' })).toBe(false);
    expect(desk.unheard).toBe(true);
    gone = false;
    expect(await desk.order({ do: 'reveal' })).toBe(true);
    expect(desk.unheard).toBe(false);
  });

  it('takes what came about by itself for done', async () => {
    const { here, desk } = host({ 'close-answering': { done: false, refused: 'not-now' } });
    expect(await desk.order({ do: 'close-answering' }, { do: 'reveal' })).toBe(true);
    expect(here.ordered).toEqual(['close-answering', 'reveal']);
  });
});
