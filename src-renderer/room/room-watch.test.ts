import { describe, expect, it } from 'vitest';
import { RoomWatch } from './room-watch.svelte';

/** A host that gives one answer after the other; an Error is a call that fails. */
function host(answers: ({ revision: number } | 'unchanged' | null | Error)[]) {
  const asked: (number | null)[] = [];
  let now = 100;
  const watch = new RoomWatch(
    async (since) => {
      asked.push(since);
      const answer = answers.shift()!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => (now += 10),
  );
  return { watch, asked };
}

describe('a look that is kept fresh', () => {
  it('asks for what changed since, and dates what it got', async () => {
    const { watch, asked } = host([{ revision: 3 }, 'unchanged', { revision: 4 }]);
    expect(watch.known).toBe(false);
    await watch.refresh();
    expect(watch.look).toEqual({ revision: 3 });
    const first = watch.seenAt;
    await watch.refresh();
    expect(watch.seenAt).toBe(first);
    await watch.refresh();
    expect(watch.look).toEqual({ revision: 4 });
    expect(watch.seenAt).toBeGreaterThan(first);
    expect(asked).toEqual([null, 3, 3]);
  });

  it('keeps what it had while the host is silent, and says so after a while', async () => {
    const gone = new Error('gone');
    const { watch } = host([{ revision: 3 }, gone, gone, gone, 'unchanged']);
    for (let time = 0; time < 3; time += 1) await watch.refresh();
    expect(watch.lost).toBe(false);
    await watch.refresh();
    expect(watch.lost).toBe(true);
    expect(watch.look).toEqual({ revision: 3 });
    await watch.refresh();
    expect(watch.lost).toBe(false);
  });

  it('drops what it had when the drill is closed', async () => {
    const { watch, asked } = host([{ revision: 3 }, null, { revision: 1 }]);
    await watch.refresh();
    await watch.refresh();
    expect(watch.look).toBeNull();
    await watch.refresh();
    expect(asked.at(-1)).toBeNull();
  });
});
