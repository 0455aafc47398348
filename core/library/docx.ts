import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { textOf } from './htmltext.ts';
import type { Parsed, Picture } from './parsed.ts';
import { describePlain } from './plain.ts';

/** A Word file: mammoth's HTML and its words. Its pictures are kept as files of their own. @throws where it is no Word file */
export const readDocx = async (bytes: Uint8Array): Promise<{ parsed: Parsed; pictures: Picture[] }> => {
  // a large library that most files never need
  const { default: mammoth } = await import('mammoth');
  const pictures: Picture[] = [];
  const embedded: Parsed['embedded'] = [];
  const convertImage = mammoth.images.imgElement(async image => {
    const picture = new Uint8Array(await image.readAsArrayBuffer());
    const sha256 = createHash('sha256').update(picture).digest('hex');
    if (!embedded.some(known => known.sha256 === sha256)) {
      const extension = image.contentType.split('/')[1]?.replace(/[^a-z0-9].*$/, '') ?? 'bin';
      embedded.push({
        sha256,
        name: `图${embedded.length + 1}.${extension}`,
        mediaType: image.contentType,
        size: picture.length,
      });
      pictures.push({ sha256, bytes: picture });
    }
    return { src: `/files/${sha256}` };
  });
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
  const $ = load(html, null, false);
  const root = $.root().get(0);
  const text = root ? textOf(root) : '';
  return {
    pictures,
    parsed: {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      text,
      pageStarts: null,
      hasText: null,
      html,
      stated: describePlain(text),
      references: [],
      embedded,
    },
  };
};
