import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a page gave: its text and how sure the recogniser is, 0 to 100. */
export type Recognised = { readonly text: string; readonly confidence: number };
export type Recogniser = (picture: Uint8Array) => Recognised;

/** The part of Tesseract's WebAssembly build that is used (tesseract.js-core, README). */
type Api = {
  Init(dataPath: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetUTF8Text(): string;
  MeanTextConf(): number;
};
type Tesseract = {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => Api;
};

/** The builds, quickest first: a processor or runtime without SIMD takes the next. */
const builds = ['tesseract-core-simd-lstm.js', 'tesseract-core-lstm.js'] as const;
const language = 'chi_sim';
/** The neural recogniser alone: the data has no other. */
const engine = 1;

const load = async (folder: string): Promise<Tesseract> => {
  let cause: unknown;
  for (const build of builds) {
    try {
      const start = createRequire(import.meta.url)(join(folder, build)) as (
        options: object,
      ) => Promise<Tesseract>;
      // Tesseract tells of every setting it does not know; none of it is news.
      return await start({ print: () => {}, printErr: () => {}, TesseractProgress: () => {} });
    } catch (error) {
      cause = error;
    }
  }
  throw cause;
};

/**
 * Tesseract with its Simplified Chinese data, from files of this machine alone.
 * @param folders where the WebAssembly builds and `chi_sim.traineddata.gz` lie
 * @returns reads one picture (PNG or JPEG) at a time, on the thread of its caller: seconds a page
 */
export const openRecogniser = async (folders: { core: string; data: string }): Promise<Recogniser> => {
  const tesseract = await load(folders.core);
  const data = await readFile(join(folders.data, `${language}.traineddata.gz`));
  tesseract.FS.writeFile(`./${language}.traineddata`, gunzipSync(data));
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, language, engine) !== 0) throw new Error('the recogniser does not take its data');
  api.SetVariable('preserve_interword_spaces', '1'); // otherwise every Han character stands apart
  return picture => {
    tesseract.FS.writeFile('/input', picture);
    if (api.SetImageFile(1, 0) !== 0) throw new Error('the picture cannot be read');
    api.Recognize(null);
    return { text: api.GetUTF8Text(), confidence: api.MeanTextConf() };
  };
};
