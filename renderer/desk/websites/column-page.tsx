import { useQueryClient } from '@tanstack/react-query';
import { Eye, Save } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { WebsitePreview } from '../../../contract/websites/methods.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { TextLine, Tick } from '../ui/fields.tsx';
import { type ColumnDraft, columnOf, draftOf, emptyDraft } from './column-draft.ts';
import { Preview } from './preview.tsx';
import { RulesFields } from './rules-fields.tsx';
import './websites.css';

/** Sets up a column of the website: its address, what was found there, what to keep to. */
export const ColumnPage = () => {
  const t = useText();
  const { id } = useParams();
  const list = useCall('websites.list', {});
  return (
    <DeskPage title={id ? t('websites:edit.title') : t('websites:add')}>
      <Answer of={list}>
        {({ websites }) => {
          const saved = websites.find(one => one.id === id);
          if (id && !saved) return <Failed error={{ code: 'websites.unknown', params: {} }} />;
          return <ColumnForm id={id} first={saved ? draftOf(saved.name, saved.column) : emptyDraft} />;
        }}
      </Answer>
    </DeskPage>
  );
};

const ColumnForm = ({ id, first }: { readonly id: string | undefined; readonly first: ColumnDraft }) => {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const set = (part: Partial<ColumnDraft>) => setDraft(before => ({ ...before, ...part }));
  // what was last seen stays while the page is read again, so that nothing jumps under the hand that points
  const [seen, setSeen] = useState<WebsitePreview | null>(null);
  const preview = useAction('websites.preview', found => {
    setSeen(found);
    set({
      ...(draft.name ? {} : { name: found.columnName ?? '' }),
      ...(draft.siteId ? {} : { siteId: found.siteId ?? '' }),
    });
  });
  const save = useAction('websites.save', () => {
    void client.invalidateQueries();
    void navigate('/desk/imports/websites');
  });
  const column = columnOf(draft);
  const look = (changed: Partial<ColumnDraft> = {}, article?: string) => {
    const next = columnOf({ ...draft, ...changed });
    set(changed);
    if (next) preview.mutate({ column: next, ...(article ? { article } : {}) });
  };
  return (
    <div className="websites">
      <Card title={t('websites:step.address')}>
        <form
          className="form"
          onSubmit={event => {
            event.preventDefault();
            look();
          }}
        >
          <TextLine
            label={t('websites:address')}
            hint={t('websites:address.hint')}
            placeholder="https://www.yunxi.gov.cn/zwgk/zcwj/"
            value={draft.address}
            onChange={address => set({ address })}
            max={2000}
            required
          />
          <Tick
            label={t('websites:plainHttp')}
            value={draft.plainHttp}
            onChange={plainHttp => set({ plainHttp })}
          />
          {preview.error && <Failed error={errorOfCause(preview.error)} />}
          <div className="form-actions">
            <LinkButton main to="/desk/imports/websites">
              {t('common:cancel')}
            </LinkButton>
            <Button type="submit" main icon={Eye} isDisabled={!column || preview.isPending}>
              {preview.isPending ? t('websites:looking') : t('websites:look')}
            </Button>
          </div>
        </form>
      </Card>
      {seen && <Preview seen={seen} draft={draft} busy={preview.isPending} onLook={look} />}
      {(seen || id) && (
        <Card title={t('websites:step.keep')}>
          <form
            className="form"
            onSubmit={event => {
              event.preventDefault();
              if (column) save.mutate({ name: draft.name, column, ...(id ? { id } : {}) });
            }}
          >
            <RulesFields draft={draft} onChange={set} />
            {save.error && <Failed error={errorOfCause(save.error)} />}
            <div className="form-actions">
              <Button
                type="submit"
                look="primary"
                main
                icon={Save}
                isDisabled={!column || draft.name.trim() === '' || save.isPending}
              >
                {t('websites:save')}
              </Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
};
