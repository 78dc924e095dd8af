import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { good } from '@core/fault';
import { notices } from '@core/host/port';
import { Openings, ownWords } from './openings';

function desk() {
  const told: unknown[] = [];
  const openings = new Openings({
    read: async (place) => good({ name: path.basename(place), bytes: new Uint8Array([1]) }),
    file: (notice) => told.push(notices['open-file'].parse(notice)),
    link: (notice) => told.push(notices['open-link'].parse(notice)),
  });
  return { openings, told };
}
const file = (name: string) => good({ name, bytes: new Uint8Array([1]) });

describe('what is opened from outside', () => {
  it('waits until the page listens, and comes in order', async () => {
    const { openings, told } = desk();
    openings.give({
      words: ['--lang=ja', 'deck.apkg', 'chokepoint://lesson/what-it-cost', ''],
      folder: '/home/aki',
    });
    await openings.settled();
    expect(told).toEqual([]);
    openings.pageListens();
    await openings.settled();
    expect(told).toEqual([file('deck.apkg'), { page: 'lesson', name: 'what-it-cost' }]);
  });

  it('comes at once while the page listens, and waits again while it is reloaded', async () => {
    const { openings, told } = desk();
    openings.pageListens();
    openings.giveFile('/a/one.gift');
    await openings.settled();
    openings.pageLeft();
    openings.giveFile('/a/two.gift');
    await openings.settled();
    expect(told).toEqual([file('one.gift')]);
    openings.pageListens();
    await openings.settled();
    expect(told).toEqual([file('one.gift'), file('two.gift')]);
  });

  it('drops a link that leads nowhere, and more files than a hand opens at once', async () => {
    const { openings, told } = desk();
    openings.giveLink('chokepoint://session');
    for (let count = 0; count < 100; count += 1) openings.giveFile(`/a/${count}.csv`);
    openings.pageListens();
    await openings.settled();
    expect(told).toHaveLength(16);
  });
});

describe('the words of a command line', () => {
  it('begin after the program in a packaged app, after the app in another', () => {
    const app = path.resolve('/src/chokepoint');
    expect(ownWords(['/opt/chokepoint', 'a.csv'], true, app)).toEqual(['a.csv']);
    expect(ownWords(['/bin/electron', app, 'a.csv'], false, app)).toEqual(['a.csv']);
    expect(ownWords(['/bin/electron', '-r', 'x.js', app, 'a.csv'], false, app)).toEqual(['a.csv']);
    expect(ownWords(['/bin/electron', 'other.js'], false, app)).toEqual([]);
  });
});
