import { describe, expect, it } from 'vitest';
import { doorFor, fileDoors, IncomingFiles } from './incoming-files.svelte';

const file = (name: string) => new File(['x'], name);

describe('files dropped onto the window', () => {
  it('go where files of their kind are taken, whatever case their ending has', () => {
    expect(doorFor('semiconductors.ZIP')?.page).toBe('import');
    expect(doorFor('old.jsonl')?.page).toBe('settings');
    expect(doorFor('NVDA.csv')?.page).toBe('market');
    expect(doorFor('holiday.png')).toBeNull();
    expect(doorFor('csv.notes')).toBeNull();
  });

  it('are taken once, by their page alone', () => {
    const incoming = new IncomingFiles();
    incoming.bring([file('NVDA.csv'), file('picture.png'), file('AMD.csv')]);
    expect(incoming.take('settings')).toEqual([]);
    expect(incoming.take('market').map(({ name }) => name)).toEqual(['NVDA.csv', 'AMD.csv']);
    expect(incoming.take('market')).toEqual([]);
  });

  it('leave what waits alone where nothing takes them', () => {
    const incoming = new IncomingFiles();
    incoming.bring([file('copy.zip')], 'settings');
    expect(incoming.bring([file('picture.png')])).toBeNull();
    expect(incoming.take('settings')).toHaveLength(1);
  });

  it('go to the page that is shown, where it takes their kind', () => {
    expect(doorFor('chokepoint-2026-01-01.zip', 'settings')?.page).toBe('settings');
    expect(doorFor('questions.csv', 'import')?.page).toBe('import');
    expect(doorFor('questions.gift', 'settings')?.page).toBe('import');
    for (const { page, endings } of fileDoors)
      for (const ending of endings) expect(doorFor(`a.${ending}`, page)?.page).toBe(page);
  });
});
