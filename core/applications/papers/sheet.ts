import { load } from 'cheerio';
import PizZip from 'pizzip';
import type { Sheet, SheetLine } from '../../../contract/papers.ts';
import type { Element } from '../../library/dom.ts';

type Root = ReturnType<typeof load>;
type Lines = Extract<Sheet[number], { kind: 'line' }>;

/** Pictures a paper may show; larger ones are left to Word. Bytes. */
const mostPicture = 400_000;
const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A twentieth of a point; a character of 三号 is sixteen points. */
const characterTwips = 320;
/** 三号, where a file says nothing. Points. */
const usualSize = 16;

/**
 * What a Word file shows, as lines and tables of words: enough to look at a paper before it is kept and to print it, with the alignment, indent
 * and size it says itself. Nothing of the file's own markup reaches the page.
 */
export function sheetOf(docx: Uint8Array): Sheet {
  const zip = new PizZip(docx);
  const xml = (name: string) => load(zip.file(name)?.asText() ?? '<x/>', { xml: true });
  const $ = xml('word/document.xml');
  const styles = stylesOf(xml('word/styles.xml'));
  const pictures = picturesOf(zip, xml('word/_rels/document.xml.rels'));
  const line = (element: Element) => lineOf($, element, styles, pictures);
  const blocks: Sheet = [];
  for (const element of $('w\\:body').children().toArray()) {
    if (element.tagName === 'w:p') blocks.push(line(element));
    if (element.tagName === 'w:tbl')
      blocks.push({
        kind: 'table',
        rows: $(element)
          .find('w\\:tr')
          .toArray()
          .map(row => ({
            cells: $(row)
              .children('w\\:tc')
              .toArray()
              .map(cell => ({
                width: percentOf($(cell).find('w\\:tcW').first()),
                span: Number($(cell).find('w\\:gridSpan').first().attr('w:val') ?? 1),
                lines: $(cell).find('w\\:p').toArray().map(line),
              })),
          })),
      });
  }
  return blocks;
}

/** A cell's width: in fiftieths of a percent, or written with the sign; null where it is given in another measure. */
const percentOf = (width: ReturnType<Root>): number | null => {
  if (width.attr('w:type') !== 'pct') return null;
  const value = width.attr('w:w') ?? '';
  return value.endsWith('%') ? Number.parseFloat(value) : Number(value) / 50;
};

type Style = {
  readonly align: SheetLine['align'] | null;
  readonly size: number | null;
  readonly bold: boolean;
};

const alignments: Readonly<Record<string, SheetLine['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** What the named styles say, each with what it is based on. */
function stylesOf($: Root): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const element of $('w\\:style').toArray()) {
    const style = $(element);
    const base = styles.get(style.children('w\\:basedOn').attr('w:val') ?? '');
    const size = style.find('w\\:rPr > w\\:sz').attr('w:val');
    styles.set(style.attr('w:styleId') ?? '', {
      align: alignments[style.find('w\\:jc').attr('w:val') ?? ''] ?? base?.align ?? null,
      size: size ? Number(size) / 2 : (base?.size ?? null),
      bold: style.find('w\\:rPr > w\\:b').length > 0 || (base?.bold ?? false),
    });
  }
  return styles;
}

/** The pictures of a file as addresses that hold them, by the id the text uses. */
function picturesOf(zip: PizZip, $: Root): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const element of $('Relationship').toArray()) {
    const target = $(element).attr('Target') ?? '';
    const type = pictureTypes[/\.(\w+)$/.exec(target)?.[1]?.toLowerCase() ?? ''];
    const bytes = type ? zip.file(`word/${target}`)?.asUint8Array() : undefined;
    if (!type || !bytes || bytes.length > mostPicture) continue;
    pictures.set($(element).attr('Id') ?? '', `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures;
}

function lineOf(
  $: Root,
  element: Element,
  styles: ReadonlyMap<string, Style>,
  pictures: ReadonlyMap<string, string>,
): Lines {
  const properties = $(element).children('w\\:pPr');
  const style = styles.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
  const indent = properties.children('w\\:ind');
  const characters = Number(indent.attr('w:firstLineChars') ?? 0) / 100;
  const runs = $(element)
    .find('w\\:r')
    .toArray()
    .map(run => {
      const how = $(run).children('w\\:rPr');
      const size = how.children('w\\:sz').attr('w:val');
      const bold = how.children('w\\:b');
      return {
        text: textOf($, run),
        size: size ? Number(size) / 2 : (style?.size ?? usualSize),
        bold: bold.length > 0 ? bold.attr('w:val') !== '0' : (style?.bold ?? false),
        picture: pictures.get($(run).find('a\\:blip').attr('r:embed') ?? '') ?? null,
      };
    })
    .filter(({ text, picture }) => text !== '' || picture !== null);
  return {
    kind: 'line',
    align: alignments[properties.children('w\\:jc').attr('w:val') ?? ''] ?? style?.align ?? 'left',
    indent: characters || Math.round(Number(indent.attr('w:firstLine') ?? 0) / characterTwips),
    runs,
  };
}

const textOf = ($: Root, run: Element): string =>
  $(run)
    .children()
    .toArray()
    .map(child => {
      if (child.tagName === 'w:t') return $(child).text();
      return child.tagName === 'w:br' ? '\n' : child.tagName === 'w:tab' ? '\t' : '';
    })
    .join('');
