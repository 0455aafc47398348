import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer, errorOfCause, Failed, messageOf } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Tick } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import { FolderLine } from '../ui/folder-line.tsx';

type Folder = Output<'scans.folder'>;

/** The folder a scanner drops its files into: how it is with it, what was not taken, and its choice. */
export const FolderCard = () => {
  const t = useText();
  const administrator = useMember()?.role === 'administrator';
  const folder = useCall('scans.folder', {}, { every: 10_000 });
  return (
    <Card title={t('scan:folder')}>
      <Answer of={folder}>
        {now => (
          <div className="form">
            <p className="field-hint">{t('scan:folder.text')}</p>
            <Standing now={now} />
            {now.refused.length > 0 && <Refused refused={now.refused} />}
            {administrator ? (
              <Fold title={t('scan:folder.set')}>
                <FolderForm now={now} />
              </Fold>
            ) : (
              <p className="field-hint">{t('scan:folder.onlyAdministrator')}</p>
            )}
          </div>
        )}
      </Answer>
    </Card>
  );
};

const Standing = ({ now: { folder, trouble } }: { readonly now: Folder }) => {
  const t = useText();
  if (folder === null) return <p>{t('scan:folder.none')}</p>;
  if (trouble) return <Notice tone="warm" title={t(`scan:folder.${trouble}`, { folder })} />;
  return <p>{t('scan:folder.watching', { folder })}</p>;
};

const Refused = ({ refused }: Pick<Folder, 'refused'>) => {
  const t = useText();
  return (
    <Notice tone="warm" title={t('scan:folder.refused')}>
      <ul className="scan-refused">
        {refused.map(({ name, changed, reason }) => (
          <li key={`${name} ${changed}`}>
            <strong>{name}</strong> {messageOf(t, { code: reason, params: {} } as CallError)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const FolderForm = ({ now }: { readonly now: Folder }) => {
  const t = useText();
  const client = useQueryClient();
  const [folder, setFolder] = useState(now.folder ?? '');
  const [move, setMove] = useState(now.move);
  const plan = useAction('scans.planFolder', () => void client.invalidateQueries());
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        plan.mutate({ folder: folder.trim(), move });
      }}
    >
      <FolderLine label={t('scan:folder.path')} value={folder} onChange={setFolder} required />
      <Tick label={t('scan:folder.move')} value={move} onChange={setMove} />
      {plan.error && <Failed error={errorOfCause(plan.error)} />}
      <div className="form-actions">
        {now.folder && (
          <Button main onPress={() => plan.mutate({ folder: null, move })}>
            {t('scan:folder.stop')}
          </Button>
        )}
        <Button main look="primary" type="submit" isDisabled={folder.trim() === '' || plan.isPending}>
          {t('scan:folder.save')}
        </Button>
      </div>
    </form>
  );
};
