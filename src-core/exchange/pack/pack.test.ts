import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../exchange';
import { fuzzCount, mutated } from '../fuzz.fixture';
import { arbitraryPack } from '../pack.arbitrary';
import { packFormat } from './pack';
import { read, tools, write } from './pack.fixture';
import { signPack } from './seal';

const [sample] = fc.sample(arbitraryPack({ most: 7 }), { numRuns: 1, seed: 7 });
const whole = () => write(sample!);
const secret = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
const codes = ({ report }: ReadOutcome) => report.refused.map(({ code }) => code);
async function repacked(change: (files: Record<string, Uint8Array>) => void, bytes?: Uint8Array) {
  const files = unzipSync(bytes ?? (await whole()));
  change(files);
  return zipSync(files);
}

describe('our own pack', () => {
  it('says that learning is not in it', async () => {
    const [id] = sample!.questions.map((question) => question.id as string);
    const history = [{ question: id!, at: 1, rating: 3 as const, elapsedMs: 1 }];
    const { report } = await packFormat.write!({ ...sample!, history }, tools);
    expect(report.changed).toMatchObject([{ code: 'history-left-out', values: { count: 1 } }]);
  });

  it('is detected by what is in it', async () => {
    expect(packFormat.detect({ name: 'x', bytes: await whole() })).toBe(true);
    expect(packFormat.detect({ name: 'x.zip', bytes: zipSync({ a: strToU8('') }) })).toBe(false);
  });

  it('carries a signature, with the signer and the key', async () => {
    const signed = signPack(await whole(), { name: '山田', secret }, '2026-01-15T00:00:00Z');
    const outcome = await read(signed);
    expect(outcome.report.refused).toEqual([]);
    expect(outcome.signature).toEqual({
      signer: '山田',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await read(await whole())).signature).toBeNull();
  });

  it.each([
    ['a file changed', 'pack-hash', (files) => (files['facts.yaml'] = strToU8('[]'))],
    ['a file taken out', 'pack-hash', (files) => delete files['facts.yaml']],
    ['a file put in', 'pack-unlisted', (files) => (files['media/x.png'] = strToU8('x'))],
    ['the signature taken out', 'pack-signature', (files) => delete files['manifest.sig']],
    [
      'another signature',
      'pack-signature',
      (files) => (files['manifest.sig'] = strToU8('00'.repeat(64))),
    ],
    [
      'another name of the signer',
      'pack-signature',
      (files) => change(files, (manifest) => (manifest.signer!.name = 'BIS')),
    ],
    [
      'the signer taken out of the manifest',
      'pack-signature',
      (files) => change(files, (manifest) => (manifest.signer = null)),
    ],
    ['a newer schema', 'pack-newer', (files) => change(files, (manifest) => (manifest.schema = 2))],
    [
      'a manifest of another shape',
      'pack-manifest',
      (files) => change(files, (manifest) => (manifest.created = 'now')),
    ],
  ] as [string, string, (files: Record<string, Uint8Array>) => void][])(
    'is refused whole with %s',
    async (_what, code, alter) => {
      const signed = signPack(await whole(), { name: 'Aki', secret }, '2026-01-15T00:00:00Z');
      const outcome = await read(await repacked(alter, signed));
      expect(codes(outcome)).toEqual([code]);
      expect(outcome.pack.questions).toEqual([]);
    },
  );

  it('is read from a folder that was merely zipped, and said so', async () => {
    const outcome = await read(
      await repacked((files) => {
        delete files['manifest.json'];
      }),
    );
    expect(outcome.report.changed.map(({ code }) => code)).toEqual(['pack-no-manifest']);
    expect(outcome.pack.questions).toEqual(sample!.questions);
  });

  it('names file and line of a question that does not fit, and keeps the others', async () => {
    const outcome = await read(
      await repacked((files) => {
        delete files['manifest.json'];
        files['questions/900.yaml'] = strToU8('- id: odd\n  kind: essay\n');
      }),
    );
    expect(outcome.report.refused).toMatchObject([
      { code: 'pack-part', place: { file: 'set.zip/questions/900.yaml', line: 2 } },
    ]);
    expect(outcome.pack.questions.length).toBe(sample!.questions.length);
  });

  it('takes no picture that is none', async () => {
    const outcome = await read(
      await repacked((files) => {
        delete files['manifest.json'];
        files['media/evil.png'] = strToU8('<svg onload="evil()">');
      }),
    );
    expect(codes(outcome)).toEqual(['picture-unfit']);
  });

  it('never throws, whatever happened to the file', async () => {
    const bytes = await whole();
    for (let seed = 0; seed < fuzzCount(process.env); seed += 1) {
      const outcome = await read(mutated(bytes, seed));
      expect(outcome.report.kept).toBe(outcome.pack.questions.length);
    }
  });
});

interface Manifest {
  schema: number;
  created: string;
  signer: { name: string } | null;
}
function change(files: Record<string, Uint8Array>, alter: (manifest: Manifest) => void) {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
  alter(manifest);
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
}
