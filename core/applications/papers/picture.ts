import type PizZip from 'pizzip';
import type { FieldValue } from './fields.ts';

/** A signature as the screen gives it: a PNG of three by one. */
const start = 'data:image/png;base64,';

/** Stands in the text where the picture goes; a code point no writing uses. */
export const pictureMark = '\uE000';

export const isPicture = (value: FieldValue): boolean => typeof value === 'string' && value.startsWith(start);

/** Millimetres to the unit drawings use. */
const emu = (millimetres: number) => millimetres * 36_000;

const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(48)}" cy="${emu(16)}"/><wp:docPr id="9001" name="签名" descr="签名"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9001" name="签名"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="signature"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(48)}" cy="${emu(16)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

/** Puts a signature where its mark stands in a filled file: the picture, what leads to it, and its type. */
export function drawPicture(zip: PizZip, dataUrl: string): void {
  const change = (name: string, edit: (xml: string) => string) =>
    zip.file(name, edit(zip.file(name)?.asText() ?? ''));
  zip.file('word/media/signature.png', Buffer.from(dataUrl.slice(start.length), 'base64'));
  change('word/document.xml', xml =>
    xml.replace(new RegExp(`<w:t(?: [^>]*)?>${pictureMark}</w:t>`), drawing).replaceAll(pictureMark, ''),
  );
  change('word/_rels/document.xml.rels', xml =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="signature" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/signature.png"/></Relationships>',
    ),
  );
  change('[Content_Types].xml', xml =>
    /Extension="png"/i.test(xml)
      ? xml
      : xml.replace('</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'),
  );
}
