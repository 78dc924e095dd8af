import { describe, expect, it } from 'vitest';
import { buildTeacherView } from '@core/drill/build-teacher-view';
import { DrillDriver } from '@core/drill/drill.fixture';
import { deedOf, orderFor, presenterKeys, type PresenterDeed } from './presenter-keys';

const press = (key: string, held = {}) =>
  deedOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
const order = (drill: DrillDriver, deed: PresenterDeed) =>
  orderFor(deed, buildTeacherView(drill.state, drill.now));

describe('presenter keys', () => {
  it('lead through a whole drill with "next" alone', () => {
    const drill = new DrillDriver();
    drill.join('Ann');
    const phases = [drill.state.phase];
    for (let presses = 0; drill.state.phase !== 'finished'; presses += 1) {
      expect(presses).toBeLessThan(100);
      const next = order(drill, 'next');
      expect(next, drill.state.phase).not.toBeNull();
      expect(drill.order(next!)).toBe('done');
      phases.push(drill.state.phase);
    }
    expect(phases.slice(0, 5)).toEqual(['lobby', 'answering', 'closed', 'reveal', 'answering']);
    expect(drill.state.turns).toHaveLength(drill.state.plan.questions.length);
  });

  it('order nothing that is not possible now', () => {
    const drill = new DrillDriver();
    const deeds = Object.keys(presenterKeys) as PresenterDeed[];
    const asked = () =>
      deeds.flatMap((deed) => {
        const found = order(drill, deed);
        return found ? [found.do] : [];
      });
    expect(asked()).toEqual(['start', 'lock-lobby']);
    drill.join('Ann');
    drill.order({ do: 'start' });
    expect(asked()).toEqual([
      'close-answering',
      'pause',
      'extend',
      'skip-question',
      'show-distribution',
      'lock-lobby',
    ]);
    drill.order({ do: 'finish' });
    expect(asked()).toEqual([]);
  });

  it('hold and release the clock with one key', () => {
    const drill = new DrillDriver();
    drill.order({ do: 'start' });
    drill.order(order(drill, 'pause')!);
    expect(drill.state.pausedAt).not.toBeNull();
    drill.order(order(drill, 'pause')!);
    expect(drill.state.pausedAt).toBeNull();
  });

  it('ask again what was missed worst', () => {
    const drill = new DrillDriver();
    drill.join('Ann');
    drill.order({ do: 'start' });
    drill.order({ do: 'close-answering' });
    drill.order({ do: 'reveal' });
    expect(order(drill, 'reask')).toEqual({ do: 'reask', question: 0 });
  });

  it('are letters of either case, and leave the system’s shortcuts alone', () => {
    expect(press('P')).toBe('pause');
    expect(press(' ')).toBe('next');
    expect(press('PageDown')).toBe('next');
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('x')).toBeNull();
  });

  it('are each for one deed', () => {
    const keys = Object.values(presenterKeys).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });
});
