import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasChromium,
  hasElectron,
  openChromium,
  openElectron,
  serve,
  type OpenApp,
} from './shells';
import { begin, goTo, putAnswers, type PastAnswer } from './steps';

/** 150 cards, each answered five times over a month, and sometimes forgotten. */
function aMonthOfStudy(): PastAnswer[] {
  const day = 86_400_000;
  const start = Date.now() - 40 * day;
  const turns = [...[0, 1, 4, 11, 26].entries()];
  return Array.from({ length: 150 }, (_, card) => card).flatMap((card) =>
    turns.map(([turn, after]): PastAnswer => {
      const known = turn === 0 || (card * 7 + turn * 3) % 10 !== 0;
      return {
        card: `card-${card}`,
        at: start + after * day + (card * turns.length + turn) * 1000,
        score: known ? 1 : 0,
        rating: known ? 3 : 1,
        confidence: null,
      };
    }),
  );
}

async function fitAndJudge(app: OpenApp) {
  await begin(app.page);
  await goTo(app.page, 'settings');
  await app.page.getByText('You have 0 recalls after a day or more so far').waitFor();
  await putAnswers(app.page, aMonthOfStudy());
  await goTo(app.page, 'settings');
  await app.page.getByRole('button', { name: 'Fit to my 600 recalls' }).click();
  const table = app.page.getByRole('table').filter({ hasText: 'Fitted weights' });
  const failed = app.page.getByText('The optimizer did not finish');
  await table.or(failed).waitFor({ timeout: 60_000 });
  expect(await failed.allTextContents()).toEqual([]);
  const losses = await table.locator('tbody tr td:nth-child(2)').allTextContents();
  expect(losses.map(Number).every((loss) => loss > 0 && loss < 2)).toBe(true);
  const use = app.page.getByRole('button', { name: 'Use the fitted weights' });
  if (Number(losses[0]) < Number(losses[1])) {
    await use.click();
    await app.page.getByText('Your schedule runs on weights fitted to you.').waitFor();
    await app.page.getByRole('button', { name: 'Back to the default weights' }).click();
  } else expect(await use.count()).toBe(0);
  await app.close();
}

describe('weights of one’s own', () => {
  it.skipIf(!hasElectron)('are fitted in Electron', async () => {
    await fitAndJudge(await openElectron({ language: 'en' }));
  });

  describe.skipIf(!hasChromium)('beside a browser', () => {
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      server = await serve();
    });
    afterAll(() => server.stop());

    it('are fitted by the host', async () => {
      await fitAndJudge(await openChromium(server.address, { language: 'en' }));
    });
  });
});
