import { useQueryClient } from '@tanstack/react-query';
import { ScanText } from 'lucide-react';
import { Link } from 'react-router';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Fold } from '../ui/fold.tsx';

/** Shown at once; the rest is counted. */
const most = 20;

/** PDFs of the library that are pictures only, and what can be done about it. Nothing where there are none. */
export const UnreadableCard = () => {
  const t = useText();
  const client = useQueryClient();
  const unreadable = useCall('scans.unreadable', {});
  const offer = useAction('scans.offer', () => void client.invalidateQueries());
  return (
    <Answer of={unreadable}>
      {({ files }) =>
        files.length > 0 && (
          <Card title={t('scan:unreadable')}>
            <div className="form">
              <p className="field-hint">{t('scan:unreadable.text')}</p>
              <Fold title={t('scan:unreadable.list', { count: formatCount(files.length) })}>
                <ul className="scan-unreadable">
                  {files.slice(0, most).map(({ sha256, document, title, pages }) => (
                    <li key={sha256}>
                      <Link to={`/document/${document}`}>{title}</Link>{' '}
                      <span className="field-hint">{t('scan:unreadable.pages', { pages })}</span>
                    </li>
                  ))}
                </ul>
              </Fold>
              {offer.error && <Failed error={errorOfCause(offer.error)} />}
              <div>
                <Button
                  main
                  icon={ScanText}
                  isDisabled={offer.isPending}
                  onPress={() => offer.mutate({ files: files.slice(0, 1000).map(({ sha256 }) => sha256) })}
                >
                  {t('scan:unreadable.go', { count: formatCount(Math.min(files.length, 1000)) })}
                </Button>
              </div>
            </div>
          </Card>
        )
      }
    </Answer>
  );
};
