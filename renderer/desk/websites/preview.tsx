import { Eye, Paperclip } from 'lucide-react';
import type { WebsitePreview } from '../../../contract/websites/methods.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Tick } from '../ui/fields.tsx';
import type { ColumnDraft } from './column-draft.ts';
import { Pointing } from './pointing.tsx';

type PreviewProps = {
  readonly seen: WebsitePreview;
  readonly draft: ColumnDraft;
  readonly busy: boolean;
  /** look again with this changed, at this article */
  readonly onLook: (changed?: Partial<ColumnDraft>, article?: string) => void;
};

/** What an import would find: the list, and one of its articles as it would be read. */
export const Preview = ({ seen, draft, busy, onLook }: PreviewProps) => {
  const t = useText();
  const language = useLanguage();
  const { article } = seen;
  return (
    <>
      <Card title={t('websites:step.found')}>
        <p>
          {t('websites:found', { articles: seen.articles.length, pages: seen.pages + 1 })}
          {seen.siteId && <> · {t('websites:found.siteId', { code: seen.siteId })}</>}
        </p>
        {seen.otherHosts.length > 0 && (
          <div className="websites-hosts">
            <p className="field-hint">{t('websites:otherHosts')}</p>
            {seen.otherHosts.map(host => (
              <Tick
                key={host}
                label={host}
                value={draft.hosts.includes(host)}
                onChange={on =>
                  onLook({
                    hosts: on ? [...draft.hosts, host] : draft.hosts.filter(other => other !== host),
                  })
                }
              />
            ))}
          </div>
        )}
        <ul className="websites-articles">
          {seen.articles.map(one => (
            <li key={one.url} className={one.url === article?.url ? 'websites-chosen' : ''}>
              <span>{one.title}</span>
              <span className="field-hint">{one.date && formatDate(one.date, language)}</span>
              <Button
                look="quiet"
                icon={Eye}
                isDisabled={busy}
                aria-label={t('websites:lookAt', { title: one.title })}
                onPress={() => onLook({}, one.url)}
              >
                {t('websites:look')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('websites:step.article')}>
        {article ? (
          <ArticleFound article={article} />
        ) : (
          <Notice title={t(seen.articles.length > 0 ? 'websites:noArticle' : 'websites:noArticles')} />
        )}
      </Card>
      <Pointing
        seen={seen}
        mapping={draft.mapping}
        busy={busy}
        onChange={mapping => onLook({ mapping }, article?.url)}
      />
    </>
  );
};

type ArticleFoundProps = {
  readonly article: NonNullable<WebsitePreview['article']>;
};

/** Shown in this order; other fields a page states follow. */
const usual = [
  'title',
  'indexNo',
  'docNo',
  'issuers',
  'subjects',
  'writtenOn',
  'publishedAt',
  'validity',
  'source',
];

const ArticleFound = ({ article }: ArticleFoundProps) => {
  const t = useText();
  const language = useLanguage();
  const said = (field: string): string | undefined => {
    const words = article.fields[field];
    return field === 'writtenOn' || field === 'publishedAt'
      ? words && formatDate(words.replace(' ', 'T'), language)
      : words;
  };
  const pointed = new Set<string>(article.pointed);
  return (
    <>
      <dl className="websites-fields">
        {usual.map(field => (
          <div key={field}>
            <dt>{t(`websites:field.${field as 'title'}`)}</dt>
            <dd>
              {said(field) ?? <span className="field-hint">{t('websites:field.none')}</span>}
              {pointed.has(field) && <span className="websites-pointed">{t('websites:pointed')}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('websites:field.body')}</dt>
          <dd>
            {t('websites:words', { count: article.words })}
            {pointed.has('body') && <span className="websites-pointed">{t('websites:pointed')}</span>}
          </dd>
        </div>
      </dl>
      <p className="websites-text">{article.text}</p>
      {article.attached.length > 0 && (
        <ul className="websites-files">
          {article.attached.map(file => (
            <li key={file.url}>
              <Paperclip className="icon" aria-hidden /> {file.name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
