import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import type { ScanRow } from '../../../contract/scans/scan.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { SameNotice } from '../papers/ui/same-notice.tsx';
import { TextLine } from '../ui/fields.tsx';

/** 认领: which paper the scan shows, found as papers are found; a press claims it, another takes it back. */
export const ClaimCard = ({ scan }: { readonly scan: ScanRow }) => {
  const t = useText();
  const client = useQueryClient();
  const claim = useAction('scans.claim', () => void client.invalidateQueries());
  return (
    <Card title={t('scan:claim')}>
      <div className="form">
        {scan.paper === null ? (
          <FindPaper onChoose={paper => claim.mutate({ id: scan.id, paper })} />
        ) : (
          <>
            <Link to={`/desk/papers/paper/${scan.paper}`}>{t('scan:claim.open')}</Link>
            <SameNotice of={{ paper: scan.paper }} />
            <div>
              <Button onPress={() => claim.mutate({ id: scan.id, paper: null })}>
                {t('scan:claim.release')}
              </Button>
            </div>
          </>
        )}
        {claim.error && <Failed error={errorOfCause(claim.error)} />}
      </div>
    </Card>
  );
};

const FindPaper = ({ onChoose }: { readonly onChoose: (paper: string) => void }) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const find = useDeferredValue(typed.trim());
  const papers = useCall(
    'custody.list',
    { view: 'all', find, limit: 6 },
    { enabled: find.length >= 2, keep: true },
  );
  const rows = find.length >= 2 ? papers.data?.rows : undefined;
  return (
    <>
      <TextLine label={t('scan:claim.find')} value={typed} onChange={setTyped} max={200} />
      {rows?.length === 0 && <p className="field-hint">{t('scan:claim.none')}</p>}
      {rows && rows.length > 0 && (
        <ul className="scan-papers">
          {rows.map(({ id, number, facts }) => (
            <li key={id}>
              <Button onPress={() => onChoose(id)}>
                {facts.title}
                <span className="field-hint">{[number, facts.docNo].filter(Boolean).join(' · ')}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
