import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPack } from '@core/exchange/pack/seal';
import { runKeygen, runSign, runVerify } from './pack';
import { packFiles, type PackIo } from './pack-io';

const now = '2026-01-15T00:00:00Z';
const unsigned = sealPack({ 'pack.json': strToU8('{}'), 'facts.yaml': strToU8('[]') }, now);

function memoryIo(given: Record<string, Uint8Array> = {}, open: readonly string[] = []) {
  const files = new Map(Object.entries(given));
  let out = '';
  let err = '';
  let keys = 0;
  const io: PackIo = {
    readBytes: async (file) => {
      const bytes = files.get(file);
      if (bytes === undefined) throw new Error(`ENOENT: no such file, open '${file}'`);
      return bytes;
    },
    writeFile: async (file, bytes) => {
      if (file.startsWith('locked/')) throw new Error('EACCES: permission denied');
      files.set(file, bytes);
    },
    writeSecret: async (file, text) => {
      if (files.has(file)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
      files.set(file, strToU8(text));
    },
    isOpenToOthers: async (file) => open.includes(file),
    freshSecret: () => new Uint8Array(32).fill((keys += 1)),
    now: () => now,
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
  };
  /** What was printed since it was last asked. */
  const printed = () => {
    const said = { out, err };
    [out, err] = ['', ''];
    return said;
  };
  return { io, files, printed };
}

async function signedBy(name: string) {
  const memory = memoryIo({ 'in.chokepack': unsigned });
  await runKeygen({ file: 'my.key', json: false }, memory.io);
  const publicKey = memory.printed().out.trim();
  const code = await runSign(
    { file: 'in.chokepack', key: 'my.key', name, out: 'out.chokepack', json: false },
    memory.io,
  );
  return { ...memory, publicKey, code };
}
const verify = (io: PackIo, trust: string[] = [], json = false, file = 'out.chokepack') =>
  runVerify({ file, trust, json }, io);

describe('chokepoint pack keygen', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pack-key-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes a key for its owner alone, prints the public half and overwrites nothing', async () => {
    const file = path.join(folder, 'my.key');
    let [out, err] = ['', ''];
    const io: PackIo = {
      ...packFiles,
      stdout: (text) => void (out += text),
      stderr: (text) => void (err += text),
    };
    expect(await runKeygen({ file, json: true }, io)).toBe(0);
    const text = await readFile(file, 'utf8');
    const { publicKey } = JSON.parse(out) as { publicKey: string };
    const { public: half, secret } = JSON.parse(text) as { public: string; secret: string };
    expect(publicKey).toBe(half);
    expect(out + err).not.toContain(secret);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await io.isOpenToOthers(file)).toBe(false);

    expect(await runKeygen({ file, json: true }, io)).toBe(2);
    expect(err).toContain('is there already');
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await runKeygen({ file: path.join(folder, 'no', 'my.key'), json: true }, io)).toBe(2);
    expect(err).toContain('cannot be written');
  });
});

