import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf } from './axe';
import { pages } from './every-page';
import { hasChromium, openChromium, serve } from './shells';
import { begin, goTo } from './steps';

/** 640 px is what a window of 1280 has left at 200 % (WCAG 1.4.4, 1.4.10). */
const widths = [768, 640, 360, 320];

describe.skipIf(!hasChromium)('every page', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.stop());

  it.each(['en', 'ja'] as const)(
    'fits 768, 640, 360 and 320 px without scrolling sideways (%s)',
    async (language) => {
      const { page, close } = await openChromium(server.address, { width: 360, language });
      const found: string[] = [];
      const look = async (name: string) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 700 });
          const out = await overflowOf(page);
          if (out !== null) found.push(`${name} at ${width} px by ${out}`);
        }
      };
      await look('welcome');
      await begin(page);
      for (const address of pages) {
        await goTo(page, address);
        await look(address);
      }
      await close();
      expect(found).toEqual([]);
    },
  );
});
