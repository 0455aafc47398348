import { kinds, validities } from '../../contract/document.ts';
import { type FacetName, type Facets, facetNames } from '../../contract/library.ts';
import { labelFacets } from './entry.ts';
import type { Shelf } from './shelf.ts';
import { subjectPath, subjects } from './subjects.ts';

/** Plain Chinese names; pages that speak another language translate by `value`. */
const kindNames: Record<string, string> = {
  document: '文件',
  interpretation: '政策解读',
  guide: '办事指南',
  answer: '问答',
  gazette: '政府公报',
  report: '年度报告',
  row: '标准目录事项',
  consultation: '征求意见',
  package: '专题政策文件包',
};
const validityNames: Record<string, string> = {
  valid: '有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
  pending: '尚未生效',
  unstated: '未标注',
};

/** 其他 says nothing without its class. */
const subjectNames = new Map(
  subjects.map(({ id, label }) => {
    const top = subjectPath(id)[0];
    return [id, label === '其他' && top && top.id !== id ? `${top.label}·其他` : label];
  }),
);

const label = (facet: FacetName, value: string, units: ReadonlyMap<string, string>): string => {
  if (facet === 'kind') return kindNames[value] ?? value;
  if (facet === 'validity') return validityNames[value] ?? value;
  if (facet === 'subject') return subjectNames.get(value) ?? value;
  if (facet === 'unit') return units.get(value) ?? value;
  if (facet === 'year') return `${value}年`;
  return value;
};

const places = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, place) => [value, place]));

const fixedOrder: Partial<Record<FacetName, ReadonlyMap<string, number>>> = {
  kind: places(kinds),
  validity: places(validities),
  subject: places(subjects.map(subject => subject.id)),
};

type Counted = Facets[FacetName][number];

/** Years newest first, classes in the catalogue's order, the rest by count and then by name. */
const sorted = (facet: FacetName, values: Counted[]): Counted[] => {
  const byValue = (a: Counted, b: Counted): number => (a.value < b.value ? -1 : 1);
  if (facet === 'year') return values.sort((a, b) => byValue(b, a));
  const order = fixedOrder[facet];
  if (!order) return values.sort((a, b) => b.count - a.count || byValue(a, b));
  const place = (value: string): number => order.get(value) ?? order.size;
  return values.sort((a, b) => place(a.value) - place(b.value) || byValue(a, b));
};

/** Counts by label id as lists with names, without the values that nobody carries. */
export const facetLists = (shelf: Shelf, counts: Uint32Array, units: ReadonlyMap<string, string>): Facets => {
  const lists = new Map<string, Counted[]>(facetNames.map(name => [name, []]));
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] ?? 0;
    const facet = labelFacets[shelf.facetOf[id] ?? 255];
    const value = shelf.valueOf[id];
    if (count === 0 || !facet || facet === 'column' || value === undefined) continue;
    lists.get(facet)?.push({ value, label: label(facet, value, units), count });
  }
  return Object.fromEntries(facetNames.map(name => [name, sorted(name, lists.get(name) ?? [])])) as Facets;
};
