import type { CaseFile, PaperFacts } from './values.ts';
import { fileWords } from './words.ts';

/** The pieces of a case file in the order they came: the application, what was added, the papers made. */
export function itemsOf({ entries, asks, row }: CaseFile): PaperFacts['items'] {
  const own = entries.flatMap(({ at, event, attached, paper, particulars, type }) => {
    const on = at.slice(0, 10);
    const names = (particulars?.files ?? []).map(({ name }) => name).join('、');
    if (event?.type === 'submitted') return [{ title: '政府信息公开申请表', on, note: row.number }];
    if (attached) return [{ title: fileWords[attached.kind], on, note: names }];
    if (paper && type === 'case.papered') return [{ title: paper.title, on, note: paper.number ?? '' }];
    return [];
  });
  const asked = asks.flatMap(({ at, files, proof }) =>
    files.map(({ name }) => ({ title: fileWords[proof ?? 'other'], on: at.slice(0, 10), note: name })),
  );
  return [...own, ...asked].toSorted((a, b) => a.on.localeCompare(b.on));
}
