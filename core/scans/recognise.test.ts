import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { characterRecall } from '../../test/fixtures/recall.ts';
import { openPdf, readPdf } from '../library/pdf.ts';
import { drawPage } from './draw.ts';
import { judgePage } from './page-text.ts';
import { openRecogniser } from './recognise.ts';

const pdfData = {
  cMaps: 'node_modules/pdfjs-dist/cmaps/',
  fonts: 'node_modules/pdfjs-dist/standard_fonts/',
  decoders: 'node_modules/pdfjs-dist/wasm/',
};
const folders = {
  core: `${process.cwd()}/node_modules/tesseract.js-core/`,
  data: 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/',
};

test('a printed page is read almost whole, and a page of nothing is said to be blank', async () => {
  const bytes = () => new Uint8Array(readFileSync('resources/sample/医保/慢特病管理办法.pdf'));
  const { text, pageStarts } = await readPdf(bytes(), pdfData);
  const truth = text.slice(pageStarts?.[1], pageStarts?.[2]);
  const { pdf, close } = await openPdf(bytes(), pdfData);
  const picture = await drawPage(pdf, 2);
  await close();
  const read = await openRecogniser(folders);
  const page = judgePage(read(picture));
  expect('failure' in page ? page.failure : characterRecall(truth, page.text)).toBeGreaterThan(0.96);

  const empty = createCanvas(600, 800);
  const context = empty.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 600, 800);
  expect(judgePage(read(empty.toBuffer('image/png')))).toEqual({ failure: 'blank' });
}, 90_000);