describe('chokepoint pack sign', () => {
  it('signs, and says with which key', async () => {
    const { code, files, printed, publicKey } = await signedBy('山田 ');
    expect(code).toBe(0);
    expect(printed().out).toBe(`out.chokepack: signed by “山田” with the key ${publicKey}.\n`);
    expect(unzipSync(files.get('out.chokepack')!)['facts.yaml']).toEqual(strToU8('[]'));
    expect(files.get('in.chokepack')).toBe(unsigned);
  });

  it('says whose signature it takes the place of', async () => {
    const { io, printed } = await signedBy('Aki');
    printed();
    await runKeygen({ file: 'other.key', json: true }, io);
    printed();
    const args = { file: 'out.chokepack', key: 'other.key', name: 'Bo', out: 'out.chokepack' };
    expect(await runSign({ ...args, json: true }, io)).toBe(0);
    expect(JSON.parse(printed().out)).toMatchObject({ signer: 'Bo', replaced: { signer: 'Aki' } });
  });

  it('warns where others can read the key', async () => {
    const { files } = await signedBy('Aki');
    const { io, printed } = memoryIo(Object.fromEntries(files), ['my.key']);
    const args = { file: 'in.chokepack', key: 'my.key', name: 'Aki', out: 'o', json: false };
    expect(await runSign(args, io)).toBe(0);
    expect(printed().err).toContain('chmod 600 my.key');
  });

  it.each([
    [{ name: ' ' }, 2, '--name: say who signs'],
    [{ name: 'x'.repeat(101) }, 2, '--name: say who signs'],
    [{ key: 'none.key' }, 2, 'none.key: cannot be read'],
    [{ key: 'in.chokepack' }, 2, 'in.chokepack: is no key file.'],
    [{ key: 'empty.json' }, 2, 'empty.json: is no key file of this version'],
    [{ key: 'changed.key' }, 2, 'changed.key: was changed'],
    [{ file: 'none.chokepack' }, 2, 'none.chokepack: cannot be read'],
    [{ file: 'my.key' }, 2, 'my.key: The package was cut short'],
    [{ file: 'tampered' }, 1, 'tampered: '],
    [{ out: 'locked/out' }, 2, 'locked/out: cannot be written'],
  ])('says what is wrong: %j', async (wrong, code, words) => {
    const { files } = await signedBy('Aki');
    const key = new TextDecoder().decode(files.get('my.key'));
    const { io, printed } = memoryIo({
      ...Object.fromEntries(files),
      'empty.json': strToU8('{}'),
      'changed.key': strToU8(key.replace(/"secret": "../, '"secret": "ff')),
      tampered: zipSync({ ...unzipSync(unsigned), 'facts.yaml': strToU8('[1]') }),
    });
    const before = { file: 'in.chokepack', key: 'my.key', name: 'Aki', out: 'new', json: false };
    expect(await runSign({ ...before, ...wrong }, io)).toBe(code);
    const { out, err } = printed();
    expect(err).toContain(words);
    expect(err).not.toMatch(/[0-9a-f]{64}/);
    expect(out).toBe('');
  });
});

describe('chokepoint pack verify', () => {
  it('tells signed, trusted and not trusted apart', async () => {
    const { io, printed, publicKey } = await signedBy('Aki');
    printed();
    expect(await verify(io)).toBe(0);
    expect(printed().out).toContain('compare the key, or give it with --trust');
    expect(await verify(io, ['0'.repeat(64), ` ${publicKey.toUpperCase()}`])).toBe(0);
    expect(printed().out).toContain('which you trust');
    expect(await verify(io, ['0'.repeat(64)])).toBe(1);
    expect(printed()).toMatchObject({ out: '', err: expect.stringContaining('none of those') });
  });

  it('prints one JSON document', async () => {
    const { io, printed, publicKey } = await signedBy('Aki');
    printed();
    expect(await verify(io, [publicKey], true)).toBe(0);
    expect(JSON.parse(printed().out)).toEqual({
      file: 'out.chokepack',
      ok: true,
      hasManifest: true,
      files: 2,
      created: now,
      signature: { signer: 'Aki', key: publicKey },
      trusted: true,
    });
  });

  it('fails what is unsigned, changed or signed by halves', async () => {
    const { files } = await signedBy('Aki');
    const whole = unzipSync(files.get('out.chokepack')!);
    const { 'manifest.sig': _signature, ...halved } = whole;
    const { io, printed } = memoryIo({
      unsigned,
      folder: zipSync({ 'pack.json': strToU8('{}') }),
      changed: zipSync({ ...whole, 'facts.yaml': strToU8('[1]') }),
      more: zipSync({ ...whole, 'more.md': strToU8('more') }),
      halved: zipSync(halved),
    });
    for (const [file, words] of [
      ['unsigned', 'whole, but not signed'],
      ['folder', 'nothing says that it is whole'],
      ['changed', 'facts.yaml'],
      ['more', 'more.md'],
      ['halved', 'Aki'],
    ] as const) {
      expect(await verify(io, [], true, file)).toBe(1);
      const { out, err } = printed();
      expect(err).toContain(words);
      expect(JSON.parse(out)).toMatchObject({ file, ok: false });
    }
  });

  it('exits with 2 for what is no pack, and for keys that are none', async () => {
    const { io, printed } = memoryIo({ text: strToU8('text'), zip: zipSync({ a: strToU8('a') }) });
    for (const file of ['none', 'text', 'zip']) {
      expect(await verify(io, [], true, file)).toBe(2);
      expect(printed()).toMatchObject({ out: '', err: expect.stringContaining(`${file}: `) });
    }
    expect(await verify(io, ['abc'], false, 'zip')).toBe(2);
    expect(printed().err).toContain('"abc" is no public key');
  });
});
