import { useState } from 'react';
import { type ReviewItem, reviewExceptions } from '../../../contract/review.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLines, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type ApproveDialogProps = {
  readonly item: ReviewItem;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** What was found has to be answered before it is shown: on what ground, and whether the repair is right. */
export const ApproveDialog = ({ item, onClose, onDone }: ApproveDialogProps) => {
  const t = useText();
  const personal = item.row.reasons.includes('personalData');
  const [exception, setException] = useState<(typeof reviewExceptions)[number] | ''>('');
  const [reason, setReason] = useState('');
  const [repaired, setRepaired] = useState(false);
  const approve = useAction('review.approve', onDone);
  const ready = (!personal || exception !== '') && (!(personal || exception) || reason.trim() !== '');
  const { id, contentHash } = item.row;
  return (
    <FormDialog
      title={t('review:approve.title')}
      go={t('review:act.approved')}
      ready={ready}
      busy={approve.isPending}
      error={approve.error && errorOfCause(approve.error)}
      onGo={() =>
        approve.mutate({
          documents: [{ id, contentHash }],
          reason: reason.trim(),
          ...(exception ? { exception } : {}),
          repaired: repaired && item.mends.length > 0,
        })
      }
      onClose={onClose}
    >
      <ul className="review-findings">
        {item.findings.map(finding => (
          <li key={finding.reason}>{t(`imports:reason.${finding.reason}`)}</li>
        ))}
      </ul>
      {item.mends.length > 0 && (
        <Tick
          label={t('review:approve.repair', { count: formatCount(item.mends.length) })}
          value={repaired}
          onChange={setRepaired}
        />
      )}
      {personal && (
        <Pick
          label={t('review:approve.exception')}
          value={exception}
          options={['', ...reviewExceptions]}
          name={each => (each === '' ? t('review:approve.choose') : t(`review:exception.${each}`))}
          onChange={setException}
        />
      )}
      <TextLines
        label={t(personal ? 'review:reason' : 'review:reason.optional')}
        hint={t('review:reason.hint')}
        value={reason}
        onChange={setReason}
        required={personal}
        max={500}
      />
    </FormDialog>
  );
};
