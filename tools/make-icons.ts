import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws `renderer/icon.svg` in the sizes desktops ask for: `resources/icons/NxN.png` and `icon.ico`. Run by hand when
 * the drawing changes: `node tools/make-icons.ts [chromium]`.
 */
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const inIco = [16, 24, 32, 48, 64, 256];

/** An ICO of PNG pictures: header, one directory entry each, then the pictures. */
const ico = (pictures: readonly { size: number; png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, n) => {
    const entry = 6 + 16 * n;
    head.writeUInt8(size % 256, entry); // 256 is written as 0
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
};

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const svg = readFileSync(at('renderer/icon.svg')).toString('base64');
await page.setContent(
  `<style>*{margin:0}img{display:block;width:100vw;height:100vh}</style><img src="data:image/svg+xml;base64,${svg}">`,
);
mkdirSync(at('resources/icons'), { recursive: true });
const pictures: { size: number; png: Buffer }[] = [];
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(at(`resources/icons/${size}x${size}.png`), png);
  pictures.push({ size, png });
}
writeFileSync(at('resources/icons/icon.ico'), ico(pictures.filter(({ size }) => inIco.includes(size))));
await browser.close();
