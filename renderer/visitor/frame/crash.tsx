import { House } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { useEndVisit } from '../../shared/visit.tsx';

/** A fault of the page itself: the visitor starts again, with nothing kept. */
export const Crash = () => {
  const t = useText();
  const endVisit = useEndVisit();
  return (
    <main>
      <h1 className="page-title">{t('common:crash.title')}</h1>
      <Notice
        tone="danger"
        role="alert"
        actions={
          <Button look="primary" main icon={House} onPress={endVisit}>
            {t('common:home')}
          </Button>
        }
      >
        <p>{t('common:crash.text')}</p>
      </Notice>
    </main>
  );
};
