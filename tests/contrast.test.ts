import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src-renderer/styles/tokens.css', 'utf8');
const themes = [
  ['light', ':root', 4.5],
  ['dark', ":root[data-theme='dark']", 4.5],
  ['high contrast', ":root[data-theme='contrast']", 7],
  ['dark high contrast', ":root[data-theme='contrast-dark']", 7],
] as const;

function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]),
  );
}

/** Relative luminance of an sRGB colour (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Text on what it stands on: 4.5 to 1 (WCAG 1.4.3), 7 to 1 where high contrast is asked for (1.4.6). */
const texts: [text: string, ground: string][] = [
  ...['paper', 'sheet', 'sunk', 'land'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
  ...['paper', 'sheet', 'act-wash', 'mark-wash', 'sunk', 'land'].map((ground): [string, string] => [
    'act',
    ground,
  ]),
  ...['paper', 'sheet', 'mark-wash', 'land'].map((ground): [string, string] => ['mark', ground]),
  ...['paper', 'sheet', 'right-wash'].map((ground): [string, string] => ['right', ground]),
  ...['paper', 'sheet', 'wrong-wash'].map((ground): [string, string] => ['wrong', ground]),
  ['on-act', 'act'],
  ['on-act', 'act-strong'],
  ['paper', 'mark'],
  ['paper', 'right'],
  ...['act-wash', 'right-wash', 'wrong-wash', 'mark-wash'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
];
/** Edges of controls, the focus ring and marks in charts: 3 to 1 (WCAG 1.4.11). */
const marks: [mark: string, ground: string][] = [
  ...['paper', 'sheet', 'sunk', 'land'].flatMap((ground): [string, string][] => [
    ['edge', ground],
    ['focus', ground],
    ['act', ground],
    ['mark', ground],
  ]),
  ...['paper', 'sheet'].flatMap((ground) =>
    [1, 2, 3, 4, 5, 6].map((line): [string, string] => [`series-${line}`, ground]),
  ),
];

describe.each(themes)('contrast in the %s theme', (_theme, selector, least) => {
  const colours = tokens(selector);
  it.each(texts)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours.get(text)!, colours.get(ground)!)).toBeGreaterThanOrEqual(least);
  });
  it.each(marks)('%s on %s can be seen', (mark, ground) => {
    expect(contrast(colours.get(mark)!, colours.get(ground)!)).toBeGreaterThanOrEqual(3);
  });
  it('gives every colour that the light theme has', () => {
    expect([...colours.keys()].sort()).toEqual([...tokens(':root').keys()].sort());
  });
});

it('computes the contrast of black on white as 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});
