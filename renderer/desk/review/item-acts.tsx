import { useQueryClient } from '@tanstack/react-query';
import { Check, ChevronLeft, ChevronRight, CircleMinus, OctagonPause, Printer, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { reviewers } from '../../../contract/method.ts';
import { isClean, type ReviewItem } from '../../../contract/review.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { ReasonDialog, type Refusing } from './reason-dialog.tsx';
import { type QueueState, writeQueue } from './review-state.ts';

/** Documents before and after this one in the list it was opened from. */
const useNeighbours = (id: string, { page, ...filter }: QueueState) => {
  const { data } = useCall('review.queue', { ...filter, limit: 200 }, { keep: true });
  const rows = data?.rows ?? [];
  const at = rows.findIndex(row => row.id === id);
  return {
    place: at < 0 ? null : { at: at + 1, total: data?.total ?? rows.length },
    before: rows[at - 1]?.id ?? null,
    after: (at < 0 ? rows.find(row => row.id !== id) : rows[at + 1])?.id ?? null,
  };
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null;

type ItemActsProps = { readonly item: ReviewItem; readonly queue: QueueState };

/** What can be decided, also by one key each: A shows it, H holds it, N and P walk through the list. */
export const ItemActs = ({ item, queue }: ItemActsProps) => {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const member = useMember();
  const { row } = item;
  const { place, before, after } = useNeighbours(row.id, queue);
  const [asking, setAsking] = useState<'approve' | Refusing | null>(null);
  const mayDecide = reviewers.some(role => role === member?.role);
  const isKept = row.standing === 'waiting' || row.standing === 'held' || row.standing === 'refused';
  const mayAnswer = mayDecide && isKept;
  const simple = isClean(row) && item.mends.length === 0;

  const go = (id: string | null) => {
    const search = writeQueue(queue).toString();
    void navigate(
      id ? `/desk/review/${id}${search && `?${search}`}` : `/desk/review${search && `?${search}`}`,
    );
  };
  const done = () => {
    setAsking(null);
    go(after);
    void client.invalidateQueries();
  };
  const approve = useAction('review.approve', done);
  const approveNow = () => {
    if (simple) approve.mutate({ documents: [{ id: row.id, contentHash: row.contentHash }] });
    else setAsking('approve');
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const acts: Partial<Record<string, () => void>> = {
        ...(after ? { n: () => go(after) } : {}),
        ...(before ? { p: () => go(before) } : {}),
        ...(mayAnswer && !approve.isPending ? { a: approveNow, h: () => setAsking('held') } : {}),
      };
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <div className="review-acts">
      {approve.error && <Failed error={errorOfCause(approve.error)} />}
      <div className="review-acts-row">
        <div className="review-walk">
          <Button icon={ChevronLeft} isDisabled={!before} onPress={() => go(before)}>
            {t('review:previous')}
          </Button>
          {place && (
            <span className="field-hint">
              {formatCount(place.at)} / {formatCount(place.total)}
            </span>
          )}
          <Button icon={ChevronRight} isDisabled={!after} onPress={() => go(after)}>
            {t('review:next')}
          </Button>
          <Button icon={Printer} onPress={() => void printNow()}>
            {t('review:notice.print')}
          </Button>
        </div>
        {mayDecide && (
          <div className="review-decide">
            {(row.standing === 'shown' || row.changed) && (
              <Button main look="danger" icon={Undo2} onPress={() => setAsking('takenDown')}>
                {t('review:act.takenDown')}
              </Button>
            )}
            {isKept && (
              <>
                <Button main look="danger" icon={CircleMinus} onPress={() => setAsking('refused')}>
                  {t('review:act.refused')}
                </Button>
                <Button main icon={OctagonPause} onPress={() => setAsking('held')}>
                  {t('review:act.held')}
                </Button>
                <Button main look="primary" icon={Check} isDisabled={approve.isPending} onPress={approveNow}>
                  {t('review:act.approved')}
                </Button>
              </>
            )}
            {row.standing === 'takenDown' && (
              <Button main look="primary" icon={Check} onPress={() => setAsking('restored')}>
                {t('review:act.restored')}
              </Button>
            )}
          </div>
        )}
      </div>
      {(mayAnswer || before || after) && (
        <p className="field-hint review-keys">{t(mayAnswer ? 'review:keys' : 'review:keys.walk')}</p>
      )}
      {asking === 'approve' && <ApproveDialog item={item} onClose={() => setAsking(null)} onDone={done} />}
      {asking && asking !== 'approve' && (
        <ReasonDialog item={item} act={asking} onClose={() => setAsking(null)} onDone={done} />
      )}
    </div>
  );
};
