import { useQueryClient } from '@tanstack/react-query';
import { ArrowRight, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { memberSession } from '../../shared/api/member-session.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Tick } from '../ui/fields.tsx';

/** The recovery key, shown this once. Nobody goes on before saying that it is kept: without it and the passwords nothing can be read again. */
export const RecoveryKey = ({ made }: { readonly made: Output<'staff.setUp'> }) => {
  const t = useText();
  const client = useQueryClient();
  const [kept, setKept] = useState(false);
  const goOn = () => {
    memberSession.set({ token: made.token, member: made.member });
    void client.invalidateQueries();
  };
  return (
    <DeskPage title={t('desk:key.title')}>
      <Card>
        <div className="form">
          <p>{t('desk:key.text')}</p>
          <p className="recovery-key" data-testid="recovery-key" translate="no">
            {made.recoveryKey}
          </p>
          <Notice tone="warm" title={t('desk:key.once')}>
            <p>{t('desk:key.keep')}</p>
          </Notice>
          <div className="no-print form">
            <div>
              <Button main icon={Printer} onPress={() => void printNow()}>
                {t('desk:print')}
              </Button>
            </div>
            <Tick label={t('desk:key.kept')} value={kept} onChange={setKept} />
            <div className="form-actions">
              <Button main look="primary" icon={ArrowRight} isDisabled={!kept} onPress={goOn}>
                {t('desk:key.go')}
              </Button>
            </div>
          </div>
        </div>
      </Card>
    </DeskPage>
  );
};
