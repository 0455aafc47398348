import { Building2, CalendarDays, FileText, Hash, ScanText, Tag, Target } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Hit } from '../../../contract/library.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { KindBadge, ValidityBadge } from '../../shared/ui/badge.tsx';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Marked } from '../../shared/ui/marked.tsx';
import { viewAddress } from '../document/address.ts';
import { saysValidity } from '../document/paper.ts';
import type { SortDate } from './state.ts';
import './result-card.css';

type ResultCardProps = {
  readonly hit: Hit;
  readonly query?: string;
  /** the date it tells where it has both */
  readonly by?: SortDate;
  /** the one document the query names: 直达 */
  readonly direct?: boolean;
};

/** The formats a visitor knows by name; a plain text is just the document. */
const formatNames: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word',
  docx: 'Word',
  wps: 'WPS',
  ofd: 'OFD',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  zip: 'ZIP',
};

/** A full line of a page ends within a sentence: no blank stands there between two characters. One unit for one, so that marks stay where they are. */
const joined = (text: string): string =>
  text.replace(/(?<=(?:^|\n).{19,}\p{Script=Han})\n(?=\p{Script=Han})/gu, '\u200b');

type Field = Hit['elsewhere'][number]['field'];

/** What of the hit stands in this field, the terms in it marked; the field as it is where none does. */
const FieldText = ({ hit, field, text = '' }: { hit: Hit; field: Field; text?: string | null }) => {
  const found = hit.elsewhere.filter(one => one.field === field);
  const shown = found.length > 0 ? found : [{ text: text ?? '', marks: [] }];
  return shown.map((one, at) => (
    <Fragment key={one.text}>
      {at > 0 && '、'}
      <Marked text={one.text} marks={one.marks} />
    </Fragment>
  ));
};

const holds = (hit: Hit, field: Field) => hit.elsewhere.some(one => one.field === field);

/** The date that stands for one which is not known. */
const otherDate = { writtenOn: 'publishedAt', publishedAt: 'writtenOn' } as const;

/** No longer in force: said by word, icon, tint and a line through the title. */
const ended = (hit: Hit) => hit.validity === 'repealed' || hit.validity === 'expired';

/** One result: the whole card leads to the document. What it quotes is in the document's own language. */
export const ResultCard = ({ hit, query = '', by = 'writtenOn', direct = false }: ResultCardProps) => {
  const t = useText();
  const language = useLanguage();
  const formats = hit.fileTypes.flatMap(type => formatNames[type] ?? []);
  const told = hit[by] === null ? otherDate[by] : by;
  const date = hit[told];
  // a document that was named is read, not searched: its text rarely holds its own number
  const address = viewAddress(hit.id, direct ? {} : { query });
  return (
    <article className={`result${ended(hit) ? ' result-ended' : ''}${direct ? ' result-direct' : ''}`}>
      {direct && (
        <p className="result-flag">
          <Target className="icon" aria-hidden />
          {t('search:direct')}
        </p>
      )}
      <h3 className="result-title" lang="zh">
        <Link to={address}>
          <Marked text={hit.title} marks={hit.marks.title} />
        </Link>
      </h3>
      <div className="result-badges">
        {saysValidity(hit.kind, hit.validity) && <ValidityBadge validity={hit.validity} />}
        <KindBadge kind={hit.kind} />
        {formats.length > 0 && (
          <span className="badge badge-kind">
            <FileText className="icon" aria-hidden />
            {formats.join('、')}
          </span>
        )}
      </div>
      {hit.snippet !== '' && (
        <p className="result-snippet" lang="zh">
          {hit.recognised && (
            <span className="badge badge-kind result-recognised">
              <ScanText className="icon" aria-hidden />
              {t('search:recognised')}
            </span>
          )}
          …<Marked text={hit.page === null ? hit.snippet : joined(hit.snippet)} marks={hit.marks.snippet} />…
        </p>
      )}
      <dl className="result-facts">
        {holds(hit, 'keyword') && (
          <div>
            <dt>
              <Tag className="icon" aria-hidden />
              {t('search:keywords')}
            </dt>
            <dd>
              <FieldText hit={hit} field="keyword" />
            </dd>
          </div>
        )}
        {holds(hit, 'indexNo') && (
          <div>
            <dt>
              <Hash className="icon" aria-hidden />
              {t('document:fact.indexNo')}
            </dt>
            <dd>
              <FieldText hit={hit} field="indexNo" />
            </dd>
          </div>
        )}
        {hit.docNo && (
          <div>
            <dt>
              <Hash className="icon" aria-hidden />
              {t('search:docNo')}
            </dt>
            <dd>
              <FieldText hit={hit} field="docNo" text={hit.docNo} />
            </dd>
          </div>
        )}
        {hit.issuer && (
          <div>
            <dt>
              <Building2 className="icon" aria-hidden />
              {t('labels:facet.issuer')}
            </dt>
            <dd>
              <FieldText hit={hit} field="issuer" text={hit.issuer} />
            </dd>
          </div>
        )}
        {date && (
          <div>
            <dt>
              <CalendarDays className="icon" aria-hidden />
              {t(`search:${told}`)}
            </dt>
            <dd>{formatDate(date.slice(0, 10), language)}</dd>
          </div>
        )}
      </dl>
      {hit.file && hit.page && (
        <LinkButton
          className="result-open"
          icon={FileText}
          to={viewAddress(hit.id, { query, file: hit.file, page: hit.page })}
        >
          {t('search:openPage', { page: hit.page })}
        </LinkButton>
      )}
    </article>
  );
};
