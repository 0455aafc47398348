import { House } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Page } from './page.tsx';

export const Missing = () => {
  const t = useText();
  return (
    <Page title={t('common:missing.title')}>
      <Notice
        tone="warm"
        actions={
          <LinkButton to="/" look="primary" main icon={House}>
            {t('common:home')}
          </LinkButton>
        }
      >
        <p>{t('common:missing.text')}</p>
      </Notice>
    </Page>
  );
};
