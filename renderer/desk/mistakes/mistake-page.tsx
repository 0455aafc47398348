import { ArrowLeft, Eye, ShieldCheck } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { AnswerForm } from './answer-form.tsx';
import '../review/review.css';
import './mistakes.css';

type Opened = Output<'mistakes.open'>;

/** One report: what the visitor said, what was done, and what is to be done. */
export const MistakePage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const answer = useCall('mistakes.open', { id });
  const row = answer.data?.row;
  return (
    <DeskPage
      title={t('mistakes:item')}
      heading={
        row && (
          <span className="review-heading">
            <span lang={row.title ? 'zh' : undefined}>{row.title ?? t('mistakes:gone')}</span>
            <span className="review-row-facts">
              <span className={`badge mistake-${row.state}`}>{t(`mistakes:state.${row.state}`)}</span>
              <span className="badge badge-kind">{t(`mistakes:kind.${row.kind}`)}</span>
            </span>
          </span>
        )
      }
      actions={
        <LinkButton to={`/desk/mistakes?${parameters}`} icon={ArrowLeft} main>
          {t('mistakes:back')}
        </LinkButton>
      }
    >
      <Answer of={answer} lines={6}>
        {opened => (
          <div className="mistake-columns">
            <div className="mistake-column">
              <Report opened={opened} />
              <Done answers={opened.answers} />
            </div>
            <AnswerForm key={opened.position} id={id} position={opened.position} state={opened.row.state} />
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};

/** Why there is no note to read. */
const silenceOf = ({ row, forgotten }: Opened) => {
  if (forgotten) return 'mistakes:words.forgotten';
  return row.noted ? 'mistakes:words.lost' : 'mistakes:words.none';
};

const Report = ({ opened }: { readonly opened: Opened }) => {
  const { row, note } = opened;
  const t = useText();
  const language = useLanguage();
  const facts = {
    number: row.number,
    kind: t(`mistakes:kind.${row.kind}`),
    receivedAt: formatDate(row.receivedAt.slice(0, 16), language),
    dueOn: formatDate(row.dueOn, language),
    ...(row.answeredAt ? { answeredAt: formatDate(row.answeredAt.slice(0, 16), language) } : {}),
  };
  return (
    <Card title={t('mistakes:facts')}>
      <dl className="mistake-facts">
        {(Object.keys(facts) as (keyof typeof facts)[]).map(name => (
          <div key={name} className={name === 'dueOn' && row.overdue ? 'mistake-late' : ''}>
            <dt>{t(`mistakes:fact.${name}`)}</dt>
            <dd>{facts[name]}</dd>
          </div>
        ))}
      </dl>
      {note === null ? (
        <p className="field-hint">{t(silenceOf(opened))}</p>
      ) : (
        <figure className="mistake-words">
          <figcaption>{t('mistakes:words')}</figcaption>
          <blockquote>{note}</blockquote>
          <p className="field-hint">{t('mistakes:words.hint')}</p>
        </figure>
      )}
      {row.title && (
        <div className="mistake-ways">
          <LinkButton icon={Eye} to={`/document/${row.document}`}>
            {t('mistakes:open.shown')}
          </LinkButton>
          <LinkButton icon={ShieldCheck} to={`/desk/review/${row.document}`}>
            {t('mistakes:open.review')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};

const Done = ({ answers }: Pick<Opened, 'answers'>) => {
  const t = useText();
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <Card title={t('mistakes:history')}>
      <ol className="review-history">
        {answers.toReversed().map(({ verdict, text, at, by }) => (
          <li key={at + text}>
            <strong>{t(`mistakes:state.${verdict}`)}</strong>
            <span className="field-hint">
              {by} · {formatDate(at.slice(0, 16), language)}
            </span>
            <span lang="zh">{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
};
