import { useText } from '../../../shared/i18n/use-text.ts';
import { PapersPage } from '../ui/papers-page.tsx';
import { RegisterForm } from './register-form.tsx';
import './register.css';

/** 接收登记, one paper after the other. */
export const RegisterPage = () => {
  const t = useText();
  return (
    <PapersPage title={t('register:title')}>
      <RegisterForm />
    </PapersPage>
  );
};
