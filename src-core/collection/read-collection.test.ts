import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { answer } from '@core/review/log.fixture';
import { keptPackSchema, keptPictures } from '@core/own-packs/kept-pack';
import { keptPack } from '@core/own-packs/own-pack.fixture';
import { packRow } from './format';
import { aki, created, digest, joined, packed } from './collection.fixture';
import { carriedDraft } from './draft.fixture';
import { readSavedFile } from './read-collection';
import { unpack } from './unpack';
import { openZip } from '../zip/open-zip';
import { CollectionPacker } from './write-collection';

const read = (bytes: Uint8Array) => readSavedFile(bytes as Uint8Array<ArrayBuffer>);
const records = [answer(1), answer(2, { score: 0 })];
const setting = { owner: aki.id, name: 'retention', value: 0.9 };
const whole = () => packed({ learners: [aki], answers: records, settings: [setting] });
const refusal = async (bytes: Uint8Array) => {
  const result = await read(bytes);
  return result.ok ? 'taken' : result.faults[0]!.code;
};
/** The file with one entry changed, packed anew. */
const repacked = async (change: (files: Record<string, Uint8Array>) => void) => {
  const files = unzipSync(await whole());
  change(files);
  return zipSync(files);
};
const manifestWith = async (change: (manifest: Record<string, unknown>) => void) =>
  repacked((files) => {
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Record<string, unknown>;
    change(manifest);
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  });

