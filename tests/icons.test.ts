import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import drawnFrom from '../build/icons/drawn-from.json';

/** Width and height stand in the first chunk of a PNG (ISO/IEC 15948, 11.2.2). */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the icons', () => {
  it('are drawn from the drawing as it is now (npm run icons)', () => {
    const drawing = readFileSync('src-renderer/icon.svg');
    expect(createHash('sha256').update(drawing).digest('hex')).toBe(drawnFrom.sha256);
  });

  it.each([
    ['build/icon.png', 1024],
    ['build/icons/16x16.png', 16],
    ['build/icons/512x512.png', 512],
    ['src-renderer/public/icon-192.png', 192],
    ['src-renderer/public/icon-512.png', 512],
    ['src-renderer/public/icon-maskable-512.png', 512],
  ])('%s is %i px wide and high', (file, size) => {
    expect(sizeOf(file)).toEqual([size, size]);
  });
});
