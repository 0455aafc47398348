import catalogue from '../../resources/catalogues/subjects.json' with { type: 'json' };
import { titleKey } from '../text/keys.ts';

/** One class of the 主题分类 (domain 7.2); `parent` is null for the 22 top classes. */
export type Subject = { readonly id: string; readonly parent: string | null; readonly label: string };

/** All classes, each parent before its children, in the catalogue's order. */
export const subjects: readonly Subject[] = catalogue.flatMap(top => [
  { id: top.id, parent: null, label: top.label },
  ...top.children.map(child => ({ id: child.id, parent: top.id, label: child.label })),
]);

const byId = new Map(subjects.map(subject => [subject.id, subject]));

/** From the top class down to `id`; empty for an unknown id. */
export const subjectPath = (id: string): Subject[] => {
  const subject = byId.get(id);
  if (!subject) return [];
  return subject.parent === null ? [subject] : [...subjectPath(subject.parent), subject];
};

/** The names on that path; a source's own words, which are no id, are their own path. */
export const subjectNames = (id: string): string[] => {
  const path = subjectPath(id);
  return path.length > 0 ? path.map(subject => subject.label) : [id];
};

const names = (entry: { label: string; aliases: string[] }): string[] =>
  [entry.label, ...entry.aliases].map(titleKey);

const topNames = new Map(catalogue.flatMap(top => names(top).map(name => [name, top] as const)));
/** Children by name alone; 其他 stands under most classes and says nothing alone. A top class of the same name goes first. */
const childNames = new Map(
  catalogue
    .flatMap(top => top.children)
    .filter(child => child.label !== '其他')
    .toReversed()
    .flatMap(child =>
      names(child)
        .toReversed()
        .map(name => [name, child.id] as const),
    ),
);

/**
 * The id that a source's words mean: a label or alias, or a path written `综合政务\政务公开`, `综合政务,政务公开`. Labels contain 、, which
 * therefore never parts a path. Null where the words are none of ours.
 */
export const subjectId = (words: string): string | null => {
  const whole = topNames.get(titleKey(words)) ?? null;
  if (whole) return whole.id;
  if (byId.has(words.trim())) return words.trim();
  const parts = words
    .split(/[\\/,，;；>＞|]+/)
    .map(titleKey)
    .filter(part => part !== '');
  const top = topNames.get(parts[0] ?? '');
  if (top && parts.length > 1) {
    const last = parts.at(-1) ?? '';
    return top.children.find(child => names(child).includes(last))?.id ?? top.id;
  }
  return childNames.get(parts.at(-1) ?? '') ?? top?.id ?? null;
};
