import { Download, KeyRound, Plus, RefreshCcw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate, formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import '../ui/finding.css';

type Keys = Output<'publishing.keys'>;
export type KeyRole = Keys['roles'][number]['role'];

/** The keys of the folder named above, by role; nothing secret is shown. */
export const KeysCard = ({ folder }: { readonly folder: string }) => {
  const t = useText();
  const [shown, setShown] = useState<Keys | null>(null);
  const [making, setMaking] = useState(false);
  const [rotating, setRotating] = useState<KeyRole | 'renew' | null>(null);
  const look = useAction('publishing.keys', setShown);
  const made = (keys: Keys) => {
    look.reset(); // that there were none is no longer so
    setShown(keys);
  };
  return (
    <Card title={t('repositories:keys.title')}>
      <p className="field-hint">{t('repositories:keys.make.hint')}</p>
      <div className="repository-acts">
        <Button
          icon={KeyRound}
          isDisabled={folder.trim() === '' || look.isPending}
          onPress={() => look.mutate({ keys: folder })}
        >
          {t('repositories:keys.show')}
        </Button>
        <Button icon={Plus} isDisabled={folder.trim() === ''} onPress={() => setMaking(true)}>
          {t('repositories:keys.make')}
        </Button>
      </div>
      {look.error && <Failed error={errorOfCause(look.error)} />}
      {shown && <KeyTable keys={shown} onRotate={setRotating} />}
      {making && <MakeDialog folder={folder} onMade={made} onClose={() => setMaking(false)} />}
      {rotating && (
        <RotateDialog
          folder={folder}
          role={rotating === 'renew' ? null : rotating}
          onDone={setShown}
          onClose={() => setRotating(null)}
        />
      )}
    </Card>
  );
};

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const KeyTable = ({
  keys,
  onRotate,
}: {
  readonly keys: Keys;
  readonly onRotate: (role: KeyRole | 'renew') => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const expires = formatDate(keys.rootExpires.slice(0, 10), language);
  const save = () =>
    saveFile({ name: 'root.json', mediaType: 'application/json', base64: base64(keys.rootFile) });
  return (
    <div className="keys">
      <p className="finding-item">{keys.unit}</p>
      <p>{t('repositories:keys.root.version', { version: keys.rootVersion, expires })}</p>
      <p>
        {t('repositories:facts.fingerprint')} <Fingerprint of={keys.fingerprint} />
      </p>
      <p className="field-hint">{t('repositories:keys.give')}</p>
      <div className="repository-acts">
        <Button icon={Download} onPress={save}>
          {t('repositories:keys.saveRoot')}
        </Button>
        <Button icon={RefreshCcw} onPress={() => onRotate('renew')}>
          {t('repositories:keys.renew')}
        </Button>
      </div>
      <ul className="key-roles">
        {keys.roles.map(({ role, threshold, keys: ids }) => (
          <li key={role}>
            <div>
              <p className="finding-item">{t(`repositories:keys.role.${role}`)}</p>
              <p className="field-hint">
                {t('repositories:keys.of', { threshold, count: ids.length })}
                {' · '}
                {formatList(
                  ids.map(({ keyId, atHand }) => {
                    const id = keyId.slice(0, 8);
                    return atHand ? id : t('repositories:keys.away', { id });
                  }),
                  language,
                )}
              </p>
            </div>
            <Button icon={RefreshCcw} onPress={() => onRotate(role)}>
              {t('repositories:keys.rotate')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
