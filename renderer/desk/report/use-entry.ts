import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnnualReport, NumberKey } from '../../../contract/statistics/report.ts';
import { useAction } from '../../shared/api/use-call.ts';

/** A number as somebody types it; empty means: take it back. null where it is no number the form takes. */
export const readNumber = (text: string, decimals: boolean): number | null => {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return (decimals ? /^\d{1,9}(\.\d{1,4})?$/ : /^\d{1,9}$/).test(plain) ? Number(plain) : null;
};

/** Numbers being typed in for a year: nothing is kept before it is saved. */
export const useEntry = (report: AnnualReport) => {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Partial<Record<NumberKey, string>>>({});
  const save = useAction('statistics.enter', () => {
    setDraft({});
    void client.invalidateQueries({ queryKey: ['statistics.report'] });
  });
  const stored = (key: NumberKey) => report.entered.numbers[key]?.value.toString() ?? '';
  const changed = (Object.keys(draft) as NumberKey[]).filter(key => draft[key]?.trim() !== stored(key));
  const numbers = changed.map(key => {
    const text = draft[key]?.trim() ?? '';
    return { key, empty: text === '', value: readNumber(text, key === 'table2.charges') };
  });
  const wrong = numbers.filter(({ empty, value }) => !empty && value === null).map(({ key }) => key);
  return {
    text: (key: NumberKey) => draft[key] ?? stored(key),
    type: (key: NumberKey, text: string) => setDraft(now => ({ ...now, [key]: text })),
    wrong: (key: NumberKey) => wrong.includes(key),
    dirty: changed.length > 0,
    ready: changed.length > 0 && wrong.length === 0 && !save.isPending,
    error: save.error,
    save: () =>
      save.mutate({
        year: report.year,
        numbers: Object.fromEntries(numbers.map(({ key, value }) => [key, value])),
      }),
  };
};
export type Entry = ReturnType<typeof useEntry>;
