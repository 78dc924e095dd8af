import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { takeHome } from './take-home.fixture';
import { readTakeHome, writeTakeHomeCode } from './take-home-file';

const codeOf = (text: string) => {
  const result = readTakeHome(text, 'here');
  return result.ok ? 'ok' : result.faults[0]!.code;
};

describe('answers taken home from a drill', () => {
  it('come back from a file and from a code, however a messenger broke it', () => {
    const code = writeTakeHomeCode(takeHome());
    expect(code).toMatch(/^CPD1\.[\w-]+$/);
    expect(readTakeHome(JSON.stringify(takeHome()), 'a.json')).toEqual({
      ok: true,
      value: takeHome(),
    });
    const broken = `  ${code.slice(0, 40)}\n  ${code.slice(40)}\r\n`;
    expect(readTakeHome(broken, '')).toEqual({ ok: true, value: takeHome() });
  });

  it('keeps a drill of ten questions within one QR code', () => {
    const answers = Array.from({ length: 10 }, (_, turn) => ({
      ...takeHome().answers[0]!,
      turn,
      question: `q-example-question-${turn}`,
      card: `q-example-question-${turn}`,
      at: 1_790_000_000_000 + turn * 40_011,
      elapsedMs: 7_000 + turn * 313,
      seed: 811_111_111 + turn * 7_919_111,
    }));
    // Version 40 with level L holds 2,953 bytes (ISO/IEC 18004, table 7).
    expect(writeTakeHomeCode({ ...takeHome(), answers }).length).toBeLessThan(2_953);
  });

  it.each([
    ['nothing', ''],
    ['other text', 'hello'],
    ['other JSON', '{"kind":"collection"}'],
    ['a list', '[]'],
    ['a cut file', JSON.stringify(takeHome()).slice(0, -20)],
    ['a cut code', writeTakeHomeCode(takeHome()).slice(0, 60)],
    ['a code of other letters', 'CPD1.日本語'],
    ['an unknown field', JSON.stringify({ ...takeHome(), learner: 'x' })],
    [
      'marks without an answer',
      JSON.stringify({
        ...takeHome(),
        answers: [{ ...takeHome().answers[0]!, response: null, score: 1 }],
      }),
    ],
  ])('refuses %s', (_, text) => expect(codeOf(text)).toBe('take-home-unreadable'));

  it('refuses a code that unpacks to more than a drill can be', () => {
    const padded = JSON.stringify(takeHome()).padEnd(3_000_000, ' ');
    const packed = deflateSync(new TextEncoder().encode(padded));
    const code = `CPD1.${Buffer.from(packed).toString('base64url')}`;
    expect(codeOf(code)).toBe('take-home-unreadable');
  });

  it('says that a newer app wrote it', () => {
    expect(codeOf(JSON.stringify({ ...takeHome(), version: 2 }))).toBe('take-home-newer');
  });
});
