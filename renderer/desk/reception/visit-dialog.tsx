import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VisitEntry, VisitRow } from '../../../contract/reception/visit.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { TextLine, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { draftOf, factsOf } from './visit-draft.ts';
import { VisitFields } from './visit-fields.tsx';

type VisitDialogProps = { readonly visit: VisitRow; readonly onClose: () => void };

/** Corrects a record, or makes it void; all it ever said stands below. */
export const VisitDialog = ({ visit, onClose }: VisitDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(visit));
  const [voids, setVoids] = useState(false);
  const [reason, setReason] = useState('');
  const over = () => {
    void client.invalidateQueries();
    onClose();
  };
  const correct = useAction('reception.correct', over);
  const makeVoid = useAction('reception.void', over);
  const error = correct.error ?? makeVoid.error;
  const closed = visit.voided !== null;
  const go = () => {
    if (closed) onClose();
    else if (voids) makeVoid.mutate({ id: visit.id, reason });
    else correct.mutate({ id: visit.id, facts: factsOf(draft) });
  };
  return (
    <FormDialog
      title={t('reception:dialog')}
      go={t(closed ? 'reception:close' : voids ? 'reception:void.go' : 'reception:correct.go')}
      look={voids ? 'danger' : 'primary'}
      ready={!voids || reason.trim() !== ''}
      busy={correct.isPending || makeVoid.isPending}
      error={error && errorOfCause(error)}
      onGo={go}
      onClose={onClose}
    >
      {!closed && !voids && <VisitFields draft={draft} onChange={setDraft} />}
      {!closed && <Tick label={t('reception:void')} value={voids} onChange={setVoids} />}
      {voids && (
        <TextLine
          label={t('reception:void.reason')}
          hint={t('reception:void.hint')}
          value={reason}
          onChange={setReason}
          max={200}
          required
        />
      )}
      <History id={visit.id} />
    </FormDialog>
  );
};

const History = ({ id }: { readonly id: string }) => {
  const t = useText();
  const history = useCall('reception.history', { id });
  return (
    <section className="visit-history">
      <h3>{t('reception:history')}</h3>
      <ol>
        {history.data?.entries.map(entry => (
          <Said key={`${entry.at} ${entry.what}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
};

const Said = ({ entry: { at, actor, what, facts, reason } }: { readonly entry: VisitEntry }) => {
  const t = useText();
  const language = useLanguage();
  const said = facts && [
    formatDate(`${facts.on}T${facts.at}`, language),
    t(`reception:purpose.${facts.purpose}`),
    t(`reception:outcome.${facts.outcome}`),
    t('reception:people', { count: facts.people }),
    facts.minutes === null ? null : t('reception:minutes', { count: facts.minutes }),
    facts.concern?.label,
    facts.note,
  ];
  return (
    <li>
      <p>
        <strong>{t(`reception:what.${what}`)}</strong> {said ? said.filter(Boolean).join(' · ') : reason}
      </p>
      <p className="field-hint">
        {actor} · {formatDate(at, language)}
      </p>
    </li>
  );
};
