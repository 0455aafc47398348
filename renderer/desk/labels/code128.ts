import { code128 as encode } from 'bwip-js/browser';

/** A barcode: dark bars over a white ground, in modules, the quiet zones of ten modules on both sides included. */
export type Bars = {
  readonly width: number;
  readonly bars: readonly { readonly x: number; readonly width: number }[];
};

/** Empty modules a scanner wants before and after the bars (ISO/IEC 15417). */
const quiet = 10;

/** A text of letters, digits and dashes as Code 128. @throws where a character is none that Code 128 has */
export const code128 = (text: string): Bars => {
  const bars: { x: number; width: number }[] = [];
  let width = 0;
  const nothing = () => {};
  encode<Bars | undefined>(
    { bcid: 'code128', text, scale: 1, includetext: false },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: across => {
        width = across;
      },
      line: (x0, _y0, x1, _y1, thick) => {
        // a bar is an upright line: its middle, upwards to the pixel, and its thickness
        if (x0 === x1) bars.push({ x: Math.floor(x0 - thick / 2), width: thick });
      },
      polygon: nothing,
      hexagon: nothing,
      ellipse: nothing,
      fill: nothing,
      text: nothing,
      end: () => undefined,
    },
  );
  return { width: width + 2 * quiet, bars: bars.map(bar => ({ ...bar, x: bar.x + quiet })) };
};
