import { FileSpreadsheet } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { RegisterForm } from './register-form.tsx';
import './register.css';

/** 接收登记, one paper after the other. */
export const RegisterPage = () => {
  const t = useText();
  const [parameters] = useSearchParams();
  const id = parameters.get('batch');
  const batch = useCall('deliveries.open', { id: id ?? '' }, { enabled: id !== null });
  return (
    <PapersPage
      title={t('register:title')}
      actions={
        <LinkButton main icon={FileSpreadsheet} to={`/desk/papers/sheet${id === null ? '' : `?batch=${id}`}`}>
          {t('sheet:go')}
        </LinkButton>
      }
    >
      {batch.data ? (
        <p className="register-batch">
          {t('register:batch', { number: batch.data.batch.number, sender: batch.data.batch.senderName })}{' '}
          <Link to={`/desk/papers/batch/${batch.data.batch.id}`}>{t('register:batch.back')}</Link>
        </p>
      ) : null}
      {(id === null || batch.data) && <RegisterForm batch={batch.data?.batch ?? null} />}
      {batch.error && <Failed error={errorOfCause(batch.error)} />}
    </PapersPage>
  );
};
