import { useQueryClient } from '@tanstack/react-query';
import { Check, CircleSlash } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import { conditions, indexMarks, paperForms } from '../../../../contract/custody/paper.ts';
import { opennesses } from '../../../../contract/document.ts';
import type { Output } from '../../../../contract/index.ts';
import { parseDocNo } from '../../../../core/text/keys.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { DayField, Pick, TextLine } from '../../ui/fields.tsx';
import { FindDocument } from '../ui/find-document.tsx';
import { SameNotice } from '../ui/same-notice.tsx';
import { emptyDraft, filledFrom, nextDraft, type RegisterDraft, registrationOf } from './register-draft.ts';
import { Registered } from './registered.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { onEnter } from './use-enter.ts';

type RegisterFormProps = { readonly batch: BatchRow | null };

/** The form a delivery is typed in with: keyboard first, the next paper begins where the last one ended. */
export const RegisterForm = ({ batch }: RegisterFormProps) => {
  const t = useText();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [receivedOn, setReceivedOn] = useState(() => batch?.receivedOn ?? todayHere());
  const [draft, setDraft] = useState<RegisterDraft>({ ...emptyDraft, issuer: batch?.senderName ?? '' });
  const [seek, setSeek] = useState('');
  const [missing, setMissing] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const [done, setDone] = useState<readonly Output<'custody.register'>[]>([]);
  const { title, docNo, indexNo, document } = useDeferredValue(draft);

  const toSeek = () => form.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  const begin = (next: RegisterDraft) => {
    setDraft(next);
    setSeek('');
    setMissing(false);
    toSeek();
  };
  // after the page has given the heading its focus
  useEffect(() => {
    const later = setTimeout(() => form.current?.querySelector<HTMLElement>('[role=combobox]')?.focus());
    return () => clearTimeout(later);
  }, []);
  const register = useAction('custody.register', value => {
    setDone(list => [value, ...list].slice(0, 50));
    setRejecting(false);
    begin(nextDraft(draft));
    void client.invalidateQueries({ queryKey: ['custody.list'] });
    void client.invalidateQueries({ queryKey: ['custody.same'] }); // the next one may be this one again
  });
  const send = (rejected: string | null) => {
    if (!draft.title.trim()) {
      setMissing(true);
      return;
    }
    if (!register.isPending)
      register.mutate(registrationOf(draft, { batch: batch?.id ?? null, receivedOn, rejected }));
  };
  /** What was typed and is not in the library is the paper's own 文号 or title. */
  const takeOver = () =>
    setDraft(now =>
      now.document || now.title || now.docNo || !seek.trim()
        ? now
        : { ...now, [parseDocNo(seek) ? 'docNo' : 'title']: seek.trim() },
    );
  const set = (part: Partial<RegisterDraft>) => setDraft(now => ({ ...now, ...part }));
  const line = (name: 'title' | 'docNo' | 'indexNo' | 'issuer' | 'note', label: string, max: number) => (
    <TextLine
      label={label}
      value={draft[name]}
      max={max}
      required={name === 'title'}
      onChange={value => set({ [name]: value, ...(name === 'note' ? {} : { document: null }) })}
    />
  );
  return (
    <div className="register">
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={event => event.preventDefault()}
        onKeyDown={event => {
          if (event.key === 'Escape' && !event.defaultPrevented) begin(nextDraft(draft));
          onEnter(() => send(null))(event);
        }}
      >
        <Card>
          <div className="form">
            <div className="register-head">
              <FindDocument
                label={t('register:seek')}
                onLeave={() => takeOver()}
                value={seek}
                onType={setSeek}
                onChoose={hit => {
                  setDraft(filledFrom(draft, hit));
                  setSeek(hit.title);
                  setTimeout(() =>
                    form.current?.querySelector<HTMLInputElement>('.register-pages input')?.focus(),
                  );
                }}
              />
              <DayField
                label={t('register:receivedOn')}
                value={receivedOn}
                onChange={setReceivedOn}
                latest={todayHere()}
              />
            </div>
            {line('title', t('register:paperTitle'), 500)}
            <div className="form-row">
              {line('docNo', t('custody:fact.docNo'), 100)}
              {line('indexNo', t('custody:fact.indexNo'), 100)}
              {line('issuer', t('custody:fact.issuer'), 200)}
              <DayField
                label={t('custody:fact.writtenOn')}
                value={draft.writtenOn}
                onChange={writtenOn => set({ writtenOn })}
              />
            </div>
            <div className="form-row register-counts">
              <div className="register-pages entry-field">
                <TextLine
                  label={t('custody:fact.pages')}
                  value={draft.pages}
                  max={6}
                  onChange={pages => set({ pages })}
                />
              </div>
              <TextLine
                label={t('register:copies')}
                value={draft.copies}
                max={3}
                onChange={copies => set({ copies })}
              />
              <div className="form-actions">
                <Button
                  main
                  icon={CircleSlash}
                  isDisabled={!draft.title.trim()}
                  onPress={() => setRejecting(true)}
                >
                  {t('register:reject')}
                </Button>
                <Button
                  main
                  look="primary"
                  icon={Check}
                  isDisabled={register.isPending}
                  onPress={() => send(null)}
                >
                  {t('register:go')}
                </Button>
              </div>
            </div>
            <p className="field-hint">{t(draft.document ? 'register:matched' : 'register:matched.not')}</p>
            <SameNotice
              of={{
                title: title.trim(),
                docNo: docNo.trim() || null,
                indexNo: indexNo.trim() || null,
                document,
              }}
              enabled={`${title}${docNo}${indexNo}`.trim().length >= 4}
            />
            {missing && <Notice tone="danger" role="alert" title={t('register:noTitle')} />}
            {register.error && <Failed error={errorOfCause(register.error)} />}
            <details className="register-more">
              <summary>{t('register:more')}</summary>
              <div className="form">
                <div className="form-row">
                  <Pick
                    label={t('custody:fact.form')}
                    value={draft.form}
                    options={paperForms}
                    name={each => t(`custody:form.${each}`)}
                    onChange={value => set({ form: value })}
                  />
                  <Pick
                    label={t('custody:fact.indexMark')}
                    value={draft.indexMark}
                    options={indexMarks}
                    name={each => t(`custody:indexMark.${each}`)}
                    onChange={indexMark => set({ indexMark })}
                  />
                  <Pick
                    label={t('custody:fact.condition')}
                    value={draft.condition}
                    options={conditions}
                    name={each => t(`custody:condition.${each}`)}
                    onChange={condition => set({ condition })}
                  />
                  <Pick
                    label={t('custody:fact.openness')}
                    value={draft.openness}
                    options={opennesses}
                    name={each => t(`custody:openness.${each}`)}
                    onChange={openness => set({ openness })}
                  />
                  <TextLine
                    label={t('register:attachments')}
                    value={draft.attachments}
                    max={4}
                    onChange={attachments => set({ attachments })}
                  />
                </div>
                {line('note', t('custody:fact.note'), 500)}
              </div>
            </details>
            <p className="field-hint">{t('register:keys')}</p>
          </div>
        </Card>
      </form>
      <Registered done={done} />
      {rejecting && (
        <RejectDialog
          title={draft.title}
          busy={register.isPending}
          error={register.error}
          onReject={reason => send(reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </div>
  );
};
