import { describe, it } from 'vitest';
import { expectRoundTrips } from '../round-trip.fixture';
import { gift } from './gift';

describe('GIFT both ways', { timeout: 120_000 }, () => {
  it('keeps what it can hold and tells the rest', async () => {
    await expectRoundTrips(gift, {
      mayDiffer: ['stem', 'explanation', 'items', 'pairs', 'strays', 'pictures'],
    });
  });

  it('does so in Japanese', async () => {
    await expectRoundTrips(gift, {
      language: 'ja',
      runs: 60,
      mayDiffer: ['stem', 'explanation', 'items', 'pairs', 'strays', 'pictures'],
    });
  });
});
