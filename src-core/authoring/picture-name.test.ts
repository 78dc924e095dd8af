import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaNameSchema } from '@core/content/schema';
import { pictureKind, pictureName } from './picture-name';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('pictures of a pack', () => {
  it.each([
    [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'png'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
    [bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61), 'gif'],
    [bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50), 'webp'],
    [bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x41, 0x56, 0x49, 0x20), null],
    [new TextEncoder().encode('<svg onload="x()">'), null],
    [bytes(), null],
  ])('are told by their bytes: %#', (given, kind) => expect(pictureKind(given)).toBe(kind));

  it('get a plain and free name from any file', () => {
    const taken = new Set<string>();
    for (const file of ['Fall 2025.PNG', 'fall-2025.png', '図.png', '../../etc/passwd', '.png']) {
      taken.add(pictureName(file, 'png', taken));
    }
    expect([...taken]).toEqual([
      'fall-2025.png',
      'fall-2025-2.png',
      'picture.png',
      'etc-passwd.png',
      'picture-2.png',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (file) => {
        expect(mediaNameSchema.safeParse(pictureName(file, 'webp', taken)).success).toBe(true);
      }),
    );
  });
});
