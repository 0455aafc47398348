import { CheckCheck, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { reviewers } from '../../../contract/method.ts';
import { isClean, type ReviewRow } from '../../../contract/review.ts';
import { useMember } from '../../shared/api/member-session.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { KindBadge } from '../../shared/ui/badge.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Tick } from '../ui/fields.tsx';
import { ApproveMany } from './approve-many.tsx';
import { type QueueState, writeQueue } from './review-state.ts';
import '../ui/finding.css';

type QueueListProps = { readonly found: Output<'review.queue'>; readonly queue: QueueState };

/** The list, each document with what was found in it. Those nothing was found in can be approved together. */
export const QueueList = ({ found, queue }: QueueListProps) => {
  const t = useText();
  const member = useMember();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const mayDecide = reviewers.some(role => role === member?.role);
  const clean = found.rows.filter(row => mayDecide && row.standing !== 'takenDown' && isClean(row));
  const picked = clean.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) =>
    setChosen(now => new Set(on ? [...now, id] : [...now].filter(other => other !== id)));

  if (found.rows.length === 0) {
    return (
      <div className="case-empty">
        <CircleCheck aria-hidden />
        <p>{t(`review:empty.${queue.standing}`)}</p>
      </div>
    );
  }
  return (
    <>
      {clean.length > 0 && (
        <div className="review-many">
          <Tick
            label={t('review:chooseClean', { count: formatCount(clean.length) })}
            value={picked.length === clean.length}
            onChange={on => setChosen(new Set(on ? clean.map(({ id }) => id) : []))}
          />
          <Button
            main
            look="primary"
            icon={CheckCheck}
            isDisabled={picked.length === 0}
            onPress={() => setAsking(true)}
          >
            {t('review:approveMany', { count: formatCount(picked.length) })}
          </Button>
        </div>
      )}
      <ul className="review-list">
        {found.rows.map(row => (
          <li key={row.id} className="review-row">
            {clean.includes(row) ? (
              <Tick
                label=""
                name={t('review:choose', { title: row.title })}
                value={chosen.has(row.id)}
                onChange={on => choose(row.id, on)}
              />
            ) : (
              clean.length > 0 && <span className="review-no-tick" />
            )}
            <RowWords row={row} queue={queue} />
          </li>
        ))}
      </ul>
      {asking && (
        <ApproveMany
          rows={picked}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
};

const RowWords = ({ row, queue }: { readonly row: ReviewRow; readonly queue: QueueState }) => {
  const t = useText();
  const language = useLanguage();
  const search = writeQueue(queue).toString();
  return (
    <div className="review-row-words">
      <Link to={`/desk/review/${row.id}${search && `?${search}`}`} className="review-title" lang="zh">
        {row.title}
      </Link>
      <span className="review-row-facts">
        <KindBadge kind={row.kind} />
        {row.changed && <span className="badge review-changed">{t('review:changed')}</span>}
        <span className="field-hint">
          {row.source.name} · {formatDate(row.receivedAt.slice(0, 16), language)}
        </span>
      </span>
      {row.reasons.length > 0 && (
        <span className="finding-reason">
          {row.reasons.map(reason => t(`imports:reason.${reason}`)).join(' ')}
        </span>
      )}
    </div>
  );
};
