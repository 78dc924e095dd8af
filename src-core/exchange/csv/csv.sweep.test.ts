import { describe, it } from 'vitest';
import { expectRoundTrips } from '../round-trip.fixture';
import { csv } from './csv';

const mayDiffer = ['stem', 'explanation', 'pictures'];
describe('tables both ways', { timeout: 120_000 }, () => {
  it('keep both languages and say what is lost', async () => {
    await expectRoundTrips(csv, { mayDiffer, runs: 80 });
    await expectRoundTrips(csv, { mayDiffer, language: 'ja', runs: 40 });
  });

  it('keep a pack in one language', async () => {
    await expectRoundTrips(csv, {
      mayDiffer,
      taste: { languages: ['ja'] },
      language: 'ja',
      runs: 40,
    });
  });
});
