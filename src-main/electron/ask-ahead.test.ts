import { describe, expect, it } from 'vitest';
import { askAhead } from './ask-ahead';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('asking ahead of the page', () => {
  it('asks for host, list and every pack before the page does, and the page gets those answers', async () => {
    const asked: unknown[] = [];
    const call = askAhead(async (name, request) => {
      asked.push([name, request]);
      return name === 'list-packs' ? { packs: [{ id: 'one' }, { id: 'two' }] } : { name, request };
    });
    await settled();
    const start = [
      ['describe-host', null],
      ['list-packs', null],
      ['load-pack', 'one'],
      ['load-pack', 'two'],
    ];
    expect(asked).toEqual(start);
    expect(await call('load-pack', 'two')).toEqual({ name: 'load-pack', request: 'two' });
    expect(await call('list-packs', null)).toMatchObject({ packs: [{ id: 'one' }, { id: 'two' }] });
    expect(asked).toEqual(start);
    await call('load-pack', 'two');
    expect(asked).toHaveLength(5);
  });

  it('hands a failure to the page that asks, once', async () => {
    let isReady = false;
    const call = askAhead(async () => {
      if (!isReady) throw new Error('not yet');
      return 'here';
    });
    await settled();
    isReady = true;
    await expect(call('list-packs', null)).rejects.toThrow('not yet');
    expect(await call('list-packs', null)).toBe('here');
  });

  it.each([null, 7, { packs: 'none' }, { packs: [null, 3] }])(
    'makes nothing of a list like %j but what the host says to it',
    async (list) => {
      const call = askAhead(async (name) => (name === 'list-packs' ? list : 'refused'));
      await settled();
      expect(await call('list-packs', null)).toEqual(list);
    },
  );
});
