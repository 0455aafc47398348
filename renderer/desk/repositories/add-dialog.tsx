import { useQueryClient } from '@tanstack/react-query';
import { FileKey, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { SubscriptionFields, usual } from './subscription-fields.tsx';

/** First trust: a root file, its fingerprint compared by a person, an address. */
export const AddDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const [root, setRoot] = useState('');
  const [facts, setFacts] = useState<Output<'repository.inspect'> | null>(null);
  const [compared, setCompared] = useState(false);
  const [subscription, setSubscription] = useState(usual);
  const inspect = useAction('repository.inspect', setFacts);
  const add = useAction('repository.add', () => {
    void client.invalidateQueries();
    onClose();
  });
  const choose = async (files: FileList | null) => {
    const text = (await files?.[0]?.text()) ?? '';
    setRoot(text);
    setFacts(null);
    setCompared(false);
    inspect.mutate({ root: text || ' ' });
  };
  const failed = add.error ?? inspect.error;
  return (
    <FormDialog
      title={t('repositories:add')}
      go={t('repositories:trust')}
      icon={ShieldCheck}
      ready={facts !== null && compared && subscription.address.trim() !== ''}
      busy={add.isPending}
      error={failed ? errorOfCause(failed) : null}
      onGo={() => facts && add.mutate({ root, fingerprint: facts.fingerprint, subscription })}
      onClose={onClose}
    >
      <div>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={files => void choose(files)}>
          <Button main icon={FileKey}>
            {t('repositories:root.choose')}
          </Button>
        </FileTrigger>
        <p className="field-hint">{t('repositories:root.hint')}</p>
      </div>
      {facts && (
        <>
          <Facts facts={facts} />
          <Tick label={t('repositories:compared')} value={compared} onChange={setCompared} />
          <SubscriptionFields value={subscription} onChange={setSubscription} />
        </>
      )}
    </FormDialog>
  );
};

const Facts = ({ facts }: { readonly facts: Output<'repository.inspect'> }) => {
  const t = useText();
  const language = useLanguage();
  const { keys, threshold } = facts;
  return (
    <dl className="root-facts">
      <dt>{t('repositories:facts.unit')}</dt>
      <dd>{facts.unit}</dd>
      <dt>{t('repositories:facts.keys')}</dt>
      <dd>{t('repositories:facts.keys.value', { keys, threshold })}</dd>
      <dt>{t('repositories:facts.expires')}</dt>
      <dd>{formatDate(facts.expires.slice(0, 10), language)}</dd>
      <dt>{t('repositories:facts.fingerprint')}</dt>
      <dd>
        <Fingerprint of={facts.fingerprint} />
      </dd>
    </dl>
  );
};
