import { useQueryClient } from '@tanstack/react-query';
import { PackageMinus } from 'lucide-react';
import { useState } from 'react';
import type { PaperRow } from '../../../../contract/custody/paper.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction, useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Pick, TextLine, TextLines, Tick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type WithdrawDialogProps = { readonly paper: PaperRow; readonly onClose: () => void };

/** 撤换/下架: letter, approval, what comes in its place, and whether the copies are kept. */
export const WithdrawDialog = ({ paper, onClose }: WithdrawDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [letterNo, setLetterNo] = useState('');
  const [approvalNo, setApprovalNo] = useState('');
  const [find, setFind] = useState('');
  const [replacedBy, setReplacedBy] = useState('');
  const [keep, setKeep] = useState(false);
  const [reason, setReason] = useState('');
  const others = useCall(
    'custody.list',
    { view: 'all', find: find.trim(), limit: 20 },
    { enabled: find.trim().length >= 2, keep: true },
  );
  const found = (find.trim().length >= 2 ? (others.data?.rows ?? []) : []).filter(
    ({ id }) => id !== paper.id,
  );
  const withdraw = useAction('withdrawals.withdraw', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('withdrawals:withdraw.title')}
      go={t('withdrawals:withdraw')}
      icon={PackageMinus}
      look="danger"
      ready={Boolean(letterNo.trim() && approvalNo.trim() && reason.trim())}
      busy={withdraw.isPending}
      error={withdraw.error ? errorOfCause(withdraw.error) : null}
      onGo={() =>
        withdraw.mutate({
          paper: paper.id,
          letterNo,
          approvalNo,
          replacedBy: replacedBy || null,
          keep,
          reason,
        })
      }
      onClose={onClose}
    >
      <p className="field-hint">{t('withdrawals:withdraw.hint')}</p>
      <div className="form-pair">
        <TextLine
          label={t('withdrawals:letterNo')}
          value={letterNo}
          onChange={setLetterNo}
          max={100}
          required
        />
        <TextLine
          label={t('withdrawals:approvalNo')}
          value={approvalNo}
          onChange={setApprovalNo}
          max={100}
          required
        />
      </div>
      <TextLine
        label={t('withdrawals:replacement')}
        hint={t('withdrawals:replacement.hint')}
        value={find}
        onChange={text => {
          setFind(text);
          setReplacedBy('');
        }}
        max={200}
      />
      {found.length > 0 && (
        <Pick
          label={t('withdrawals:replacement.choose')}
          value={replacedBy}
          options={['', ...found.map(({ id }) => id)]}
          name={id => {
            const one = found.find(other => other.id === id);
            return one ? `${one.number} ${one.facts.title}` : t('withdrawals:replacement.none');
          }}
          onChange={setReplacedBy}
        />
      )}
      <TextLines
        label={t('withdrawals:reason')}
        value={reason}
        onChange={setReason}
        max={500}
        rows={2}
        required
      />
      <Tick label={t('withdrawals:keep')} value={keep} onChange={setKeep} />
    </FormDialog>
  );
};
