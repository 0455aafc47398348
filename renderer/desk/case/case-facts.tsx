import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { DueMark } from '../cases/due-mark.tsx';
import { useStaffName } from '../cases/use-names.ts';
import { Pick } from '../ui/fields.tsx';
import { type CaseFile, useRefresh } from './case-file.ts';
import { Topic } from './topic.tsx';
import '../cases/cases.css';

/** Where the case stands, at a glance. */
export const CaseFacts = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const language = useLanguage();
  const { row, clock } = file;
  return (
    <dl className="case-facts">
      <div>
        <dt>{t('cases:column.state')}</dt>
        <dd className="case-state">{t(`cases:state.${row.state}`)}</dd>
      </div>
      <div>
        <dt>{t('case:dueOn')}</dt>
        <dd>
          {clock.dueOn ? (
            <DueMark
              dueOn={clock.dueOn}
              provisional={clock.provisional}
              running={clock.repliedInTime === null && clock.outcome === null}
            />
          ) : (
            t(clock.noDue ? `case:noDue.${clock.noDue}` : 'case:noDue.noLimit')
          )}
          {clock.dueOnIfAnsweredToday && (
            <span className="field-hint">
              {t('case:dueIfToday', { date: formatDate(clock.dueOnIfAnsweredToday, language) })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('cases:column.received')}</dt>
        <dd>
          {clock.receivedOn ? formatDate(clock.receivedOn, language) : t('cases:notReceived')}
          <span className="field-hint">{t(`cases:channel.${row.channel}`)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('case:used')}</dt>
        <dd>
          {clock.limitDays === null
            ? '—'
            : t('case:usedOf', { used: clock.workingDaysUsed, of: clock.limitDays })}
        </dd>
      </div>
      {clock.outcome && (
        <div className="case-fact-wide">
          <dt>{t('case:outcome')}</dt>
          <dd>
            {t(`cases:outcome.${clock.outcome.outcome}`)}
            <span className="field-hint">
              {clock.servedOn
                ? t('cases:servedOn', { date: formatDate(clock.servedOn, language) })
                : row.state === 'decided' && t('case:notServed')}
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('case:topic')}</dt>
        <dd className="case-topic">
          <Topic row={row} />
        </dd>
      </div>
      <div>
        <dt className="visually-hidden">{t('cases:column.handler')}</dt>
        <dd>
          <Handler file={file} />
        </dd>
      </div>
    </dl>
  );
};

/** Who handles it; anybody of the staff may hand it on. */
const Handler = ({ file: { row } }: { readonly file: CaseFile }) => {
  const t = useText();
  const refresh = useRefresh();
  const nameOf = useStaffName();
  const [asked, setAsked] = useState<string | null>(null);
  const { data } = useCall('staff.list', {});
  const assign = useAction('applications.assign', refresh);
  const active = (data?.members ?? []).filter(({ state }) => state === 'active').map(({ id }) => id);
  const handler = (assign.isPending ? asked : row.handler) ?? '';
  return (
    <>
      <Pick
        label={t('cases:column.handler')}
        value={handler}
        options={['', ...new Set([...active, ...(handler ? [handler] : [])])]}
        name={id => nameOf(id || null)}
        onChange={id => {
          setAsked(id);
          assign.mutate({ id: row.id, handler: id || null });
        }}
      />
      {assign.error && <Failed error={errorOfCause(assign.error)} />}
    </>
  );
};
