import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleX, DatabaseBackup } from 'lucide-react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed, messageOf } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';

type BackupStateProps = {
  readonly state: Output<'backup.state'>['state'];
  /** whoever looks may make backups */
  readonly acts: boolean;
};

/** How the last backups went, and one more now. */
export const BackupState = ({ state, acts }: BackupStateProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const make = useAction('backup.make', () => void client.invalidateQueries());
  if (!state) return <Notice tone="warm" title={t('desk:backup.none')} />;
  const failed = state.failedAt !== null && (state.madeAt === null || state.failedAt > state.madeAt);
  return (
    <Card title={t('desk:backup.state')}>
      <div className="form">
        <dl className="backup-facts">
          <div className={state.madeAt ? 'fact-good' : ''}>
            <dt>
              {state.madeAt ? (
                <CircleCheck className="icon" aria-hidden />
              ) : (
                <CircleDashed className="icon" aria-hidden />
              )}
              {t('desk:backup.last')}
            </dt>
            <dd>{state.madeAt ? formatDate(state.madeAt, language) : t('desk:backup.never')}</dd>
          </div>
          {failed && state.failedAt && (
            <div className="fact-bad">
              <dt>
                <CircleX className="icon" aria-hidden />
                {t('desk:backup.failed')}
              </dt>
              <dd>
                {formatDate(state.failedAt, language)}
                {state.failure && <span className="field-hint">{failureText(t, state.failure)}</span>}
              </dd>
            </div>
          )}
        </dl>
        <p className="field-hint">{t('desk:backup.rule')}</p>
        {make.isSuccess && (
          <Notice
            role="status"
            title={t('desk:backup.make.done', { events: formatCount(make.data.events) })}
          />
        )}
        {make.error && <Failed error={errorOfCause(make.error)} />}
        {acts && (
          <div>
            <Button
              main
              look="primary"
              icon={DatabaseBackup}
              isDisabled={make.isPending}
              onPress={() => make.mutate({})}
            >
              {t(make.isPending ? 'desk:backup.make.busy' : 'desk:backup.make')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
};

const failures = ['backup.folderMissing', 'backup.diskFull'] as const;

/** A failure is on record by its code; what is no code stands as it was written. */
const failureText = (t: ReturnType<typeof useText>, failure: string): string => {
  const code = failures.find(each => each === failure);
  return code ? messageOf(t, { code, params: {} }) : failure;
};
