import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { type AuditFilter, type AuditKind, auditKinds } from '../../../contract/audit.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DayField, Pick, TextLine } from '../ui/fields.tsx';

/** What is being looked for; the empty text leaves a question open. */
export type AuditChoice = {
  readonly person: string;
  readonly kind: AuditKind | '';
  readonly number: string;
  readonly from: string;
  readonly to: string;
};
export const noChoice: AuditChoice = { person: '', kind: '', number: '', from: '', to: '' };

export const toFilter = ({ kind, ...texts }: AuditChoice): AuditFilter => ({
  ...(kind ? { kind } : {}),
  ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
});

type FormProps = {
  readonly choice: AuditChoice;
  readonly icon: LucideIcon;
  readonly onChoose: (choice: AuditChoice) => void;
};

/** By person, kind, case and day. */
export const AuditFilterForm = ({ choice, icon, onChoose }: FormProps) => {
  const t = useText();
  const [draft, setDraft] = useState(choice);
  const members = useCall('staff.list', {}).data?.members ?? [];
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const set = (part: Partial<AuditChoice>) => setDraft({ ...draft, ...part });
  return (
    <search>
      <form
        className="audit-filter"
        onSubmit={event => {
          event.preventDefault();
          onChoose({ ...draft, number: draft.number.trim() });
        }}
      >
        <Pick
          label={t('audit:person')}
          value={draft.person}
          options={['', ...names.keys(), 'visitor', 'system']}
          name={id =>
            id === ''
              ? t('audit:any')
              : id === 'visitor' || id === 'system'
                ? t(`audit:actor.${id}`)
                : (names.get(id) ?? id)
          }
          onChange={person => set({ person })}
        />
        <Pick
          label={t('audit:kind')}
          value={draft.kind}
          options={['', ...auditKinds]}
          name={kind => (kind === '' ? t('audit:any') : t(`audit:kind.${kind}`))}
          onChange={kind => set({ kind })}
        />
        <div className="audit-number">
          <TextLine
            label={t('cases:column.number')}
            value={draft.number}
            onChange={number => set({ number })}
            max={80}
          />
        </div>
        <div className="audit-days">
          <DayField label={t('audit:from')} value={draft.from} onChange={from => set({ from })} />
          <DayField label={t('audit:to')} value={draft.to} onChange={to => set({ to })} />
        </div>
        <Button type="submit" main look="primary" icon={icon}>
          {t('audit:find')}
        </Button>
      </form>
    </search>
  );
};
