import { describe, expect, it } from 'vitest';
import { packIdSchema } from '@core/content/schema';
import type { HostBridge } from '@core/host/channels';
import { electronPort } from './electron-port';

/** A preload whose host gives the same reply to everything. */
function bridgeTo(reply: unknown) {
  const asked: [string, unknown][] = [];
  const hearers = new Set<(notice: unknown) => void>();
  const bridge: HostBridge = {
    call: async (name, request) => {
      asked.push([name, request]);
      return reply;
    },
    listen: (_name, hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
  const tell = (notice: unknown) => hearers.forEach((hear) => hear(notice));
  return { port: electronPort(bridge), asked, tell, hearers };
}
const shock = packIdSchema.parse('deepseek-shock');

describe('the port over the preload', () => {
  it('asks by name and returns the parsed reply', async () => {
    const content = { ok: true, value: { head: { schema: 1 } } };
    const { port, asked } = bridgeTo({ ok: true, value: JSON.stringify(content.value) });
    expect(await port.loadPack(shock)).toEqual(content);
    expect(asked).toEqual([['load-pack', 'deepseek-shock']]);
  });

  it('asks for an attachment by pack and name', async () => {
    const content = { ok: true, value: { schema: 1 } };
    const { port, asked } = bridgeTo({ ok: true, value: JSON.stringify(content.value) });
    expect(await port.loadAttachment(shock, 'windows')).toEqual(content);
    expect(asked).toEqual([['load-attachment', { pack: 'deepseek-shock', name: 'windows' }]]);
  });

  it('hands the bytes of a file over as they are', async () => {
    const { port, asked } = bridgeTo({ ok: true, value: null });
    const file = { suggestedName: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) };
    expect(await port.saveFile(file)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([['save-file', file]]);
    await port.saveFile({ ...file, bytes: new Blob([file.bytes]) });
    expect(asked[1]).toEqual(asked[0]);
  });

  it('does not take a reply of another shape for an answer', async () => {
    const { port } = bridgeTo({ kind: 'toaster' });
    await expect(port.describeHost()).rejects.toThrow();
    await expect(port.listPacks()).rejects.toThrow();
    await expect(port.loadPack(shock)).rejects.toThrow();
    await expect(port.setLanguage('ja')).rejects.toThrow();
  });

  it('hears of files and links from outside, once the host knows that it listens', () => {
    const heard = new Map<string, (notice: unknown) => void>();
    const asked: string[] = [];
    const port = electronPort({
      call: async (name) => (asked.push(`${name} after ${heard.size}`), null),
      listen: (name, hear) => (heard.set(name, hear), () => void heard.delete(name)),
    });
    const taken: unknown[] = [];
    const stop = port.onOpened((opened) => taken.push(opened));
    expect(asked).toEqual(['hear-opened after 2']);
    const file = { ok: true, value: { name: 'a.gift', bytes: new Uint8Array([1]) } };
    heard.get('open-file')!(file);
    heard.get('open-link')!({ page: 'lab', name: null });
    expect(taken).toEqual([
      { kind: 'file', file },
      { kind: 'link', link: { page: 'lab', name: null } },
    ]);
    expect(() => heard.get('open-link')!({ page: 'session', name: null })).toThrow();
    expect(() => heard.get('open-file')!({ name: 'a.gift', path: '/etc/passwd' })).toThrow();
    stop();
    expect(heard.size).toBe(0);
  });

  it('obeys the menu until told to stop, and known commands alone', () => {
    const { port, tell, hearers } = bridgeTo(null);
    const obeyed: string[] = [];
    const stop = port.onCommand((command) => obeyed.push(command));
    tell('open-settings');
    expect(() => tell('format-disk')).toThrow();
    stop();
    tell('open-home');
    expect(obeyed).toEqual(['open-settings']);
    expect(hearers.size).toBe(0);
  });
});
