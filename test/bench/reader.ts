import '../../server/runtime.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/support/chromium.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { runProgram, startProgram, stopProgram } from '../fixtures/programs.ts';
import { serveBarePdfjs } from './bare-pdfjs.ts';

/**
 * `npm run bench:reader`: the first page of a 50 MB PDF in the reader against bare pdf.js over HTTP, the same file, the same
 * browser, turn about in one run. `cold` counts from entering the address; `warm` from pressing 打开原文, or from calling
 * pdf.js with its worker running. One JSON line per figure, in milliseconds.
 */
const rounds = 7;
const size = { width: 1366, height: 768 };

type Times = { cold: number; warm: number };

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Notes when the first page stands drawn, counted from the navigation and from the last press. */
const watchReader = `
  addEventListener('click', () => { window.pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (window.shown || !document.querySelector('.pdfViewer .page[data-loaded="true"]')) return;
    window.shown = { cold: performance.now(), warm: performance.now() - (window.pressed ?? 0) };
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-loaded'] });`;

const visit = async (
  browser: Browser,
  url: string,
  press: ((page: Awaited<ReturnType<Browser['newPage']>>) => Promise<unknown>) | null,
): Promise<Times> => {
  const page = await browser.newPage({ viewport: size });
  await page.addInitScript(watchReader);
  await page.goto(url);
  await press?.(page);
  const handle = await page.waitForFunction(() => Reflect.get(globalThis, 'shown') as Times);
  const times = await handle.jsonValue();
  await page.close();
  return times;
};

const folder = mkdtempSync(join(tmpdir(), 'zwgk-reader-bench-'));
const pdf = join(folder, 'source', '大文件.pdf');
runProgram('build.ts', '--if-stale');
mkdirSync(join(folder, 'source'));
const pages = Array.from({ length: 50 }, (_, i) => ({
  lines: [`云溪县大文件 第 ${i + 1} 页`],
  noise: 1_000_000,
}));
writeFileSync(pdf, makePdf({ pages }));
runProgram('server/cli.ts', 'import', join(folder, 'source'), '--data', join(folder, 'data'));
const { child, match } = await startProgram(
  ['server/serve.ts', '--data', join(folder, 'data'), '--port', '0'],
  /(http:\/\/127\.0\.0\.1:\d+)\//,
);
const bare = await serveBarePdfjs(pdf);
const browser = await launchChromium();
try {
  const answer = await fetch(`${match[1]}/api/library.browse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { hits } = (await answer.json()) as { hits: { id: string }[] };
  const id = hits[0]?.id ?? '';
  const record = await fetch(`${match[1]}/api/library.document`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  });
  const { files } = (await record.json()) as { files: { sha256: string; size: number }[] };
  const address = `${match[1]}/#/document/${id}`;
  const ours: Times[] = [];
  const theirs: Times[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const cold = await visit(browser, `${address}?file=${files[0]?.sha256}`, null);
    const warm = await visit(browser, address, async page => {
      await page.waitForLoadState('networkidle');
      await page
        .getByRole('link', { name: /^打开原文/ })
        .first()
        .click();
    });
    ours.push({ cold: cold.cold, warm: warm.warm });
    const bareCold = await visit(browser, `${bare.url}#now`, null);
    const bareWarm = await visit(browser, bare.url, async page => {
      await page.waitForFunction(() => Reflect.get(globalThis, 'ready') === true);
      await page.evaluate(() => (Reflect.get(globalThis, 'show') as () => Promise<void>)());
    });
    theirs.push({ cold: bareCold.cold, warm: bareWarm.warm });
  }
  for (const kind of ['cold', 'warm'] as const) {
    const reader = median(ours.map(times => times[kind]));
    const plain = median(theirs.map(times => times[kind]));
    const ratio = Number((reader / plain).toFixed(2));
    console.log(
      JSON.stringify({
        figure: `reader first page ${kind}`,
        bytes: files[0]?.size,
        reader: Math.round(reader),
        bare: Math.round(plain),
        ratio,
      }),
    );
  }
} finally {
  await browser.close();
  bare.server.close();
  await stopProgram(child);
  rmSync(folder, { recursive: true, force: true });
}