describe('a saved collection', () => {
  it('gives back what was saved', async () => {
    expect(await read(await whole())).toEqual({
      ok: true,
      value: {
        created,
        learners: [aki],
        records,
        settings: [setting],
        prices: [],
        packs: [],
        drafts: [],
        damaged: [],
      },
    });
  });

  it('is read a piece at a time, and a damaged line of whatever piece is named by its number', async () => {
    const many = Array.from({ length: 1_500 }, (_, n) => answer(n));
    const rows: unknown[] = [...many];
    rows.splice(1_200, 0, { type: 'spell', id: '1' });
    let rests = 0;
    const bytes = packed({ learners: [aki], answers: rows });
    const result = await readSavedFile(bytes, async () => void (rests += 1));
    expect(result).toMatchObject({
      ok: true,
      value: {
        records: many,
        damaged: [
          { entry: 'answers.jsonl', line: 1_201, reason: { kind: 'kind', found: 'spell' } },
        ],
      },
    });
    expect(rests).toBeGreaterThan(5);
  });

  it('carries packs of one’s own with their pictures, and passes over those that are damaged', async () => {
    const kept = keptPack();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => place % 256);
    const pictures = keptPictures(kept.id, [{ name: 'die.png', bytes }]);
    const rows = [packRow(kept, pictures), packRow({ id: 'broken' }, [])];
    expect(await read(packed({ learners: [aki], packs: rows }))).toMatchObject({
      value: {
        packs: [{ kept, pictures }],
        damaged: [{ entry: 'packs.jsonl', line: 2, reason: { kind: 'shape', field: 'pack' } }],
      },
    });
  });

  it('carries drafts among the packs, and passes over those that are damaged', async () => {
    const draft = carriedDraft('half-done', 'Half done');
    const pack = keptPack();
    const rows = [
      packRow(draft.kept, draft.pictures),
      packRow(pack, []),
      packRow({ id: 'broken', draft: 7, savedAt: 1 }, []),
    ];
    expect(await read(packed({ learners: [aki], packs: rows }))).toMatchObject({
      value: {
        packs: [{ kept: pack }],
        drafts: [draft],
        damaged: [{ entry: 'packs.jsonl', line: 3, reason: { kind: 'shape', field: 'draft' } }],
      },
    });
  });

  it('writes drafts so that a reader who knows none takes in all else', () => {
    // What that reader takes a line of the entry for, and the version it knows.
    const { kept, pictures } = carriedDraft('half-done', 'Half done');
    expect(keptPackSchema.safeParse(packRow(kept, pictures)).success).toBe(false);
    const files = unzipSync(packed({ packs: [packRow(kept, pictures)] }));
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({ version: 2 });
    expect(Object.keys(files)).toHaveLength(6);
  });

  it('reads a file of version 1, which had no packs', async () => {
    const files = unzipSync(await whole());
    delete files['packs.jsonl'];
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as {
      version: number;
      entries: { name: string }[];
    };
    manifest.version = 1;
    manifest.entries = manifest.entries.filter(({ name }) => name !== 'packs.jsonl');
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
    expect(await read(zipSync(files))).toMatchObject({ ok: true, value: { records, packs: [] } });
  });

  it('has a manifest first that counts and sums every entry', async () => {
    const files = unzipSync(await whole());
    expect(Object.keys(files)[0]).toBe('manifest.json');
    const answers = files['answers.jsonl']!;
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({
      format: 'chokepoint-collection',
      version: 2,
      created,
      entries: [
        { name: 'learners.jsonl', rows: 1 },
        {
          name: 'answers.jsonl',
          rows: 2,
          bytes: answers.length,
          sha256: await digest(answers as Uint8Array<ArrayBuffer>),
        },
        { name: 'settings.jsonl', rows: 1 },
        { name: 'prices.jsonl', rows: 0 },
        { name: 'packs.jsonl', rows: 0 },
      ],
    });
  });

  it.each(['1970-01-01T00:00:00.000Z', '2150-01-01T00:00:00.000Z'])(
    'is written whatever the clock says (%s)',
    async (wrong) => {
      const rows = { learners: [aki], answers: records, settings: [], prices: [], packs: [] };
      const bytes = packed(rows, { created: wrong, app: '0.1.0' });
      expect(await read(bytes)).toMatchObject({ ok: true, value: { created: wrong, records } });
    },
  );

  it('is the same collection however its rows came in', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.integer({ min: 1, max: 9 }), async (all, size) => {
        const answers = all.map((number) => answer(number));
        const packer = new CollectionPacker({ created, app: '0.1.0' });
        for (let from = 0; from < answers.length; from += size)
          packer.add('answers', answers.slice(from, from + size));
        packer.add('learners', [aki]);
        const bytes = joined(packer.finish());
        const atOnce = packed({ learners: [aki], answers });
        expect(await read(bytes)).toEqual(await read(atOnce));
        // Another program's reader finds the same bytes behind the same checksums.
        const [one, other] = [openZip(bytes), openZip(atOnce)];
        expect(one.names).toEqual(other.names);
        for (const name of one.names) expect(one.read(name)).toEqual(other.read(name));
      }),
      { numRuns: 30 },
    );
  });

  it('names each line that cannot be read, with the reason, and keeps the others', async () => {
    const rows = [records[0], { type: 'of the future' }, { ...records[1], score: 7 }, 'text'];
    const result = await read(packed({ learners: [aki], answers: rows }));
    expect(result).toMatchObject({
      value: {
        records: [records[0]],
        damaged: [
          { entry: 'answers.jsonl', line: 2, reason: { kind: 'kind', found: 'of the future' } },
          { entry: 'answers.jsonl', line: 3, reason: { kind: 'shape', field: 'score' } },
          { entry: 'answers.jsonl', line: 4, reason: { kind: 'shape', field: '' } },
        ],
      },
    });
  });

  it('refuses a file cut short anywhere', async () => {
    const bytes = await whole();
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await refusal(bytes.slice(0, length))).not.toBe('taken');
    }
  });

  it('takes nothing else for it, whichever byte was changed', async () => {
    const bytes = await whole();
    const honest = await read(bytes);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (place, flip) => {
          const changed = bytes.slice();
          changed[place]! ^= flip;
          const result = await read(changed);
          // A date in the zip's own directory may change and nothing with it.
          if (result.ok) expect({ ...result.value, created }).toEqual(honest.ok && honest.value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('refuses an entry that was changed and packed anew', async () => {
    const changed = await repacked((files) => {
      files['answers.jsonl'] = strToU8(
        strFromU8(files['answers.jsonl']!).replace('"score":0', '"score":1'),
      );
    });
    expect(await refusal(changed)).toBe('collection-checksum');
    expect(await refusal(await repacked((files) => delete files['answers.jsonl']))).toBe(
      'collection-checksum',
    );
  });

  it('refuses a newer version by name, whatever else has changed in it', async () => {
    const newer = await manifestWith((manifest) => {
      manifest['version'] = 3;
      manifest['entries'] = 'elsewhere';
    });
    expect(await refusal(newer)).toBe('collection-newer');
  });

  it.each(['../answers.jsonl', '/etc/passwd', 'a/answers.jsonl', 'C:\\x', 'x.exe'])(
    'refuses the entry %s',
    async (name) => {
      const odd = zipSync(
        Object.fromEntries([...Object.entries(unzipSync(await whole())), [name, strToU8('x')]]),
      );
      expect(await refusal(odd)).toBe('collection-odd-entry');
    },
  );

  it('refuses an entry the manifest does not list', async () => {
    const sneaked = await manifestWith((manifest) => {
      manifest['entries'] = (manifest['entries'] as { name: string }[]).filter(
        ({ name }) => name !== 'answers.jsonl',
      );
    });
    expect(await refusal(sneaked)).toBe('collection-odd-entry');
  });

  it('refuses a zip bomb before unpacking it, and one that lies about its size', async () => {
    const rest = async () => {};
    const bomb = zipSync({ 'answers.jsonl': new Uint8Array(4_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await unpack(bomb, rest, 1_000_000)).toMatchObject({
      ok: false,
      faults: [{ code: 'collection-too-big', place: 'answers.jsonl' }],
    });
    // The size in the directory of the zip, four bytes 24 behind its signature (APPNOTE 4.3.12).
    const directory = bomb.findLastIndex(
      (byte, at) => byte === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1,
    );
    bomb.set([100, 0, 0, 0], directory + 24);
    expect(await unpack(bomb, rest, 1_000_000)).toMatchObject({
      ok: false,
      faults: [{ code: 'collection-checksum', place: 'answers.jsonl' }],
    });
  });

  it.each(['', 'hello', '{"format":"other"}', '[1,2]', 'PK', '%PDF-1.7'])(
    'refuses %j, which is no copy',
    async (text) => {
      expect(['collection-unreadable', 'collection-cut']).toContain(await refusal(strToU8(text)));
    },
  );
});

describe('the older copy of one learner', () => {
  const head = {
    format: 'chokepoint-records',
    version: 1,
    learner: 'Aki',
    savedAt: '2026-11-24T00:00:00Z',
  };
  const lines = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\r\n`).join('');

  it('is read, with the learner it was of', async () => {
    expect(await read(strToU8(`\uFEFF${lines(head, ...records)}`))).toMatchObject({
      ok: true,
      value: {
        created: head.savedAt,
        learners: [{ id: 'learner', name: 'Aki' }],
        records,
        damaged: [],
      },
    });
  });

  it('keeps what was read of a file cut short and names the line', async () => {
    expect(await read(strToU8(lines(head, ...records).slice(0, -20)))).toMatchObject({
      value: {
        records: [records[0]],
        damaged: [{ entry: '', line: 3, reason: { kind: 'not-json' } }],
      },
    });
  });
});
