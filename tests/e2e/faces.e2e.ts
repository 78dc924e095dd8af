import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve } from './shells';
import { begin } from './steps';

/** The faces that draw the text under an element (CDP, CSS domain). */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName }) => familyName);
}

/** Only these draw kanji as Japanese writes them; one and the same code point looks otherwise in Chinese. */
const japanese = /JP|Yu |Hiragino|Meiryo|IPA|VL |Takao/;
const chineseOrKorean = /SC|TC|HK|KR|Ming|Song|Hei/;

const title = 'main h1';
const text = 'main .name + p';
const samples = [title, text, 'main .button', 'nav li a'];

describe.skipIf(!hasChromium)('faces', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it.each([
    { missing: 'as they are named', generic: false },
    { missing: 'where the system has none of those named', generic: true },
  ])('of Japanese are Japanese ones, $missing', async ({ generic }) => {
    const { page, close } = await openChromium(server.address, { language: 'ja' });
    await begin(page);
    if (generic)
      await page.evaluate(() => {
        document.documentElement.style.setProperty('--sans', 'NoSuchFace, sans-serif');
        document.documentElement.style.setProperty('--serif', 'NoSuchFace, serif');
      });
    for (const sample of samples) {
      const names = await facesOf(page, sample);
      expect(names.length, sample).toBeGreaterThan(0);
      expect(
        names.filter((name) => chineseOrKorean.test(name)),
        sample,
      ).toEqual([]);
      expect(
        names.some((name) => japanese.test(name)),
        `${sample}: ${names}`,
      ).toBe(true);
    }
    await close();
  });

  it('of English are none of those that bring kanji, but for Japanese words among it', async () => {
    const { page, close } = await openChromium(server.address, { language: 'en' });
    const choice = await facesOf(page, 'main button[lang=ja]');
    expect(choice).not.toEqual([]);
    expect(choice.filter((name) => !japanese.test(name))).toEqual([]);
    await begin(page);
    for (const sample of samples) {
      const names = await facesOf(page, sample);
      expect(names.length, sample).toBeGreaterThan(0);
      expect(
        names.filter((name) => /CJK/.test(name) || japanese.test(name)),
        sample,
      ).toEqual([]);
    }
    await close();
  });

  it('of titles and of text differ', async () => {
    for (const language of ['en', 'ja'] as const) {
      const { page, close } = await openChromium(server.address, { language });
      await begin(page);
      const [ofTitle] = await facesOf(page, title);
      const [ofText] = await facesOf(page, text);
      expect(ofTitle, language).not.toBe(ofText);
      await close();
    }
  });
});
