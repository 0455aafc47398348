import { headingOf } from './headings.ts';
import type { Block } from './typeset.ts';

/** One line of the contents list; `target` is the id of the element to jump to. */
export type ContentsItem = { target: string; label: string; level: number };

const fewest = 4;

/** The element id of the block that starts at this offset. */
export const blockId = (start: number): string => `part-${start}`;

/** Articles are listed only where a text has nothing above them, or a law of 200 articles would drown its chapters. */
const thin = (items: ContentsItem[]): ContentsItem[] => {
  const upper = items.filter(item => item.level < 3);
  const chosen = upper.length >= fewest ? upper : items;
  return chosen.length >= fewest ? chosen : [];
};

/** The contents list of a typeset plain text; empty where the text is too short to need one. */
export const contentsOfBlocks = (blocks: readonly Block[]): ContentsItem[] =>
  thin(
    blocks.flatMap(({ heading, start }) =>
      heading === null ? [] : [{ target: blockId(start), label: heading.label, level: heading.level }],
    ),
  );

/**
 * The contents list of an HTML text: its headings, or where it has none its paragraphs that open like one. Gives the
 * elements their ids.
 */
export const contentsOfTree = (root: ParentNode): ContentsItem[] => {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter(
    element => element.textContent.trim() !== '',
  );
  const found =
    headings.length >= fewest
      ? headings.map(element => ({
          element,
          label: element.textContent.trim(),
          level: Number(element.tagName[1]),
        }))
      : [...root.querySelectorAll('p, div, h1, h2, h3, h4')]
          .filter(element => element.querySelector('p, div, table') === null)
          .flatMap(element => {
            const heading = headingOf(element.textContent);
            return heading === null ? [] : [{ element, ...heading }];
          });
  const top = Math.min(...found.map(item => item.level));
  return thin(
    found.map(({ element, label, level }, index) => {
      element.id = `part-h${index}`;
      return { target: element.id, label, level: level - top + 1 };
    }),
  );
};
