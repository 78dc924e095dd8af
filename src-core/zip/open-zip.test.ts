import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { usualLimits, ZipRefused } from './limits';
import { openZip } from './open-zip';
import { writeZip } from './write-zip';

const small = { ...usualLimits, totalBytes: 1_000_000, entries: 20 };
function refusal(bytes: Uint8Array, limits = small): string {
  try {
    const zip = openZip(bytes, limits);
    zip.names.forEach((name) => zip.read(name));
    return 'none';
  } catch (error) {
    return error instanceof ZipRefused ? error.code : String(error);
  }
}
const plain = () =>
  writeZip({ 'a.txt': strToU8('one two '.repeat(50)), 'b/c.png': strToU8('three') });
/** Where the entry's record in the directory begins. */
const record = (bytes: Uint8Array, which = 0) => {
  const found = [...bytes.keys()].filter(
    (at) =>
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  return found[which]!;
};
function changed(bytes: Uint8Array, change: (view: DataView, at: number) => void, which = 0) {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), record(copy, which));
  return copy;
}

describe('a zip from anywhere', () => {
  it('gives its entries back, one by one', () => {
    const zip = openZip(plain());
    expect(zip.names).toEqual(['a.txt', 'b/c.png']);
    expect(new TextDecoder().decode(zip.read('a.txt'))).toBe('one two '.repeat(50));
    expect(zip.size('b/c.png')).toBe(5);
    expect(refusal(plain())).toBe('none');
  });

  it('is refused where it would unpack to too much, before anything is unpacked', () => {
    expect(refusal(zipSync({ a: new Uint8Array(2_000_000) }))).toBe('zip-too-big');
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`f${at}`, strToU8('x')]),
    );
    expect(refusal(zipSync(many))).toBe('zip-entries');
    const bomb = zipSync({ a: new Uint8Array(20_000_000) });
    expect(refusal(bomb, usualLimits)).toBe('zip-ratio');
  });

  it('is refused where it lies about its size', () => {
    const bomb = zipSync({ a: new Uint8Array(900_000) });
    expect(refusal(changed(bomb, (view, at) => view.setUint32(at + 24, 100, true)))).toBe(
      'zip-damaged',
    );
    expect(refusal(changed(plain(), (view, at) => view.setUint32(at + 24, 500_000, true)))).toBe(
      'zip-damaged',
    );
  });

  it.each(['../up.txt', 'a/../../b', '/etc/passwd', 'C:\\x', '\\\\host\\x', 'a\\..\\b', 'a\nb'])(
    'is refused for the name %j',
    (name) => expect(refusal(zipSync({ [name]: strToU8('x') }))).toBe('zip-path'),
  );

  it('is refused for a symbolic link', () => {
    const link = zipSync({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(refusal(link)).toBe('zip-link');
  });

  it('is refused for two entries of one name, in any case', () => {
    expect(refusal(zipSync({ 'a.txt': strToU8('1'), 'A.txt': strToU8('2') }))).toBe('zip-twice');
  });

  it('is refused where it is encrypted, packed otherwise, or of the large kind', () => {
    expect(refusal(changed(plain(), (view, at) => view.setUint16(at + 8, 1, true)))).toBe(
      'zip-encrypted',
    );
    expect(refusal(changed(plain(), (view, at) => view.setUint16(at + 10, 14, true)))).toBe(
      'zip-method',
    );
    expect(refusal(changed(plain(), (view, at) => view.setUint32(at + 24, 0xffffffff, true)))).toBe(
      'zip-large',
    );
  });

  it('is refused where two entries share their bytes', () => {
    const overlapping = changed(
      plain(),
      (view, at) => view.setUint32(at + 42, view.getUint32(record(plain()) + 42, true), true),
      1,
    );
    expect(refusal(overlapping)).toBe('zip-damaged');
  });

  it('is refused where it was cut short or changed, wherever that is', () => {
    const whole = plain();
    for (let length = 0; length < whole.length; length += 1)
      expect(refusal(whole.subarray(0, length)), String(length)).toBe('zip-damaged');
    const flipped = whole.slice();
    flipped[40] = flipped[40]! ^ 1;
    expect(refusal(flipped)).toBe('zip-damaged');
  });

  it('comes to the same a piece at a time, with a rest after each', async () => {
    let state = 1;
    const next = () => (state = (state * 16_807) % 2_147_483_647);
    const random = Uint8Array.from({ length: 60_000 }, () => next() & 0xff);
    const whole = writeZip({
      'a.bin': random,
      'b.txt': strToU8('line\n'.repeat(9_000)),
      c: strToU8(''),
    });
    const zip = openZip(whole);
    for (const name of zip.names) {
      let rests = 0;
      const pieces = await zip.readInPieces(name, async () => void (rests += 1));
      expect(Buffer.compare(pieces, zip.read(name))).toBe(0);
      if (name === 'a.bin') expect(rests).toBeGreaterThan(1);
    }
  });

  it('is refused a piece at a time where it is at once', async () => {
    const whole = plain();
    const first = openZip(whole).read('a.txt').length;
    for (let at = 0; at < record(whole); at += 1) {
      const flipped = whole.slice();
      flipped[at] = flipped[at]! ^ 0x55;
      const outcome = async (work: () => unknown) => {
        try {
          await work();
          return 'none';
        } catch (error) {
          return error instanceof ZipRefused ? error.code : String(error);
        }
      };
      const open = () => openZip(flipped, { ...small, totalBytes: first + 100 });
      expect(await outcome(() => open().readInPieces('a.txt', async () => {}))).toBe(
        await outcome(() => open().read('a.txt')),
      );
    }
  });
});
