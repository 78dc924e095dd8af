import { describe, it } from 'vitest';
import { expectRoundTrips } from '../round-trip.fixture';
import { moodleXml } from './moodle-xml';

const mayDiffer = [
  'stem',
  'explanation',
  'items',
  'pairs',
  'strays',
  'pictures',
  'accept',
  'slips',
  'text',
];
describe('Moodle XML both ways', { timeout: 120_000 }, () => {
  it('keeps what it can hold and tells the rest', async () => {
    await expectRoundTrips(moodleXml, { mayDiffer, runs: 100 });
  });

  it('does so in Japanese', async () => {
    await expectRoundTrips(moodleXml, { mayDiffer, language: 'ja', runs: 40 });
  });
});
