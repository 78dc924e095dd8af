import { describe, expect, it } from 'vitest';
import { bad, good, type Result } from '@core/fault';
import { catalogue } from '@core/messages/catalogue';
import { faultWords } from '@core/messages/fault-words';
import { MarketShelf } from './market-shelf';

const windows = {
  schema: 1,
  note: '',
  asOf: '2026-11-24',
  estimationWindow: [-250, -30],
  events: {},
};
const events = { schema: 1, asOf: '2026-11-24', events: [] };
const missing = bad({ code: 'pack-missing', place: 'windows', message: '', remedy: '' });

function host(files: Record<string, Result<unknown>>) {
  const asked: string[] = [];
  return {
    files,
    asked,
    loadAttachment: async (pack: string, name: string) => {
      asked.push(`${pack}/${name}`);
      return files[name]!;
    },
  };
}

describe('the market shelf', () => {
  it('fetches once, however many pages ask', async () => {
    const served = host({ windows: good(windows), events: good(events) });
    const shelf = new MarketShelf(served);
    expect(served.asked).toEqual([]);
    const [first, second] = await Promise.all([shelf.open(), shelf.open()]);
    await shelf.open();
    expect(first).toMatchObject({ ok: true, value: { events: [], windows: { events: {} } } });
    expect(second).toBe(first);
    expect(served.asked).toEqual(['market-reactions/windows', 'market-reactions/events']);
  });

  it('hands a fault of the host on, and asks again when asked again', async () => {
    const served = host({ windows: missing, events: good(events) });
    const shelf = new MarketShelf(served);
    expect(await shelf.open()).toEqual(missing);
    served.files['windows'] = good(windows);
    expect((await shelf.open()).ok).toBe(true);
  });

  it('asks again where the host did not answer at all', async () => {
    const served = host({ windows: good(windows), events: good(events) });
    let gone = true;
    const shelf = new MarketShelf({
      loadAttachment: (pack, name) =>
        gone ? Promise.reject(new Error('gone')) : served.loadAttachment(pack, name),
    });
    await expect(shelf.open()).rejects.toThrow('gone');
    gone = false;
    expect((await shelf.open()).ok).toBe(true);
  });

  it('says in words that the data are of no use', async () => {
    const shelf = new MarketShelf(host({ windows: good({ schema: 2 }), events: good(events) }));
    const opened = await shelf.open();
    if (opened.ok) throw new Error('Damaged data were taken.');
    expect(opened.faults[0]?.code).toBe('market.pack-invalid');
    expect(faultWords(catalogue, 'en', opened.faults[0]!).what).toContain('damaged');
    expect(faultWords(catalogue, 'ja', opened.faults[0]!).what).toContain('壊れ');
  });
});
