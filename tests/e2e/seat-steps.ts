import type { Page } from 'playwright-core';

/** Fills in something complete for whatever question the phone shows. */
export async function fillIn(page: Page): Promise<void> {
  const form = page.locator('.form');
  await form.waitFor();
  const options = form.locator('.options input');
  if ((await options.count()) > 0) await options.first().check({ force: true });
  for (const input of await form.locator('.numeric input, .sentence input').all())
    await input.fill('1');
  let place = 1;
  for (const select of await form.locator('select').all()) {
    const choices = await select.locator('option:not([disabled])').count();
    await select.selectOption({ index: 1 + ((place - 1) % choices) });
    place += 1;
  }
}

/** Answers, saying "I think so". */
export async function answerOnPhone(page: Page): Promise<void> {
  await fillIn(page);
  await page.getByRole('button', { name: /I think so|たぶん/ }).click();
}

/** Answers the sample question of one right option rightly: nobody stands anywhere before that. */
export async function answerRightly(page: Page): Promise<void> {
  await page.locator('.form .options label', { hasText: /^\s*\d?\s*A(?![a-z])/ }).click();
  await page.getByRole('button', { name: /I think so|たぶん/ }).click();
}

/** Everything the phone's live region said, in order. */
export async function listenToSeat(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const words = target.textContent?.trim();
        if (words && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.querySelector('[role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
