import '../../server/runtime.ts';
import { globSync, readFileSync } from 'node:fs';
import { openPdf, readPdf } from '../../core/library/pdf.ts';
import { drawPage } from '../../core/scans/draw.ts';
import { judgePage } from '../../core/scans/page-text.ts';
import { openRecogniser } from '../../core/scans/recognise.ts';
import { pdfData, recognitionDirs } from '../../server/paths.ts';
import { inProject } from '../fixtures/project.ts';
import { characterRecall } from '../fixtures/recall.ts';

/**
 * `npm run bench:recognition [-- PAGES]`: draws pages of the sample library's PDFs as a scan would look, has them recognised and holds the
 * text against the PDF's own. First pages carry red heads and spaced letters, second ones running text.
 */
const most = Number(process.argv[2] ?? 20);
const read = await openRecogniser(recognitionDirs);
const found: { page: number; recall: number; ms: number }[] = [];
for (const path of globSync(inProject('resources/sample/**/*.pdf')).toSorted()) {
  const bytes = () => new Uint8Array(readFileSync(path));
  const { text, pageStarts, hasText } = await readPdf(bytes(), pdfData);
  if (!hasText || !pageStarts) continue;
  const { pdf, close } = await openPdf(bytes(), pdfData);
  for (let page = 1; page <= Math.min(2, pdf.numPages) && found.length < most; page++) {
    const truth = text.slice(pageStarts[page - 1], pageStarts[page]);
    const since = process.cpuUsage();
    const judged = judgePage(read(await drawPage(pdf, page)));
    const { user, system } = process.cpuUsage(since);
    const recall = 'failure' in judged ? 0 : characterRecall(truth, judged.text);
    found.push({ page, recall, ms: (user + system) / 1000 });
  }
  await close();
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const figures = (of: typeof found) => ({
  pages: of.length,
  medianRecall: Number(median(of.map(({ recall }) => recall)).toFixed(4)),
  leastRecall: Number(Math.min(...of.map(({ recall }) => recall)).toFixed(4)),
  medianCpuMs: Math.round(median(of.map(({ ms }) => ms))),
});
process.stdout.write(
  `${JSON.stringify({
    first: figures(found.filter(({ page }) => page === 1)),
    second: figures(found.filter(({ page }) => page === 2)),
  })}\n`,
);
