import { useState } from 'react';
import type { ReviewItem } from '../../../contract/review.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { TextLines } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** Decisions that need nothing but a reason. */
export type Refusing = 'held' | 'refused' | 'takenDown' | 'restored';

type ReasonDialogProps = {
  readonly item: ReviewItem;
  readonly act: Refusing;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Says what will happen, asks why, and puts both on record. */
export const ReasonDialog = ({ item, act, onClose, onDone }: ReasonDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  const { id, contentHash } = item.row;
  const reject = useAction('review.reject', onDone);
  const takeDown = useAction('review.takeDown', onDone);
  const restore = useAction('review.restore', onDone);
  const running = act === 'takenDown' ? takeDown : act === 'restored' ? restore : reject;
  const go = () => {
    const words = reason.trim();
    if (act === 'takenDown') takeDown.mutate({ id, reason: words });
    else if (act === 'restored') restore.mutate({ id, reason: words });
    else reject.mutate({ id, contentHash, verdict: act, reason: words });
  };
  return (
    <FormDialog
      title={t(`review:${act}.title`)}
      go={t(`review:act.${act}`)}
      look={act === 'refused' || act === 'takenDown' ? 'danger' : 'primary'}
      ready={reason.trim() !== ''}
      busy={running.isPending}
      error={running.error && errorOfCause(running.error)}
      onGo={go}
      onClose={onClose}
    >
      <p>{t(`review:${act}.text`)}</p>
      <TextLines
        label={t('review:reason')}
        hint={t('review:reason.hint')}
        value={reason}
        onChange={setReason}
        required
        max={500}
      />
    </FormDialog>
  );
};
