import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Download, Globe, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Progress } from '../imports/progress.tsx';
import { Report } from '../imports/report.tsx';
import '../ui/finding.css';
import './websites.css';

type Website = Output<'websites.list'>['websites'][number];

/** The columns of the unit's website that documents are brought in from. */
export const WebsitesPage = () => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const list = useCall('websites.list', {});
  const progress = useCall('imports.progress', {}, { every: 1000 });
  const running = progress.data?.running ?? null;
  const last = progress.data?.last ?? null;
  const [asked, setAsked] = useState<Website | null>(null);
  const refresh = () => void client.invalidateQueries();
  const fetchNow = useAction('websites.fetch', refresh);
  const remove = useAction('websites.remove', refresh);
  const failed = fetchNow.error ?? remove.error;
  return (
    <DeskPage
      title={t('websites:title')}
      actions={
        <>
          <LinkButton to="/desk/imports" icon={ArrowLeft} main>
            {t('imports:back')}
          </LinkButton>
          <LinkButton to="/desk/imports/websites/new" look="primary" main icon={Plus}>
            {t('websites:add')}
          </LinkButton>
        </>
      }
    >
      <div className="websites">
        {running && <Progress progress={running} />}
        {failed && <Failed error={errorOfCause(failed)} />}
        <Card title={t('websites:columns')}>
          <Answer of={list}>
            {({ websites }) =>
              websites.length === 0 ? (
                <p className="field-hint">{t('websites:none')}</p>
              ) : (
                <ul className="websites-list">
                  {websites.map(one => (
                    <li key={one.id}>
                      <div>
                        <p className="finding-item">
                          <Globe className="icon" aria-hidden /> {one.name}
                        </p>
                        <p className="field-hint websites-address">{one.column.address}</p>
                        <p className="field-hint">
                          {one.nextAt
                            ? t('websites:next', { time: formatDate(one.nextAt.slice(0, 16), language) })
                            : t(one.column.everyHours === 0 ? 'websites:byHand' : 'websites:soon')}
                        </p>
                      </div>
                      <div className="websites-acts">
                        <Button
                          icon={Download}
                          isDisabled={running !== null}
                          onPress={() => fetchNow.mutate({ id: one.id })}
                        >
                          {t('websites:fetch')}
                        </Button>
                        <LinkButton to={`/desk/imports/websites/${one.id}`} icon={Pencil}>
                          {t('websites:edit')}
                        </LinkButton>
                        <Button
                          look="danger"
                          icon={Trash2}
                          isDisabled={running !== null}
                          onPress={() => setAsked(one)}
                        >
                          {t('websites:remove')}
                        </Button>
                      </div>
                    </li>
                  ))}
                </ul>
              )
            }
          </Answer>
        </Card>
        {!running && last && <Report report={last} />}
      </div>
      <ConfirmDialog
        open={asked !== null}
        title={t('websites:remove.title', { name: asked?.name ?? '' })}
        text={t('websites:remove.text')}
        go={t('websites:remove')}
        onGo={() => {
          if (asked) remove.mutate({ id: asked.id });
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </DeskPage>
  );
};
