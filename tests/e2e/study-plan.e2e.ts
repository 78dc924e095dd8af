import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtQuestions } from './built-course';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo, listen, putAnswers, type PastAnswer } from './steps';

const isoIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function finishQuiz(app: OpenApp) {
  await app.page.locator('form .button.main').click();
  for (;;) {
    await answerAnything(app.page);
    await app.page.locator('.actions .button.main').click();
    await app.page.locator('.question, .score').first().waitFor();
    if (await app.page.locator('.score').isVisible()) return;
  }
}

/** Reviews that fell due during a long absence. */
function aYearAgo(cards: string[]): PastAnswer[] {
  const start = Date.now() - 365 * 86_400_000;
  return cards.map((card, place) => ({
    card,
    at: start + place,
    score: 1,
    rating: 4,
    confidence: 'sure',
  }));
}

describe.skipIf(!hasChromium)('planning one’s study', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it('aims at an exam, does the day’s list, and lets the date go', async () => {
    const app = await openChromium(server.address, { language: 'en' });
    await begin(app.page);
    await goTo(app.page, 'settings');
    const exam = app.page.locator('#exam');
    await exam.getByLabel('Date').fill('2020-01-01');
    await exam.getByRole('button', { name: 'Aim at this day' }).click();
    expect(await app.page.locator('main').getAttribute('data-place')).toBe('#/settings');
    await exam.getByLabel('Date').fill(isoIn(10));
    await exam.getByRole('button', { name: 'Aim at this day' }).click();
    const card = app.page.locator('section.card', { hasText: /Exam in (9|10|11) days/ });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/0 of \d+ questions met/);
    await card.getByRole('button', { name: 'Do today’s list' }).click();
    await answerAnything(app.page);
    await app.page.reload();
    await goTo(app.page, '');
    expect(await card.textContent()).toMatch(/1 of \d+ questions met/);
    await goTo(app.page, 'settings');
    await exam.getByRole('button', { name: 'Remove the exam' }).click();
    await goTo(app.page, '');
    expect(await card.count()).toBe(0);
    await app.close();
  });

  it('keeps another retention and day start over a restart', async () => {
    const app = await openChromium(server.address, { language: 'en' });
    await begin(app.page);
    await goTo(app.page, 'settings');
    // Said once it is stored; a reload before that may come too soon.
    const spoken = await listen(app.page);
    const said = () => spoken().then((words) => words.length);
    await app.page.getByRole('radio', { name: /^95%/ }).check();
    await expect.poll(said).toBe(1);
    await app.page.getByLabel('A new day begins at').selectOption('6');
    await expect.poll(said).toBe(2);
    await app.page.reload();
    await goTo(app.page, 'settings');
    expect(await app.page.getByRole('radio', { name: /^95%/ }).isChecked()).toBe(true);
    expect(await app.page.getByLabel('A new day begins at').inputValue()).toBe('6');
    await app.close();
  });

  it('practises what was missed without moving its schedule', async () => {
    const app = await openChromium(server.address, { language: 'en' });
    await begin(app.page);
    await goTo(app.page, 'quiz');
    expect(await app.page.getByText('Which questions').count()).toBe(0);
    await finishQuiz(app);
    const missed = app.page.locator('section', { hasText: 'Missed, and when it returns' });
    const count = await missed.locator('li').count();
    expect(count).toBeGreaterThan(0);
    await goTo(app.page, '');
    const dueBefore = await app.page.locator('h2').first().textContent();
    await goTo(app.page, 'quiz');
    await app.page.getByRole('radio', { name: /^Missed last time/ }).check({ force: true });
    await app.page.getByText(new RegExp(`^${count} questions? match`)).waitFor();
    await app.page.getByRole('button', { name: 'Start the practice' }).click();
    await app.page.getByText('Drill without schedule').waitFor();
    await answerAnything(app.page);
    await goTo(app.page, '');
    await app.page.getByRole('button', { name: 'End it' }).click();
    expect(await app.page.locator('h2').first().textContent()).toBe(dueBefore);
    await app.close();
  });

  it('spreads a backlog over days, seen beforehand and undone afterwards', async () => {
    const app = await openChromium(server.address, { language: 'en' });
    await begin(app.page);
    // Only what can be asked falls due.
    const cards = (await builtQuestions()).slice(0, 60).map(({ id }) => id);
    await putAnswers(app.page, aYearAgo(cards));
    await app.page.getByRole('heading', { name: '60 questions are due' }).waitFor();
    await app.page.getByLabel(/^Days/).fill('6');
    await app.page.getByText('10 today, then 10 a day.').waitFor();
    await app.page.getByRole('button', { name: 'Spread them' }).click();
    await app.page.getByRole('heading', { name: '10 questions are due' }).waitFor();
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await app.page.getByRole('heading', { name: '60 questions are due' }).waitFor();
    await app.close();
  });
});
