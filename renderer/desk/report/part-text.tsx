import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnnualReport, TextPart } from '../../../contract/statistics/report.ts';
import { reportParts } from '../../../contract/statistics/report.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { TextLines } from '../ui/fields.tsx';
import { SaveBar } from './save-bar.tsx';

type PartTextProps = { readonly report: AnnualReport; readonly part: TextPart };

/** A part of the report that is words. On paper it is paragraphs. */
export const PartText = ({ report, part }: PartTextProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const stored = report.texts[part];
  const [draft, setDraft] = useState<string | null>(null);
  const save = useAction('statistics.enter', () => {
    setDraft(null);
    void client.invalidateQueries({ queryKey: ['statistics.report'] });
  });
  const typed = report.entered.texts[part];
  const text = draft ?? stored;
  return (
    <section className="report-part">
      <h2 lang="zh-Hans">{reportParts[part]}</h2>
      <div className="no-print">
        <TextLines
          label={t(`report:hint.${part}`)}
          hint={
            typed && t('report:by', { name: typed.by, date: formatDate(typed.at.slice(0, 10), language) })
          }
          value={text}
          onChange={setDraft}
          rows={5}
          max={50_000}
        />
        {part === 'other' && <Fee report={report} />}
        <SaveBar
          dirty={draft !== null && draft !== stored}
          ready={draft !== null && draft !== stored && !save.isPending}
          error={save.error}
          onSave={() => save.mutate({ year: report.year, texts: { [part]: text } })}
        />
      </div>
      <div className="report-print" lang="zh-Hans">
        {text
          .split(/\n+/)
          .filter(line => line.trim() !== '')
          .map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
            <p key={at}>{line}</p>
          ))}
      </div>
    </section>
  );
};

/** What the records say of 信息处理费, which this part must report (国办函〔2020〕109号). */
const Fee = ({ report: { fee } }: Pick<PartTextProps, 'report'>) => {
  const t = useText();
  return <p className="field-hint">{t('report:fee', fee)}</p>;
};
