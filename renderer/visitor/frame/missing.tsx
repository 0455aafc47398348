import { House, Search } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Page } from './page.tsx';

/** What the address names is not here: a page that says so, and the ways on. */
export const Missing = ({ title, text }: { readonly title?: string; readonly text?: string }) => {
  const t = useText();
  return (
    <Page title={title ?? t('common:missing.title')}>
      <Notice
        tone="warm"
        role="alert"
        actions={
          <>
            <LinkButton to="/" look="primary" main icon={House}>
              {t('common:home')}
            </LinkButton>
            <LinkButton to="/search" main icon={Search}>
              {t('common:search')}
            </LinkButton>
          </>
        }
      >
        <p>{text ?? t('common:missing.text')}</p>
      </Notice>
    </Page>
  );
};
