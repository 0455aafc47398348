import { Camera, FolderSearch, Upload } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { Photograph } from './photograph.tsx';
import { UploadDialog } from './upload-dialog.tsx';
import { useReading } from './use-reading.ts';
import './scans.css';

/** Milliseconds between looks at what is recognised meanwhile. */
const refreshMs = 5_000;

/** The scans of one paper, and the ways to one more. */
export const PaperScans = ({ paper }: { readonly paper: string }) => {
  const t = useText();
  const reading = useReading();
  const [doing, setDoing] = useState<'photograph' | 'upload' | 'claim' | null>(null);
  const scans = useCall('scans.list', { paper, limit: 200 }, { every: refreshMs });
  const done = () => setDoing(null);
  return (
    <Card title={t('scan:paper')}>
      <div className="form">
        <Answer of={scans}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="field-hint">{t('scan:paper.none')}</p>
            ) : (
              <ul className="scan-unreadable">
                {rows.map(scan => (
                  <li key={scan.id}>
                    <Link to={`/desk/papers/scans/${scan.id}`}>{scan.name}</Link>{' '}
                    <span className="field-hint">
                      {t('scan:unreadable.pages', { pages: scan.pages })} · {reading(scan)}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
        <div className="scan-acts">
          <Button icon={Camera} onPress={() => setDoing('photograph')}>
            {t('scan:photograph')}
          </Button>
          <Button icon={Upload} onPress={() => setDoing('upload')}>
            {t('scan:upload')}
          </Button>
          <Button icon={FolderSearch} onPress={() => setDoing('claim')}>
            {t('scan:paper.claim')}
          </Button>
        </div>
      </div>
      {doing === 'photograph' && <Photograph paper={paper} onClose={done} />}
      {doing === 'upload' && <UploadDialog paper={paper} onClose={done} />}
      {doing === 'claim' && <ClaimDialog paper={paper} onClose={done} />}
    </Card>
  );
};
