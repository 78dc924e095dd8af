import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations as "rule: place", so that a failure says what to mend. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Once a document: most moves in the app keep it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({
      // What passed is counted, not described: the descriptions cost more than the checks.
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/**
 * What sticks out sideways and by how much, or null. What draws by its own width does so a frame or
 * two after the screen changed, later on a busy machine, so a page has a second to settle.
 */
export const overflowOf = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const root = document.documentElement;
    const begun = performance.now();
    await frame();
    do await frame();
    while (root.scrollWidth > root.clientWidth && performance.now() - begun < 1000);
    if (root.scrollWidth <= root.clientWidth) return null;
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    const names = out
      .slice(0, 5)
      .map(({ tagName, classList }) => [tagName, ...classList].join('.'));
    return `${root.scrollWidth - root.clientWidth} px: ${names.join(' ')}`;
  });
