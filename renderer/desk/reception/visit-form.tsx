import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { VisitRow } from '../../../contract/reception/visit.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { onEnter } from '../papers/register/use-enter.ts';
import { factsOf, newVisit } from './visit-draft.ts';
import { VisitFields } from './visit-fields.tsx';

/** A visit is recorded while the next one waits: by keys alone, and the form is ready again at once. */
export const VisitForm = () => {
  const t = useText();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(newVisit);
  const [done, setDone] = useState<VisitRow | null>(null);
  const begin = () => {
    setDraft(newVisit);
    form.current?.querySelector<HTMLElement>('select')?.focus();
  };
  // after the page has given the heading its focus
  useEffect(() => {
    const later = setTimeout(() => form.current?.querySelector<HTMLElement>('select')?.focus());
    return () => clearTimeout(later);
  }, []);
  const note = useAction('reception.note', ({ visit }) => {
    setDone(visit);
    begin();
    void client.invalidateQueries();
  });
  const send = () => {
    if (!note.isPending) note.mutate(factsOf(draft));
  };
  return (
    <form
      ref={form}
      className="visit-form"
      noValidate
      onSubmit={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) begin();
        onEnter(send)(event);
      }}
    >
      <Card title={t('reception:note')}>
        <div className="form">
          <VisitFields draft={draft} onChange={setDraft} />
          {note.error && <Failed error={errorOfCause(note.error)} />}
          <div className="visit-end">
            <div role="status">
              {done ? (
                <p className="visit-done">
                  <Check className="icon" aria-hidden />
                  {t('reception:done', {
                    time: done.at,
                    purpose: t(`reception:purpose.${done.purpose}`),
                    outcome: t(`reception:outcome.${done.outcome}`),
                  })}
                </p>
              ) : (
                <p className="field-hint">{t('reception:keys')}</p>
              )}
            </div>
            <Button main look="primary" icon={Check} isDisabled={note.isPending} onPress={send}>
              {t('reception:go')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
};
