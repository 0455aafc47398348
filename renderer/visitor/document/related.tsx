import { useId } from 'react';
import { Link } from 'react-router';
import type { Reference } from '../../../contract/library.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { ValidityBadge } from '../../shared/ui/badge.tsx';
import { viewAddress } from './address.ts';

type RelationKey = `${Reference['type']}` | `${Reference['type']}.inverse`;

/** What a reader wants first: the explanation, then what came after, then what came before. */
const order: readonly RelationKey[] = [
  'interprets.inverse',
  'interprets',
  'replaces.inverse',
  'repeals.inverse',
  'amends.inverse',
  'replaces',
  'repeals',
  'amends',
  'belongsTo',
  'belongsTo.inverse',
  'mentions',
  'mentions.inverse',
];

const keyOf = ({ type, inverse }: Reference): RelationKey => (inverse ? `${type}.inverse` : type);

/**
 * The references in groups, each document once a direction, under the relation that says most about it; that one only mentions the other
 * is said where nothing else is.
 */
export const groupsOf = (related: readonly Reference[]): { key: RelationKey; references: Reference[] }[] => {
  const seen = new Set<string>();
  const isNew = ({ type, inverse, title, docNo }: Reference): boolean => {
    const names = [inverse, !inverse].map(way => JSON.stringify([way, title, docNo]));
    if (names.some((name, at) => seen.has(name) && (at === 0 || type === 'mentions'))) return false;
    seen.add(names[0] ?? '');
    return true;
  };
  return order
    .map(key => ({ key, references: related.filter(each => keyOf(each) === key && isNew(each)) }))
    .filter(group => group.references.length > 0);
};

/** The documents this one stands in relation with, both ways, in groups. */
export const Related = ({ related }: { readonly related: readonly Reference[] }) => {
  const t = useText();
  const id = useId();
  const groups = groupsOf(related);
  if (groups.length === 0) return null;
  return (
    <section className="card related" aria-labelledby={id}>
      <h2 id={id}>{t('document:related')}</h2>
      {groups.map(({ key, references }) => (
        <div key={key} className="related-group">
          <h3>{t(`document:relation.${key}`)}</h3>
          <ul>
            {references.map(reference => (
              <li key={`${reference.id}${reference.title}${reference.docNo}`}>
                <RelatedItem reference={reference} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const RelatedItem = ({ reference }: { readonly reference: Reference }) => {
  const t = useText();
  const language = useLanguage();
  const { id, title, docNo, writtenOn, validity } = reference;
  const facts = (
    <span className="related-facts">
      {docNo && <span lang="zh">{docNo}</span>}
      {writtenOn && <span>{formatDate(writtenOn, language)}</span>}
      {validity && validity !== 'unstated' && <ValidityBadge validity={validity} />}
      {id === null && <span>{t('document:related.absent')}</span>}
    </span>
  );
  if (id === null) {
    return (
      <span className="related-item">
        <span lang="zh">{title}</span>
        {facts}
      </span>
    );
  }
  return (
    <Link className="related-item" to={viewAddress(id)}>
      <span className="related-title" lang="zh">
        {title}
      </span>
      {facts}
    </Link>
  );
};
