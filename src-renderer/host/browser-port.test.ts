import { describe, expect, it } from 'vitest';
import { packIdSchema } from '@core/content/schema';
import { browserPort } from './browser-port';

const shock = packIdSchema.parse('deepseek-shock');
const text = { en: 'x', ja: 'あ' };
const listing = { id: 'deepseek-shock', version: '1.0.0', title: text, summary: text, order: 1 };

/** A browser in front of a host that answers by address. */
function browser(answers: Record<string, unknown>) {
  const tabs: string[] = [];
  const downloads: [string, Blob][] = [];
  const port = browserPort({
    fetch: async (address) => {
      if (!(address in answers)) throw new TypeError('Failed to fetch');
      const answer = answers[address];
      return typeof answer === 'string' ? new Response(answer) : Response.json(answer);
    },
    languages: ['ja-JP', 'en'],
    openTab: (address) => void tabs.push(address),
    download: (name, content) => void downloads.push([name, content]),
  });
  return { port, tabs, downloads };
}
const silent = () => browser({});

describe('the port over loopback', () => {
  it('describes the host, with the languages of the browser', async () => {
    const description = { kind: 'browser', version: '1.0.0', platform: 'linux', languages: [] };
    const { port } = browser({ '/host/describe': description });
    expect(await port.describeHost()).toEqual({ ...description, languages: ['ja-JP', 'en'] });
  });

  it('lists and loads packs', async () => {
    const loaded = { ok: true, value: { head: { schema: 1 } } };
    const { port } = browser({
      '/host/packs': { packs: [listing], faults: [] },
      '/host/packs/deepseek-shock': loaded,
    });
    expect(await port.listPacks()).toEqual({ packs: [listing], faults: [] });
    expect(await port.loadPack(shock)).toEqual(loaded);
  });

  it('loads the attachment of a pack', async () => {
    const loaded = { ok: true, value: { schema: 1 } };
    const { port } = browser({ '/host/packs/deepseek-shock/windows': loaded });
    expect(await port.loadAttachment(shock, 'windows')).toEqual(loaded);
    expect(await port.loadAttachment(shock, 'events')).toMatchObject({
      faults: [{ code: 'host-unreachable' }],
    });
  });

  it('passes the host’s faults on', async () => {
    const fault = { code: 'pack-tampered', place: 'a.json', message: 'm', remedy: 'r' };
    const { port } = browser({ '/host/packs/deepseek-shock': { ok: false, faults: [fault] } });
    expect(await port.loadPack(shock)).toEqual({ ok: false, faults: [fault] });
  });

  it('says that the host is gone when nothing answers', async () => {
    const unreachable = [{ code: 'host-unreachable' }];
    expect(await silent().port.listPacks()).toMatchObject({ packs: [], faults: unreachable });
    expect(await silent().port.loadPack(shock)).toMatchObject({ ok: false, faults: unreachable });
    await expect(silent().port.describeHost()).rejects.toThrow();
  });

  it.each([['<html>another program</html>'], [{ packs: 'all' }]])(
    'says so too when something else answers: %j',
    async (answer) => {
      const { port } = browser({ '/host/packs': answer, '/host/packs/deepseek-shock': answer });
      const unreachable = [{ code: 'host-unreachable' }];
      expect(await port.listPacks()).toMatchObject({ faults: unreachable });
      expect(await port.loadPack(shock)).toMatchObject({ faults: unreachable });
    },
  );

  it('opens https addresses in a tab and nothing else at all', async () => {
    const { port, tabs } = silent();
    expect(await port.openExternal('https://www.bis.gov/')).toEqual({ ok: true, value: 'opened' });
    expect(await port.openExternal('javascript:alert(1)')).toMatchObject({
      faults: [{ code: 'address-refused' }],
    });
    expect(tabs).toEqual(['https://www.bis.gov/']);
  });

  it('downloads a file under a safe name', async () => {
    const { port, downloads } = silent();
    const bytes = new TextEncoder().encode('a,b\n');
    const file = { suggestedName: '../回答.csv', mediaType: 'text/csv', bytes };
    expect(await port.saveFile(file)).toEqual({ ok: true, value: { place: '回答.csv' } });
    const [name, content] = downloads[0]!;
    expect(name).toBe('回答.csv');
    expect(content.type).toBe('text/csv');
    expect(await content.text()).toBe('a,b\n');
    await port.saveFile({ ...file, bytes: new Blob([bytes]) });
    expect(await downloads[1]![1].text()).toBe('a,b\n');
  });
});
