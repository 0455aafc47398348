import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextLines } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type Source = Output<'imports.sources'>['sources'][number];

/** Whether what a source brings is reviewed here; an administrator may change it, with a reason that goes on record. */
export const Trust = ({ source }: { readonly source: Source }) => {
  const t = useText();
  const client = useQueryClient();
  const member = useMember();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setAsking(false);
    setReason('');
  };
  const trust = useAction('review.trust', () => {
    close();
    void client.invalidateQueries();
  });
  const { trust: now, id, name } = source;
  const next = now === 'trusted' ? 'review' : 'trusted';
  return (
    <>
      <p className="field-hint">{t(`review:trust.${now}`)}</p>
      {member?.role === 'administrator' && now !== 'own' && (
        <Button icon={next === 'trusted' ? ShieldOff : ShieldCheck} onPress={() => setAsking(true)}>
          {t(`review:trust.change.${next}`)}
        </Button>
      )}
      {asking && (
        <FormDialog
          title={t(`review:trust.${next}.title`, { name })}
          go={t(`review:trust.change.${next}`)}
          look={next === 'trusted' ? 'danger' : 'primary'}
          ready={reason.trim() !== ''}
          busy={trust.isPending}
          error={trust.error && errorOfCause(trust.error)}
          onGo={() => trust.mutate({ source: id, trusted: next === 'trusted', reason: reason.trim() })}
          onClose={close}
        >
          <p>{t(`review:trust.${next}.text`)}</p>
          <TextLines
            label={t('review:reason')}
            hint={t('review:reason.hint')}
            value={reason}
            onChange={setReason}
            required
            max={500}
          />
        </FormDialog>
      )}
    </>
  );
};
