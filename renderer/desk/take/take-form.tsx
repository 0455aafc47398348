import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { channels } from '../../../contract/applications/event.ts';
import type { ApplicationForm } from '../../../contract/applications/form.ts';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { DayField, Pick, Tick } from '../ui/fields.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { MaterialTicks } from './material-ticks.tsx';
import { MatterFields } from './matter-fields.tsx';
import { ReadBack } from './read-back.tsx';
import { formOf, type Missing, newTake, type TakeDraft } from './take-draft.ts';

export type FieldsProps = {
  readonly draft: TakeDraft;
  readonly change: (part: Partial<TakeDraft>) => void;
};

/** The whole form on one page: staff know it, and hop through it with the keyboard. */
export const TakeForm = ({ onTaken }: { readonly onTaken: (receipt: Receipt) => void }) => {
  const t = useText();
  const [draft, setDraft] = useState(() => newTake(todayHere()));
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [form, setForm] = useState<ApplicationForm | null>(null);
  const change = (part: Partial<TakeDraft>) => setDraft(now => ({ ...now, ...part }));
  const review = () => {
    const result = formOf(draft);
    setMissing('missing' in result ? result.missing : []);
    setForm('form' in result ? result.form : null);
    return 'form' in result;
  };
  return (
    <form
      className="take"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        // the first of what is missing is where one goes on
        if (!review())
          event.currentTarget.querySelector<HTMLElement>(':is(input, textarea, select):invalid')?.focus();
      }}
    >
      <Card title={t('take:came')}>
        <div className="form">
          <div className="form-pair">
            <Pick
              label={t('cases:column.channel')}
              value={draft.channel}
              options={channels}
              name={each => t(`cases:channel.${each}`)}
              onChange={channel => change({ channel, oral: false })}
            />
            <DayField
              label={t('take:on')}
              value={draft.on}
              onChange={on => change({ on })}
              latest={todayHere()}
              required
            />
            <Pick
              label={t('cases:column.kind')}
              value={draft.caseKind}
              options={['information', 'amendment'] as const}
              name={each => t(`cases:kind.${each}`)}
              onChange={caseKind => change({ caseKind })}
            />
          </div>
          {draft.channel === 'inPerson' && (
            <Tick label={t('take:oral')} value={draft.oral} onChange={oral => change({ oral })} />
          )}
          <MaterialTicks draft={draft} change={change} />
        </div>
      </Card>
      <Card title={t('case:group.applicant')}>
        <ApplicantFields draft={draft} change={change} />
      </Card>
      <Card title={t('case:group.contact')}>
        <ContactFields draft={draft} change={change} />
      </Card>
      <Card title={t(draft.caseKind === 'information' ? 'case:group.request' : 'case:group.amendment')}>
        <MatterFields draft={draft} change={change} />
      </Card>
      {missing.length > 0 && (
        <Notice tone="danger" role="alert" title={t('take:missing')}>
          {missing.map(field => t(`take:field.${field}`)).join(t('take:comma'))}
        </Notice>
      )}
      <div className="form-actions">
        <Button type="submit" main look="primary" icon={ClipboardCheck} isDisabled={draft.on === ''}>
          {t('take:review')}
        </Button>
      </div>
      {form && <ReadBack draft={draft} form={form} onTaken={onTaken} onClose={() => setForm(null)} />}
    </form>
  );
};
