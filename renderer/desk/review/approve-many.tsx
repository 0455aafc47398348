import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewRow } from '../../../contract/review.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type ApproveManyProps = {
  readonly rows: readonly ReviewRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Several documents become public with one press: every title is shown, and the number is typed by hand. */
export const ApproveMany = ({ rows, onClose, onDone }: ApproveManyProps) => {
  const t = useText();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const approve = useAction('review.approve', () => {
    void client.invalidateQueries();
    onDone();
  });
  const count = rows.length;
  return (
    <FormDialog
      title={t('review:approveMany.title', { count: formatCount(count) })}
      go={t('review:approveMany', { count: formatCount(count) })}
      ready={typed.trim() === String(count)}
      busy={approve.isPending}
      error={approve.error && errorOfCause(approve.error)}
      onGo={() => approve.mutate({ documents: rows.map(({ id, contentHash }) => ({ id, contentHash })) })}
      onClose={onClose}
    >
      <p>{t('review:approveMany.text')}</p>
      <ol className="review-many-titles" lang="zh">
        {rows.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
      <TextLine
        label={t('review:approveMany.count', { count: formatCount(count) })}
        value={typed}
        onChange={setTyped}
        max={4}
        autoFocus
      />
    </FormDialog>
  );
};
