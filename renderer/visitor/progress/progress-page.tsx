import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer, messageOf } from '../../shared/api/answer.tsx';
import { type CallError, call } from '../../shared/api/call.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Line } from '../apply/fields.tsx';
import { Page } from '../frame/page.tsx';
import { Standing } from './standing.tsx';
import '../apply/apply.css';
import './progress.css';

/** How an application stands, by number and enquiry code. Both are kept in this page's memory only. */
export const ProgressPage = () => {
  const t = useText();
  const state = useCall('staff.state', {});
  return (
    <Page title={t('progress:title')}>
      <Answer of={state}>
        {({ setUp }) =>
          setUp ? (
            <Enquiry />
          ) : (
            <Notice tone="warm" title={t('progress:notReady.title')}>
              {t('progress:notReady.text')}
            </Notice>
          )
        }
      </Answer>
    </Page>
  );
};

const Enquiry = () => {
  const t = useText();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<CallError | 'missing' | null>(null);
  const [asking, setAsking] = useState(false);
  const [standing, setStanding] = useState<Output<'applications.progress'> | null>(null);

  const ask = async () => {
    if (number.trim() === '' || code.trim() === '') return setFailure('missing');
    setAsking(true);
    const result = await call('applications.progress', { number, code });
    setAsking(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) setStanding(result.value);
  };
  if (standing)
    return (
      <Standing
        standing={standing}
        code={code}
        onAgain={() => {
          setStanding(null);
          setNumber('');
          setCode('');
        }}
      />
    );
  return (
    <form
      className="step"
      autoComplete="off"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void ask();
      }}
    >
      <p className="step-help progress-intro">{t('progress:intro')}</p>
      <Line
        label={t('progress:number')}
        hint={t('progress:number.hint')}
        value={number}
        onChange={setNumber}
        maxLength={80}
        missing={failure === 'missing' && number.trim() === ''}
      />
      <Line
        label={t('progress:code')}
        hint={t('progress:code.hint')}
        value={code}
        onChange={setCode}
        maxLength={40}
        missing={failure === 'missing' && code.trim() === ''}
      />
      {failure && (
        <Notice tone="danger" role="alert">
          {failure === 'missing' ? t('progress:missing') : messageOf(t, failure)}
        </Notice>
      )}
      <div className="before-find">
        <Button type="submit" main look="primary" icon={Search} isDisabled={asking}>
          {t('progress:go')}
        </Button>
      </div>
    </form>
  );
};
