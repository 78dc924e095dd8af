import { describe, expect, it } from 'vitest';
import { buildTeacherView } from './build-teacher-view';
import { DrillDriver } from './drill.fixture';
import { readOrderLine } from './order-line';

const read = (drill: DrillDriver, line: string) =>
  readOrderLine(line, buildTeacherView(drill.state, drill.now), 7);

describe('lines at the room’s computer', () => {
  it('Enter goes on step by step and ends nothing', () => {
    const drill = new DrillDriver({ readingMs: 5_000 });
    drill.join('Aki');
    const taken: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const line = read(drill, '');
      if (!('order' in line)) break;
      taken.push(line.order.do);
      expect(drill.order(line.order)).toBe('done');
    }
    expect(taken.slice(0, 7)).toEqual([
      'start',
      'open-answering',
      'close-answering',
      'reveal',
      'show-standings',
      'next-question',
      'open-answering',
    ]);
    expect(drill.state.phase).toBe('finished');
    expect(read(drill, '')).toHaveProperty('unclear');
  });

  it('name seats by as much of the name as tells them apart', () => {
    const drill = new DrillDriver();
    for (const name of ['Aki', 'Akira', 'Ben Ono']) drill.join(name);
    expect(read(drill, 'out ben')).toEqual({ order: { do: 'remove-seat', seat: 's3' } });
    expect(read(drill, 'out aki')).toEqual({ order: { do: 'remove-seat', seat: 's1' } });
    expect(read(drill, 'out ak')).toEqual({ unclear: '2 names begin with ak' });
    expect(read(drill, 'out zoe')).toEqual({ unclear: 'nobody is called zoe' });
    expect(read(drill, 'time Ben Ono 1.5')).toEqual({
      order: { do: 'give-extra-time', seat: 's3', factor: 1.5 },
    });
    expect(read(drill, 'time ben off')).toMatchObject({ order: { factor: null } });
    expect(read(drill, 'time ben 11')).toEqual({ unclear: 'from 1 to 10, or off' });
    expect(read(drill, 'name ben = Ben 2')).toEqual({
      order: { do: 'rename-seat', seat: 's3', name: 'Ben 2' },
    });
  });

  it('hold the clock, give time, and say what is not possible now', () => {
    const drill = new DrillDriver();
    drill.join('Aki');
    expect(read(drill, 'p')).toEqual({ unclear: 'not possible now: p' });
    drill.order({ do: 'start' });
    expect(read(drill, 'p')).toEqual({ order: { do: 'pause' } });
    drill.order({ do: 'pause' });
    expect(read(drill, 'p')).toEqual({ order: { do: 'resume' } });
    expect(read(drill, '+30')).toEqual({ order: { do: 'extend', byMs: 30_000 } });
    expect(read(drill, '+0')).toHaveProperty('unclear');
    expect(read(drill, 'again')).toHaveProperty('unclear');
    expect(read(drill, 'dance')).toEqual({ unclear: '"dance" is no order; ? lists them' });
    expect(read(drill, 'end')).toEqual({ order: { do: 'finish' } });
    expect(read(drill, '?')).toEqual({ show: 'help' });
  });
});
