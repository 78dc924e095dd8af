import { describe, expect, it } from 'vitest';
import { runClassify } from './classify';

const h20 = JSON.stringify({
  name: 'H20',
  formats: [{ name: 'FP8', denseTops: 296, bits: 8 }],
  dieAreaMm2: 814,
  ioGBps: 900,
  memoryGBps: 4000,
  hbmPackageAreaMm2: null,
  dataCentre: true,
});

async function run(
  files: Record<string, string>,
  args: { file: string; rule?: string; json?: boolean },
) {
  let out = '';
  let err = '';
  const code = await runClassify(
    { rule: '2023-10-17', json: false, ...args },
    {
      readFile: async (file) => {
        const text = files[file];
        if (text === undefined) throw new Error('no such file');
        return text;
      },
      stdout: (text) => void (out += text),
      stderr: (text) => void (err += text),
    },
  );
  return { code, out, err };
}

describe('chokepoint classify', () => {
  it('prints one JSON document and nothing else with --json', async () => {
    const { code, out, err } = await run({ 'h20.json': h20 }, { file: 'h20.json', json: true });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      name: 'H20',
      tpp: 2368,
      paragraph: 'none',
      note2: false,
    });
  });

  it('prints words without it', async () => {
    const { code, out } = await run({ 'h20.json': h20 }, { file: 'h20.json' });
    expect(code).toBe(0);
    expect(out).toMatch(/^H20: October 2023/);
  });

  it('answers for a chip that cannot be decided: that is no failure', async () => {
    const unknown = h20.replace('814', 'null');
    const { code, out } = await run({ 'x.json': unknown }, { file: 'x.json', json: true });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ paragraph: 'undecided', missing: ['dieAreaMm2'] });
  });

  it.each([
    ['a file that is not there', { file: 'none.json' }, 'none.json: cannot be read'],
    ['a file that is no JSON', { file: 'bad.json' }, 'bad.json:1: This is not JSON'],
    [
      'a rule that is no date',
      { file: 'h20.json', rule: 'newest' },
      '--rule: "newest" is not a date.',
    ],
  ])('exits with 2 on %s and says so on stderr', async (_, args, words) => {
    const { code, out, err } = await run({ 'h20.json': h20, 'bad.json': 'name: H20' }, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
