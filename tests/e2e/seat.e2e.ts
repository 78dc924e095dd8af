import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { overflowOf, violationsOn } from './axe';
import { DrillRoom, everyKind } from './drill-room';
import { answerOnPhone, answerRightly, fillIn, listenToSeat } from './seat-steps';
import { hasChromium } from './shells';

const rooms: DrillRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});
async function open(...wish: Parameters<typeof DrillRoom.open>): Promise<DrillRoom> {
  const room = await DrillRoom.open(...wish);
  rooms.push(room);
  return room;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName}: ${activeElement?.textContent?.trim().replace(/\s+/g, ' ')}`;
  });
const headingIs = (page: Page, words: string | RegExp) =>
  page.locator('main h1', { hasText: words }).waitFor();

/** Controls a finger cannot hit surely: under 44 px, but for links within a line of text. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, summary, label.option, .options label')]
      .filter((control) => control.getClientRects().length > 0)
      // A row is pressed as a whole; the box in it is drawn small or not at all.
      .map((control) => control.closest('label') ?? control)
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return Math.min(width, height) < 43.5;
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );

/** Answers with Tab, arrows, Space and Enter alone. */
async function answerByKeys(page: Page): Promise<void> {
  const at = () =>
    page.evaluate(() => {
      const active = document.activeElement!;
      const type = active.getAttribute('type') ?? '';
      const gap = active.closest('select, .numeric input, .sentence input') !== null;
      return { tag: active.tagName, type, gap, words: active.textContent?.trim() ?? '' };
    });
  let filled = 0;
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const { tag, type, words } = await at();
    if (type === 'radio' || type === 'checkbox') {
      if (filled === 0) await page.keyboard.press('Space');
      filled += 1;
    } else if (tag === 'INPUT') await page.keyboard.type('1');
    else if (tag === 'SELECT') {
      filled += 1;
      for (let down = 0; down < filled; down += 1) await page.keyboard.press('ArrowDown');
    } else if (tag === 'BUTTON' && /I think so/.test(words)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error('The answer could not be reached by Tab');
}

describe.skipIf(!hasChromium)('a seat on a phone', () => {
  it.each([
    { language: 'en', theme: 'light', width: 360 },
    { language: 'ja', theme: 'dark', width: 320 },
  ] as const)(
    'plays every kind of question: axe clean, nothing small, nothing wide ($language, $theme)',
    async ({ language, theme, width }) => {
      const room = await open();
      const options = {
        viewport: { width, height: 740 },
        locale: language === 'ja' ? 'ja-JP' : 'en-GB',
        colorScheme: theme,
        reducedMotion: 'reduce',
      } as const;
      const found: string[] = [];
      const look = async (page: Page, name: string) => {
        found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
        found.push(...(await smallTargets(page)).map((target) => `${name}: small ${target}`));
        const out = await overflowOf(page);
        if (out !== null) found.push(`${name}: wider than the screen by ${out}`);
      };
      const page = await room.phone(options);
      await look(page, 'join');
      await page.locator('input[autocomplete=nickname]').fill('Aki');
      await page.keyboard.press('Enter');
      await page.locator('header strong').waitFor();
      await look(page, 'lobby');
      await room.order({ do: 'start' });
      for (const [place, { question }] of everyKind().entries()) {
        const name = `${place} ${(question as { kind: string }).kind}`;
        await fillIn(page);
        await look(page, `${name} answering`);
        await (place === 0 ? answerRightly(page) : answerOnPhone(page));
        await headingIs(page, /closed|締め切/);
        if (place === 0) await look(page, `${name} closed`);
        await room.order({ do: 'reveal' });
        await page.locator('h1.verdict').waitFor();
        await page.locator('main summary').click();
        await look(page, `${name} reveal`);
        await room.order({ do: 'show-standings' });
        await page.locator('table').waitFor();
        if (place === 0) await look(page, `${name} standings`);
        await room.order({ do: 'next-question' });
      }
      await headingIs(page, /over|終わり/);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await look(page, 'finished');
      expect(found).toEqual([]);
    },
    240_000,
  );

  it('is played by keyboard alone, the focus going to the question, then to the result', async () => {
    const room = await open();
    const page = await room.phone({ hasTouch: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Aki');
    await page.keyboard.press('Enter');
    await headingIs(page, 'You are in');
    await room.order({ do: 'start' });
    for (const { question } of everyKind()) {
      const { stem } = question as { stem: { en: string } };
      await headingIs(page, stem.en.slice(0, 40));
      expect(await focused(page)).toBe(`H1: ${stem.en}`);
      await answerByKeys(page);
      await headingIs(page, 'closed');
      expect(await focused(page)).toBe('H1: Answers are closed');
      await room.order({ do: 'reveal' });
      await page.locator('h1.verdict').waitFor();
      expect(await focused(page)).toMatch(/^H1: . (Right|Not right|Partly right)/);
      await room.order({ do: 'next-question' });
    }
    await headingIs(page, 'over');
    expect((await room.look()).teacher.seats).toMatchObject([{ answers: everyKind().length }]);
  });

  it('says the time at half, ten and five seconds, each once, and each phase once', async () => {
    const room = await open({ questions: everyKind()!.slice(2, 4), answerMs: 40_000 });
    const page = await room.phone();
    await page.clock.install();
    await page.locator('input[autocomplete=nickname]').fill('Aki');
    await page.keyboard.press('Enter');
    await headingIs(page, 'You are in');
    const said = await listenToSeat(page);
    await room.order({ do: 'start' });
    await page.locator('.form').waitFor();
    for (let second = 0; second < 38; second += 1) await page.clock.runFor(1_000);
    expect(await said()).toEqual([
      'You can answer now',
      'Half the time is left: 20 seconds',
      '10 seconds left',
      '5 seconds left',
    ]);
  });

  it('keeps seat, score and a given answer through a reload, a dead line and a dead host', async () => {
    const room = await open();
    const page = await room.seat('Aki');
    await room.seat('Ben');
    await room.order({ do: 'start' });
    await answerOnPhone(page);
    await headingIs(page, 'Answer received');
    await page.reload();
    await headingIs(page, 'Answer received');
    await room.restart(1_500);
    await page.locator('.line').waitFor({ state: 'detached' });
    await headingIs(page, 'Answer received');
    await room.order({ do: 'close-answering' }, { do: 'reveal' });
    await page.locator('h1.verdict').waitFor();
    await page.context().setOffline(true);
    await room.restart();
    await page.locator('.line').waitFor();
    await page.context().setOffline(false);
    await page.locator('.line').waitFor({ state: 'detached' });
    await page.locator('h1.verdict').waitFor();
    const { seats } = (await room.look()).teacher;
    expect(seats.map(({ name, answers }) => [name, answers])).toEqual([
      ['Aki', 1],
      ['Ben', 0],
    ]);
    expect((await room.look()).connected).toContain('s1');
  });

  it('keeps an answer given on a dead line, and hands it in when the line is back', async () => {
    const room = await open();
    const page = await room.seat('Aki');
    await room.order({ do: 'start' });
    await fillIn(page);
    await page.context().setOffline(true);
    await room.restart();
    await page.locator('.line').waitFor();
    await page.getByRole('button', { name: 'I think so' }).click();
    await page.context().setOffline(false);
    await headingIs(page, /received|closed/);
    expect((await room.look()).teacher.seats).toMatchObject([{ answers: 1 }]);
  });

  it('goes through an exit ticket alone, with the answers after each', async () => {
    const room = await open({
      mode: 'exit-ticket',
      feedback: 'after-each',
      closesAt: Date.now() + 600_000,
      questions: everyKind()!.slice(0, 3),
    });
    const page = await room.seat('Aki');
    await room.order({ do: 'start' });
    for (let place = 1; place <= 3; place += 1) {
      await page.getByText(`Question ${place} of 3`).first().waitFor();
      await page.getByRole('timer').waitFor();
      await answerOnPhone(page);
    }
    await headingIs(page, 'All answered');
    await page.getByRole('heading', { name: /ight/ }).waitFor();
    await room.order({ do: 'finish' });
    await headingIs(page, 'The drill is over');
    expect(await page.getByText('Podium').count()).toBe(0);
  });

  it('chooses its team, and the team stands where its members brought it', async () => {
    const room = await open({ teams: { how: 'chosen', count: 3 }, scoring: 'speed' });
    const page = await room.seat('Aki');
    await page.getByRole('button', { name: 'Team 2' }).click();
    await page.locator('header', { hasText: 'Team 2' }).waitFor();
    await room.order({ do: 'start' });
    await answerRightly(page);
    await headingIs(page, 'closed');
    await room.order({ do: 'reveal' });
    await page.getByText('Team 2: place 1').waitFor();
  });

  it('comes in by PIN, is told what is wrong with a name, and shows any name as text', async () => {
    const room = await open();
    await room.seat('Aki');
    const page = await room.phone({}, room.join.address);
    const [pin, name] = [page.getByLabel('PIN'), page.getByLabel('Your name')];
    await pin.fill(room.join.pin === '000000' ? '111111' : '000000');
    await name.fill('aki');
    await page.keyboard.press('Enter');
    await page.locator('input[inputmode=numeric][aria-invalid=true]').waitFor();
    await pin.fill(room.join.pin);
    await page.keyboard.press('Enter');
    await page.locator('input[autocomplete=nickname][aria-invalid=true]').waitFor();
    const html = '<img src=x onerror=1>';
    await name.fill(html);
    await page.keyboard.press('Enter');
    await page.locator('header strong', { hasText: html }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });
});
