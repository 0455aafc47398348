import { useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import type { FollowedRepository } from '../../../contract/repository.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SubscriptionFields } from './subscription-fields.tsx';

/** Another address, schedule or limit; the trust stays as it is. */
export const ChangeDialog = ({
  one,
  onClose,
}: {
  readonly one: FollowedRepository;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const client = useQueryClient();
  const { address, everyHours, kilobytesPerSecond, proxy, caFile } = one;
  const [subscription, setSubscription] = useState({
    address,
    everyHours,
    kilobytesPerSecond,
    proxy,
    caFile,
  });
  const change = useAction('repository.change', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={`${t('repositories:change')} · ${one.unit}`}
      go={t('repositories:save')}
      icon={Save}
      ready={subscription.address.trim() !== ''}
      busy={change.isPending}
      error={change.error ? errorOfCause(change.error) : null}
      onGo={() => change.mutate({ id: one.id, subscription })}
      onClose={onClose}
    >
      <SubscriptionFields value={subscription} onChange={setSubscription} />
    </FormDialog>
  );
};
