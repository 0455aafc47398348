import type { CheerioAPI } from 'cheerio';
import { type Element, isElement } from '../library/dom.ts';

const plainName = /^[A-Za-z][\w-]*$/;

/**
 * CSS selectors that find the same place on the next page of the template: from the nearest id that is no serial number, then tags by their
 * position among their kind.
 * @returns for an element and its own selector, the selector of each of its children
 */
export const stepper = ($: CheerioAPI): ((parent: Element, at: string) => (child: Element) => string) => {
  const ids = new Map<string, number>();
  for (const element of $('[id]').toArray()) {
    const id = isElement(element) ? (element.attribs.id ?? '') : '';
    ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return (parent, at) => {
    const places = new Map<Element, number>();
    const counts = new Map<string, number>();
    for (const child of parent.children.filter(isElement)) {
      const place = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, place);
      places.set(child, place);
    }
    return child => {
      const { id = '' } = child.attribs;
      if (plainName.test(id) && !/\d{3,}/.test(id) && ids.get(id) === 1) return `#${id}`;
      const alone = counts.get(child.name) === 1;
      return `${at} > ${child.name.toLowerCase()}${alone ? '' : `:nth-of-type(${places.get(child)})`}`;
    };
  };
};
