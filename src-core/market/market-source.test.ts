import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackSource } from '@core/content/pack-source';
import { parsePredictionQuestions } from './prediction-questions';
import { readMarketFiles } from './market-source';
import { parseMarketPack } from './windows';

const folder = path.resolve(__dirname, '../../content/market-reactions');
const shipped = {
  'events.yaml': readFileSync(path.join(folder, 'events.yaml'), 'utf8'),
  'windows.json': readFileSync(path.join(folder, 'windows.json'), 'utf8'),
  'predictions.yaml': readFileSync(path.join(folder, 'predictions.yaml'), 'utf8'),
};
type Files = Partial<Record<keyof typeof shipped, string>>;
const read = (files: Files) =>
  readMarketFiles('content/market', (file) => files[file as keyof Files]);

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('the market files of a pack', () => {
  it('become attachments that the page can parse as a market pack', () => {
    const { attachments, faults } = read(shipped);
    expect(faults).toEqual([]);
    const [events, windows, predictions] = attachments.map(({ value }) => value);
    expect(parseMarketPack(windows, events).ok).toBe(true);
    expect(parsePredictionQuestions(predictions).ok).toBe(true);
  });

  it('are not missed in a pack that has none', () => {
    expect(read({})).toEqual({ attachments: [], faults: [] });
  });

  it('need not ask for predictions', () => {
    const { 'predictions.yaml': _predictions, ...others } = shipped;
    const { attachments, faults } = read(others);
    expect(faults).toEqual([]);
    expect(attachments.map(({ name }) => name)).toEqual(['events', 'windows']);
  });

  it('belong together', () => {
    const { 'windows.json': windows, 'events.yaml': events } = shipped;
    expect(read({ 'predictions.yaml': shipped['predictions.yaml'] }).faults).toMatchObject([
      { code: 'market-file-missing', place: 'content/market/events.yaml' },
    ]);
    expect(read({ 'windows.json': windows }).faults).toMatchObject([
      { code: 'market-file-missing', place: 'content/market/events.yaml' },
    ]);
    expect(read({ 'events.yaml': events }).faults).toMatchObject([
      { code: 'market-file-missing', place: 'content/market/windows.json' },
    ]);
  });

  it.each<[string, keyof typeof shipped, string, string, string]>([
    ['an event of no category', 'events.yaml', 'category: letter', 'category: rumour', 'schema'],
    [
      'YAML that breaks off',
      'events.yaml',
      'tickers: [NVDA, AMD]',
      'tickers: [NVDA',
      'yaml-syntax',
    ],
    ['a return in words', 'windows.json', '1.018,-0.928', '"up",-0.928', 'schema'],
    [
      'a missing bracket',
      'windows.json',
      '"dates":["2022-07-21"',
      '"dates":"2022-07-21"',
      'json-syntax',
    ],
    [
      'a window without its event',
      'windows.json',
      '"2022-09-01-nvda-amd-letters": {',
      '"2022-09-02-nvda-amd-letters": {',
      'window-without-event',
    ],
    [
      'a prediction of an event nobody read up',
      'predictions.yaml',
      'event: 2023-05-22-micron-cac',
      'event: 2023-05-25-nvda-guidance',
      'prediction-cannot-be-asked',
    ],
    [
      'a prediction of a stock without a window',
      'predictions.yaml',
      'tickers: [NVDA, AMD, TSM]',
      'tickers: [NVDA, AMD, IBM]',
      'prediction-cannot-be-asked',
    ],
    ['a lean that is none', 'predictions.yaml', 'lean: tighter', 'lean: up', 'schema'],
  ])('tell the line of %s, and ship nothing then', (_, file, from, to, code) => {
    const changed = shipped[file].replace(from, to);
    expect(changed).not.toBe(shipped[file]);
    const { attachments, faults } = read({ ...shipped, [file]: changed });
    expect(attachments).toEqual([]);
    expect(faults[0]).toMatchObject({ code, place: `content/market/${file}` });
    expect(faults[0]!.message).not.toBe('');
    if (code !== 'yaml-syntax') {
      const near = lineOf(changed, to);
      expect(Math.abs(faults[0]!.line! - near)).toBeLessThanOrEqual(1);
    }
  });

  it('are told as faults of the pack that holds them', () => {
    const { faults } = readPackSource('content/market', [
      { path: 'windows.json', text: shipped['windows.json'] },
    ]);
    expect(faults.map(({ code, place }) => [code, place])).toContainEqual([
      'market-file-missing',
      'content/market/events.yaml',
    ]);
  });
});
