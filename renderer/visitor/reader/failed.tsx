import { ArrowLeft, FileText, RotateCw } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Failure } from './failure.ts';

type FailedProps = {
  readonly failure: Failure;
  /** null where there is no text to offer */
  readonly onText: (() => void) | null;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
};

/** Why the file cannot be shown, and what a visitor can do instead. */
export const ReaderFailed = ({ failure, onText, onAgain, onLeave }: FailedProps) => {
  const t = useText();
  return (
    <div className="reader-failed">
      <Notice
        tone={failure === 'interrupted' ? 'warm' : 'danger'}
        role="alert"
        title={t(`reader:failure.${failure}`)}
        actions={
          <>
            {onText !== null && (
              <Button look="primary" main icon={FileText} onPress={onText}>
                {t('reader:failure.text')}
              </Button>
            )}
            {failure === 'interrupted' && (
              <Button main icon={RotateCw} onPress={onAgain}>
                {t('common:retry')}
              </Button>
            )}
            <Button main icon={ArrowLeft} onPress={onLeave}>
              {t('reader:leave')}
            </Button>
          </>
        }
      >
        <p>{t(`reader:failure.${failure}.more`)}</p>
      </Notice>
    </div>
  );
};
