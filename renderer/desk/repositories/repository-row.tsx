import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, RefreshCw, Settings2, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { FollowedRepository } from '../../../contract/repository.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { localTime } from './local-time.ts';

type Props = {
  readonly one: FollowedRepository;
  readonly acts: boolean;
  readonly busy: boolean;
  readonly onChange: () => void;
};

/** One followed repository: what was taken last, until when it holds, when the next try is, and what went wrong. */
export const RepositoryRow = ({ one, acts, busy, onChange }: Props) => {
  const t = useText();
  const client = useQueryClient();
  const language = useLanguage();
  const refresh = () => void client.invalidateQueries();
  const sync = useAction('repository.sync', refresh);
  const remove = useAction('repository.remove', refresh);
  const [asked, setAsked] = useState(false);
  const time = (value: string) => localTime(value, language);
  const expired = one.expires !== null && new Date(one.expires) <= new Date();
  const failed = sync.error ?? remove.error;
  return (
    <Card title={one.unit}>
      <div className="repository">
        <div className="repository-facts">
          <State one={one} expired={expired} />
          <p>
            {one.publishedAt
              ? t('repositories:published', {
                  date: time(one.publishedAt),
                  sequence: one.sequence,
                  expires: one.expires ? time(one.expires) : '—',
                })
              : t('repositories:never')}
          </p>
          <p className="field-hint repository-address">{one.address}</p>
          <p className="field-hint">
            {one.lastSuccessAt
              ? t('repositories:last', { date: time(one.lastSuccessAt) })
              : t('repositories:last.none')}
            {' · '}
            {one.everyHours === 0
              ? t('repositories:next.hand')
              : one.nextAt
                ? t('repositories:next', { date: time(one.nextAt) })
                : t('repositories:next.soon')}
          </p>
        </div>
        {acts && (
          <div className="repository-acts">
            <Button
              main
              look="primary"
              icon={RefreshCw}
              isDisabled={busy}
              onPress={() => sync.mutate({ id: one.id })}
            >
              {t('repositories:sync')}
            </Button>
            <Button icon={Settings2} onPress={onChange}>
              {t('repositories:change')}
            </Button>
            <Button look="danger" icon={Trash2} isDisabled={busy} onPress={() => setAsked(true)}>
              {t('repositories:remove')}
            </Button>
          </div>
        )}
      </div>
      {failed && <Failed error={errorOfCause(failed)} />}
      {one.problem && <Failed error={one.problem as Parameters<typeof Failed>[0]['error']} />}
      {one.clockBehind && <Notice tone="warm">{t('repositories:clockBehind')}</Notice>}
      <ConfirmDialog
        open={asked}
        title={t('repositories:remove.title', { name: one.unit })}
        text={t('repositories:remove.text')}
        go={t('repositories:remove')}
        onGo={() => {
          remove.mutate({ id: one.id });
          setAsked(false);
        }}
        onCancel={() => setAsked(false)}
      />
    </Card>
  );
};

const State = ({ one, expired }: { readonly one: FollowedRepository; readonly expired: boolean }) => {
  const t = useText();
  if (expired)
    return (
      <p className="repository-state repository-warm">
        <TriangleAlert className="icon" aria-hidden /> {t('repositories:state.expired')}
      </p>
    );
  if (one.failures > 0)
    return (
      <p className="repository-state repository-bad">
        <CircleAlert className="icon" aria-hidden />{' '}
        {t('repositories:state.failing', { count: one.failures })}
      </p>
    );
  if (one.publishedAt)
    return (
      <p className="repository-state repository-good">
        <CircleCheck className="icon" aria-hidden /> {t('repositories:state.good')}
      </p>
    );
  return null;
};
