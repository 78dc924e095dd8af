import { describe, expect, it } from 'vitest';
import { cleanText, decodeText, encodeText } from './decode';
import { lineFinder } from './line-finder';

const utf16 = (text: string, big = false) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('decoding a file', () => {
  it.each([
    ['UTF-8', encodeText('輸出規制')],
    ['UTF-8', encodeText('\ufeff輸出規制')],
    ['UTF-16', utf16('\ufeff輸出規制')],
    ['UTF-16', utf16('\ufeff輸出規制', true)],
    // 輸出規制 in windows-31j
    ['Shift_JIS', Uint8Array.from([0x97, 0x41, 0x8f, 0x6f, 0x8b, 0x4b, 0x90, 0xa7])],
  ])('tells %s', (encoding, bytes) =>
    expect(decodeText(bytes)).toEqual({ ok: true, text: '輸出規制', encoding }),
  );

  it('tells UTF-16 without a mark by its zeros', () => {
    expect(decodeText(utf16('question,answer'))).toMatchObject({ text: 'question,answer' });
    expect(decodeText(utf16('question,answer', true))).toMatchObject({ text: 'question,answer' });
  });

  it('refuses bytes that are no text', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x80, 0xfd]))).toEqual({
      ok: false,
    });
  });
});

it('cleans control characters and line ends', () => {
  expect(cleanText('a\r\nb\rc\u0000\u001fd\te')).toBe('a\nb\ncd\te');
});

it('finds lines', () => {
  const at = lineFinder('a\nbc\n\nd');
  expect([0, 1, 2, 4, 5, 6, 99].map(at)).toEqual([1, 1, 2, 2, 3, 4, 4]);
});
