import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of a PDF's table of contents. `target` is opaque: hand it back to `PdfSession.goTo`. */
export type OutlineItem = { title: string; depth: number; target: string | unknown[] | null };

type Node = { title: string; dest: string | unknown[] | null; items: Node[] };

const maxDepth = 6;

/** Outline as a flat list in reading order. A damaged or absurdly deep tree is cut at six levels. */
export const flattenOutline = (nodes: readonly Node[], depth = 0): OutlineItem[] =>
  depth >= maxDepth
    ? []
    : nodes.flatMap(node => [
        { title: node.title.trim(), depth, target: node.dest },
        ...flattenOutline(node.items ?? [], depth + 1),
      ]);

/** The outline of a PDF; empty where it has none or a broken one. */
export const readOutline = async (pdf: PDFDocumentProxy): Promise<OutlineItem[]> => {
  const nodes: Node[] | null = await pdf.getOutline().catch(() => null);
  return flattenOutline(nodes ?? []).filter(item => item.title !== '');
};
