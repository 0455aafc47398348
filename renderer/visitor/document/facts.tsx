import { type ReactNode, useId } from 'react';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { ValidityBadge } from '../../shared/ui/badge.tsx';
import { followerOf } from './banner.tsx';
import type { DocumentRecord } from './paper.ts';

const Fact = ({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => {
  const t = useText();
  const empty = children === null || children === '';
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>{name}</dt>
      <dd lang={empty ? undefined : 'zh'} className={empty ? 'fact-none' : undefined}>
        {empty ? t('document:fact.none') : children}
      </dd>
    </div>
  );
};

/** Where a long number does not fit on a line it goes on after its slash. */
const NumberText = ({ number }: { readonly number: string }) =>
  number.split(/(?<=\/)/).map(part => (
    <span key={part} className="fact-number-part">
      {part}
    </span>
  ));

/** The seven 元数据 every document shows (domain row 21), then what else its source says. */
export const Facts = ({ record }: { readonly record: DocumentRecord }) => {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const date = (value: string | null) => value && formatDate(value, language);
  const subjects = record.subjectPaths.map(path => path.join('、')).join('；');
  const list = (values: readonly string[]) => values.join('、');
  const term = termOf(record.validity, date);
  const { origin } = record.source;
  return (
    <section className="card facts" aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {t('document:facts')}
      </h2>
      <dl>
        <Fact name={t('document:fact.title')} wide>
          {record.title}
        </Fact>
        <Fact name={t('document:fact.indexNo')}>
          {record.indexNo && <NumberText number={record.indexNo} />}
        </Fact>
        <Fact name={t('document:fact.issuers')}>{list(record.issuers)}</Fact>
        <Fact name={t('document:fact.subjects')}>{subjects}</Fact>
        <Fact name={t('document:fact.writtenOn')}>{date(record.writtenOn)}</Fact>
        <Fact name={t('document:fact.publishedAt')}>{date(record.publishedAt)}</Fact>
        <Fact name={t('document:fact.validity')}>
          <ValidityBadge validity={record.validity.status} />
        </Fact>
        <Fact name={t('document:fact.docNo')}>{record.docNo}</Fact>
        <Fact name={t('document:fact.source')}>{record.source.name}</Fact>
        {record.alsoFrom.length > 0 && (
          <Fact name={t('document:fact.alsoFrom')}>
            {list([...new Set(record.alsoFrom.map(({ name }) => name))])}
          </Fact>
        )}
        {record.genre && <Fact name={t('document:fact.genre')}>{record.genre}</Fact>}
        {term && (
          <Fact name={t('document:fact.term')}>{t(`document:fact.term.${term.key}`, term.facts)}</Fact>
        )}
        {record.fields.length > 0 && <Fact name={t('document:fact.fields')}>{list(record.fields)}</Fact>}
        {record.audiences.length > 0 && (
          <Fact name={t('document:fact.audiences')}>{list(record.audiences)}</Fact>
        )}
        {record.tags.length > 0 && <Fact name={t('document:fact.tags')}>{list(record.tags)}</Fact>}
        {record.validityHistory.length > 0 && (
          <Fact name={t('document:fact.history')} wide>
            <ul>
              {record.validityHistory.map(({ on, by, status, basis, replacedBy }) => (
                <li key={`${on} ${status} ${basis}`}>
                  {[
                    t(`document:fact.history.${by}`, {
                      date: formatDate(on, language),
                      status: t(`labels:validity.${status}`),
                    }),
                    basis && t('document:validity.basis', { basis }),
                    replacedBy && `${t(`document:validity.${followerOf(status)}`)}${replacedBy}`,
                  ]
                    .filter(Boolean)
                    .join(t('document:fact.semicolon'))}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {origin && (
          <Fact name={t('document:fact.origin')} wide>
            {[
              origin.name,
              origin.time && t('document:fact.origin.time', { time: formatDate(origin.time, language) }),
              origin.url && t('document:fact.origin.url', { url: origin.url }),
            ]
              .filter(Boolean)
              .join(t('document:fact.semicolon'))}
          </Fact>
        )}
      </dl>
    </section>
  );
};

/** The stated term, as far as its ends are known. */
const termOf = (
  { from, to }: DocumentRecord['validity'],
  date: (value: string | null) => string | null,
): { key: 'span' | 'from' | 'to'; facts: { from: string; to: string } } | null => {
  if (from === null && to === null) return null;
  const facts = { from: date(from) ?? '', to: date(to) ?? '' };
  if (from !== null && to !== null) return { key: 'span', facts };
  return { key: from === null ? 'to' : 'from', facts };
};
