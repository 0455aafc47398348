import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { refusalOf } from '../i18n/law.ts';
import type { Translate } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type CallError, CallFailure } from './call.ts';
import './answer.css';

/** What the page says while it waits; the shape of what will come, without motion for those who asked for none. */
export const Waiting = ({ lines = 3 }: { readonly lines?: number }) => {
  const t = useText();
  return (
    <div className="waiting" role="status">
      <p>{t('common:loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty bars have no other identity
        <span key={line} className="waiting-line" aria-hidden />
      ))}
    </div>
  );
};

/** What another try cannot change; such a page is not shut for a while, it is not there. */
const settled: ReadonlySet<CallError['code']> = new Set([
  'input.invalid',
  'library.notFound',
  'library.withdrawn',
  'library.queryTooLong',
  'request.forbidden',
]);

/** Trouble of the program: only then is the page said to be shut; what a person can cause says itself what it is. */
const shut: ReadonlySet<CallError['code']> = new Set(['fault', 'request.busy', 'library.newerVersion']);

/** An error in a visitor's words, with a way to try again where that can help. */
export const Failed = ({ error, again }: { readonly error: CallError; readonly again?: () => void }) => {
  const t = useText();
  const offline = error.code === 'offline';
  const final = settled.has(error.code);
  return (
    <Notice
      tone={offline ? 'warm' : 'danger'}
      {...(offline ? { icon: WifiOff } : {})}
      role="alert"
      {...(offline ? { title: t('common:offline.title') } : {})}
      {...(shut.has(error.code) ? { title: t('common:failed.title') } : {})}
      actions={
        again &&
        !final && (
          <Button look="primary" main icon={RotateCw} onPress={again}>
            {t('common:retry')}
          </Button>
        )
      }
    >
      <p>{messageOf(t, error)}</p>
      {error.code === 'fault' && error.params.id && <p>{t('common:failed.id', { id: error.params.id })}</p>}
    </Notice>
  );
};

/** The sentence for a code. Facts a sentence needs come with the error. */
export const messageOf = (t: Translate, { code, params }: CallError): string => {
  const facts = code === 'applications.refused' ? { reason: refusalOf(t, params) } : params;
  return (t as (key: string, facts: object) => string)(`errors:${code}`, facts);
};

/** What a query throws is a `CallFailure`; anything else is a fault of the page. */
export const errorOfCause = (cause: unknown): CallError =>
  cause instanceof CallFailure ? cause.error : { code: 'fault', params: {} };

type AnswerProps<T> = {
  readonly of: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
};

/** A query's three faces: waiting, failed, answered. An answer once there stays while a refresh fails. */
export const Answer = <T,>({ of, lines = 3, children }: AnswerProps<T>) => {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={errorOfCause(of.error)} again={() => void of.refetch()} />;
  return <Waiting lines={lines} />;
};
