import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page as it stands, one line a finding. */
export const seriousFindings = async (page: Page): Promise<string[]> => {
  // A colour on its way from one mode to the next is no finding.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
  );
  // Reading it in costs as much as a run of it; screens behind `#` share one window.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // Nothing here is in another origin's style sheet or plays sound: there is nothing to load before judging.
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"], preload: false })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
};
