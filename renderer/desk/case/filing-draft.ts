import { type Filing, filingTitles, type Retention } from '../../../contract/filing.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { CaseFile } from './case-file.ts';

/** A 归档目录 while it is filled in. */
export type FilingDraft = {
  readonly retention: string;
  readonly items: readonly { readonly title: string; readonly on: string; readonly pages: string }[];
};

/** What lies in the case already: the papers that were made, the steps that leave one, and the files that were added. */
export const itemsOf = ({ entries }: Pick<CaseFile, 'entries'>): FilingDraft['items'] => {
  const papered = new Set(entries.map(({ paper }) => paper?.about).filter(about => about != null));
  return entries.flatMap(({ id, at, type, event, paper, particulars }) => {
    const on = (event?.at ?? at).slice(0, 10);
    const item = (title: string) => ({ title: title.slice(0, 100), on, pages: '1' });
    if (paper) return type === 'case.papered' ? [item(paper.title)] : [];
    const title = event && !papered.has(id) ? filingTitles[event.type] : undefined;
    const files = (particulars?.files ?? []).map(({ name }) => item(name));
    return [...(title ? [item(title)] : []), ...files];
  });
};

export const newFiling = (file: CaseFile): FilingDraft => ({ retention: '', items: itemsOf(file) });

/** The terms a clerk may choose among. */
export const retentionsOf = ({ retention }: Settings): string[] => [
  ...retention.years.map(String),
  'permanent',
];

const toRetention = (text: string): Retention => (text === 'permanent' ? text : Number(text));

/** The filing it stands for; null while something is missing. */
export const filingOf = ({ retention, items }: FilingDraft): Filing | null => {
  const whole = items.every(({ title, pages }) => title.trim() !== '' && /^[1-9]\d{0,3}$/.test(pages));
  if (retention === '' || items.length === 0 || !whole) return null;
  return {
    retention: toRetention(retention),
    items: items.map(({ title, on, pages }) => ({
      title: title.trim(),
      on: on || null,
      pages: Number(pages),
    })),
  };
};
