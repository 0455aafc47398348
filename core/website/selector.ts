import type { CheerioAPI } from 'cheerio';
import { type Element, isElement } from '../library/dom.ts';

const plainName = /^[A-Za-z][\w-]*$/;

/**
 * A CSS selector for one element that finds the same place on the next page of the template: from the nearest id that is no
 * serial number, then tags by their position among their kind.
 */
export const selectorOf = ($: CheerioAPI, element: Element): string => {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parent && isElement(at.parent) ? at.parent : null) {
    const name = at.name.toLowerCase();
    if (name === 'html') break;
    const { id } = at.attribs;
    if (id && plainName.test(id) && !/\d{3,}/.test(id) && $(`#${id}`).length === 1) {
      steps.unshift(`#${id}`);
      break;
    }
    const own = at;
    const among =
      at.parent && 'children' in at.parent
        ? at.parent.children.filter(node => isElement(node) && node.name === own.name)
        : [own];
    steps.unshift(among.length > 1 ? `${name}:nth-of-type(${among.indexOf(own) + 1})` : name);
  }
  return steps.join(' > ');
};
