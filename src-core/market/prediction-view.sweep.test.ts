import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSessionFor } from './events';
import { pack, questions, windowsFile } from '../../tests/content/packaged-market';
import { predictionView } from './prediction-view';
import { windowsFileSchema, type MarketPack } from './windows';

/** Where each market could first react: Tokyo’s day is over before New York’s begins. */
type FirstSessions = (market: string) => string;

/** The pack with every return from those sessions on, in every window, replaced. */
function withOtherFuture(from: FirstSessions, returns: () => number): MarketPack {
  const windows = windowsFileSchema.parse(structuredClone(windowsFile));
  for (const markets of Object.values(windows.events)) {
    for (const [market, window] of Object.entries(markets)) {
      window.dates.forEach((date, index) => {
        if (date < from(market)) return;
        window.returnsPercent[index] = returns();
        for (const own of Object.values(window.tickers)) {
          const at = index + window.from - own.from;
          if (at >= 0 && at < own.returnsPercent.length) own.returnsPercent[at] = returns();
        }
      });
    }
  }
  return { ...pack, windows };
}

const firstSessions = (id: string): FirstSessions => {
  const event = pack.events.find((one) => one.id === id)!;
  return (market) => firstSessionFor(event, market)!;
};

describe('the view of a prediction question', () => {
  it('is the same whatever comes from the first session on: no later return is in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.array(fc.double({ min: -90, max: 300, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (question, others) => {
          let drawn = 0;
          const changed = withOtherFuture(
            firstSessions(question.event),
            () => others[(drawn += 1) % others.length]!,
          );
          expect(predictionView(changed, question)).toEqual(predictionView(pack, question));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changes with what came before, so that the property above can fail', () => {
    const question = questions[0]!;
    const earlier = withOtherFuture(
      () => '2022-08-31',
      () => 5,
    );
    expect(predictionView(earlier, question)).not.toEqual(predictionView(pack, question));
  });
});
