import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { TextLines } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** Everything that shows filing is read again after an act. */
export const useFilingRefresh = (): (() => void) => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['filing.list'] });
    void client.invalidateQueries({ queryKey: ['filing.destructions'] });
  };
};

/** Puts cases on a list of destruction; a second person decides on it. */
export const ProposeDialog = ({
  cases,
  onClose,
}: {
  readonly cases: string[];
  readonly onClose: () => void;
}) => {
  const t = useText();
  const refresh = useFilingRefresh();
  const [basis, setBasis] = useState(t('filing:basis.usual'));
  const propose = useAction('filing.propose', () => {
    refresh();
    onClose();
  });
  return (
    <FormDialog
      title={t('filing:propose.title', { count: cases.length })}
      go={t('filing:propose.go')}
      look="danger"
      ready={basis.trim() !== ''}
      busy={propose.isPending}
      error={propose.error && errorOfCause(propose.error)}
      onGo={() => propose.mutate({ cases, basis })}
      onClose={onClose}
    >
      <Notice tone="warm" title={t('filing:propose.text')} />
      <TextLines label={t('filing:basis')} value={basis} onChange={setBasis} max={500} required />
    </FormDialog>
  );
};
