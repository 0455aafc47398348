import { useQueryClient } from '@tanstack/react-query';
import { Ban, FileSearch, List, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { PapersPage } from '../papers/ui/papers-page.tsx';
import { ClaimCard } from './claim-card.tsx';
import { JoinCard } from './join-card.tsx';
import { ScanText } from './scan-text.tsx';
import { ScanViewer } from './scan-viewer.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { useReading } from './use-reading.ts';
import '../case/case.css';
import './scans.css';

/** Milliseconds between looks while pages wait. */
const refreshMs = 3_000;

/** One scan: what it is, what a machine read on it, and what can be done with it. */
export const ScanPage = () => {
  const { id = '' } = useParams();
  const opened = useCall('scans.open', { id }, { every: refreshMs });
  return <Answer of={opened}>{value => <Scan {...value} />}</Answer>;
};

const Scan = ({ scan, pages, documents, personal }: Output<'scans.open'>) => {
  const t = useText();
  const language = useLanguage();
  const reading = useReading();
  const client = useQueryClient();
  const [viewing, view] = useState<number | null>(null);
  const [settingAside, setSettingAside] = useState(false);
  const again = useAction('scans.readAgain', () => void client.invalidateQueries());
  const waits = scan.read + scan.failed < scan.pages;
  const open = scan.state !== 'setAside' && scan.joined === null;
  const facts = [
    ['state', t(`scan:state.${scan.state}`)],
    ...(scan.reason ? [['reason', scan.reason] as const] : []),
    ['column.origin', t(`scan:origin.${scan.origin}`)],
    ['column.pages', formatCount(scan.pages)],
    ['size', formatSize(scan.size)],
    ['column.keptAt', formatDate(scan.keptAt, language)],
    ['column.reading', reading(scan)],
    ['hash', scan.file],
  ] as const;
  return (
    <PapersPage
      title={scan.name}
      within="scans"
      actions={
        <LinkButton to="/desk/papers/scans" main icon={List}>
          {t('scan:back')}
        </LinkButton>
      }
    >
      <div className="case">
        <div className="case-side">
          <Card title={t('scan:facts')}>
            <div className="form">
              <Button main look="primary" icon={FileSearch} onPress={() => view(1)}>
                {t('scan:view')}
              </Button>
              <dl className="scan-facts">
                {facts.map(([name, value]) => (
                  <div key={name}>
                    <dt>{t(`scan:${name}`)}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              {open && (
                <div className="scan-acts">
                  <Button
                    icon={RotateCw}
                    isDisabled={waits || again.isPending}
                    onPress={() => again.mutate({ id: scan.id })}
                  >
                    {t('scan:again')}
                  </Button>
                  {scan.state !== 'library' && (
                    <Button look="danger" icon={Ban} onPress={() => setSettingAside(true)}>
                      {t('scan:setAside')}
                    </Button>
                  )}
                </div>
              )}
              {again.error && <Failed error={errorOfCause(again.error)} />}
            </div>
          </Card>
          {open && scan.state !== 'library' && <ClaimCard scan={scan} />}
          {scan.state !== 'setAside' && <JoinCard scan={scan} documents={documents} personal={personal} />}
        </div>
        <div className="case-main">
          <ScanText pages={pages} onPage={view} />
        </div>
      </div>
      {viewing !== null && <ScanViewer scan={scan} page={viewing} onClose={() => view(null)} />}
      {settingAside && <SetAsideDialog id={scan.id} onClose={() => setSettingAside(false)} />}
    </PapersPage>
  );
};
