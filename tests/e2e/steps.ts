import type { Page } from 'playwright-core';

/** First start: give a name and begin. */
export async function begin(page: Page, name = 'Aki'): Promise<void> {
  await page.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await page.locator('nav').waitFor();
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  // A page that is fetched when first opened comes a moment later; the frame says where it is.
  const whole = `#/${address}`;
  const bare = `#/${address.split('/')[0]}`;
  await page
    .locator(`main:is([data-place="${whole}"], [data-place="${bare}"]) h1`)
    .first()
    .waitFor();
}

/** Answers whatever question is shown, with something complete, saying "I think so". */
export async function answerAnything(page: Page): Promise<void> {
  const question = page.locator('.question');
  await question.waitFor();
  const options = question.locator('.options input');
  if ((await options.count()) > 0) await options.first().check({ force: true });
  for (const input of await question.locator('.numeric input, .sentence input').all())
    await input.fill('1');
  let place = 1;
  for (const select of await question.locator('select').all()) {
    const choices = await select.locator('option:not([disabled])').count();
    await select.selectOption({ index: 1 + ((place - 1) % choices) });
    place += 1;
  }
  await question.getByRole('button', { name: /I think so|たぶん/ }).click();
  await page.locator('[data-result]').waitFor();
}

/** What the reveal says of the answer: right, partly or wrong. */
export async function outcome(page: Page): Promise<string> {
  const classes = await page.locator('.outcome').getAttribute('class');
  return ['right', 'partly', 'wrong'].find((name) => classes?.split(' ').includes(name)) ?? 'none';
}

/** Everything the live region said, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const region = document.querySelector('[data-spoken]')!;
    new MutationObserver(() => {
      const words = region.textContent?.trim();
      if (words) said.push(words);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** An answer given before the test began, straight into the log. */
export interface PastAnswer {
  card: string;
  at: number;
  score: 0 | 1;
  rating: 1 | 3 | 4;
  confidence: 'sure' | null;
}

/** Puts answers of the one learner there is straight into the database, and starts the app anew. */
export async function putAnswers(page: Page, answers: PastAnswer[]): Promise<void> {
  await page.evaluate(async (given) => {
    const request = indexedDB.open('chokepoint');
    const database = await new Promise<IDBDatabase>((open) => {
      request.onsuccess = () => open(request.result);
    });
    const learners = database.transaction('learners').objectStore('learners').getAll();
    await new Promise((read) => (learners.onsuccess = read));
    const [learner] = learners.result as { id: string }[];
    const change = database.transaction('answers', 'readwrite');
    given.forEach(({ card, ...answer }, place) => {
      change.objectStore('answers').add({
        type: 'answer',
        id: `01JAAAAAAAAAAAAAAAAA${String(place).padStart(6, '0')}`,
        learner: learner!.id,
        question: card,
        card,
        contentVersion: '1.0.0',
        seed: 1,
        origin: 'study',
        elapsedMs: 1000,
        response: { kind: 'true-false', answer: true },
        confusedWith: [],
        optionOrder: [],
        ...answer,
      });
    });
    await new Promise((done) => (change.oncomplete = done));
    database.close();
  }, answers);
  await page.reload();
  await page.locator('nav').waitFor();
}
