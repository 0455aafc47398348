import { useQueryClient } from '@tanstack/react-query';
import { CircleStop } from 'lucide-react';
import { Label, ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../../contract/imports.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import './progress.css';

/** What came, what is to come, and about how long that takes. */
const Bytes = ({ of }: { readonly of: NonNullable<ImportProgress['bytes']> }) => {
  const t = useText();
  const { secondsLeft } = of;
  const time =
    secondsLeft === null
      ? null
      : secondsLeft < 90
        ? t('repositories:left.seconds', { count: secondsLeft })
        : t('repositories:left.minutes', { count: Math.ceil(secondsLeft / 60) });
  return (
    <>
      {t('repositories:bytes', { done: formatSize(of.done), total: formatSize(of.total) })}
      {time && ` · ${t('repositories:left', { time })}`}
    </>
  );
};

/** How far the running import is; stopping it leaves the library as it was. */
export const Progress = ({ progress }: { readonly progress: ImportProgress }) => {
  const t = useText();
  const client = useQueryClient();
  const cancel = useAction('imports.cancel', () => void client.invalidateQueries());
  const { phase, done, total, current, source, bytes } = progress;
  const publishing = phase === 'publishing';
  const counted = ['reading', 'fetching', 'publishing'].includes(phase) && total > 0;
  const shown = bytes ?? { done, total };
  return (
    <Card title={t(publishing ? 'imports:progress.publishing' : 'imports:progress.title', { source })}>
      <div className="import-progress">
        <ProgressBar value={shown.done} maxValue={Math.max(shown.total, 1)} isIndeterminate={!counted}>
          {({ percentage }) => (
            <>
              <div className="progress-words">
                <Label>{t(`imports:phase.${phase}`)}</Label>
                {counted && (
                  <span>
                    {t('imports:progress.count', { done: formatCount(done), total: formatCount(total) })}
                  </span>
                )}
              </div>
              <div className={`progress-track${counted ? '' : ' progress-unknown'}`}>
                <div className="progress-fill" style={counted ? { width: `${percentage}%` } : {}} />
              </div>
            </>
          )}
        </ProgressBar>
        <p className="progress-current">{bytes ? <Bytes of={bytes} /> : (current ?? ' ')}</p>
        {cancel.error && <Failed error={errorOfCause(cancel.error)} />}
        <div>
          <Button main icon={CircleStop} isDisabled={cancel.isPending} onPress={() => cancel.mutate({})}>
            {t(publishing ? 'imports:cancel.publishing' : 'imports:cancel')}
          </Button>
        </div>
      </div>
    </Card>
  );
};
