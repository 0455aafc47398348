import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type MistakeRow, mistakeStates } from '../../../contract/mistakes.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { ListPager } from '../cases/list-pager.tsx';
import { pageSize } from '../cases/list-state.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { badgeKey } from './mistakes-badge.tsx';
import { StateTabs } from './state-tabs.tsx';
import '../cases/cases.css';
import '../review/review.css';
import './mistakes.css';

/** Milliseconds between looks for what has come in meanwhile. */
const refreshMs = 30_000;

/** What visitors reported as wrong, by where it stands. The list stands in the address, so that the way back leads to it. */
export const MistakesPage = () => {
  const t = useText();
  const [parameters, setParameters] = useSearchParams();
  const state = mistakeStates.find(each => each === parameters.get('state')) ?? 'waiting';
  const page = Math.max(1, Math.trunc(Number(parameters.get('page')) || 1));
  const asked = { state, offset: (page - 1) * pageSize, limit: pageSize };
  const answer = useCall('mistakes.queue', asked, { keep: true, every: refreshMs });
  const overdue = answer.data?.overdue ?? 0;
  const client = useQueryClient();
  const waiting = answer.data?.counts.waiting;
  // the number beside the way here says the same as the list
  useEffect(() => {
    if (waiting !== undefined) void client.invalidateQueries({ queryKey: badgeKey });
  }, [waiting, client]);
  return (
    <DeskPage title={t('mistakes:title')}>
      <StateTabs
        state={state}
        counts={answer.data?.counts ?? null}
        onState={next => setParameters({ state: next }, { replace: true })}
      />
      {overdue > 0 && (
        <p className="mistake-late">
          <CircleAlert className="icon" aria-hidden />
          {t('mistakes:overdue', { count: formatCount(overdue) })}
        </p>
      )}
      <Answer of={answer} lines={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <div className="case-empty">
              <CircleCheck aria-hidden />
              <p>{t(`mistakes:empty.${state}`)}</p>
            </div>
          ) : (
            <>
              <ul className="review-list">
                {rows.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
              <ListPager
                page={page}
                total={total}
                onPage={next => setParameters({ state, page: String(next) }, { replace: true })}
              />
            </>
          )
        }
      </Answer>
    </DeskPage>
  );
};

const Row = ({ row }: { readonly row: MistakeRow }) => {
  const t = useText();
  const language = useLanguage();
  const { id, title, number, kind, noted, state, receivedAt, dueOn, overdue, answeredAt, answeredBy } = row;
  return (
    <li className="review-row">
      <div className="review-row-words">
        <Link
          to={`/desk/mistakes/${id}?state=${state}`}
          className="review-title"
          lang={title ? 'zh' : undefined}
        >
          {title ?? t('mistakes:gone')}
        </Link>
        <span className="review-row-facts">
          <span className="badge badge-kind">{t(`mistakes:kind.${kind}`)}</span>
          {noted && <span className="badge review-changed">{t('mistakes:row.noted')}</span>}
          <span className="field-hint">
            {number} · {t('mistakes:row.received', { date: formatDate(receivedAt.slice(0, 16), language) })}
          </span>
          {state === 'waiting' ? (
            <span className={overdue ? 'mistake-late' : 'field-hint'}>
              {t(overdue ? 'mistakes:row.late' : 'mistakes:row.due', { date: formatDate(dueOn, language) })}
            </span>
          ) : (
            answeredAt && (
              <span className="field-hint">
                {t('mistakes:row.answered', {
                  date: formatDate(answeredAt.slice(0, 16), language),
                  name: answeredBy ?? '',
                })}
              </span>
            )
          )}
        </span>
      </div>
    </li>
  );
};
