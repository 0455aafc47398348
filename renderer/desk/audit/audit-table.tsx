import { Link } from 'react-router';
import type { AuditEntry } from '../../../contract/audit.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { CaseNumber } from '../cases/case-number.tsx';
import { useSentence } from './use-sentence.ts';
import '../staff/staff.css';

const columns = ['at', 'person', 'what', 'about'] as const;

/** One line an act, the newest first. */
export const AuditTable = ({ entries }: { readonly entries: readonly AuditEntry[] }) => {
  const t = useText();
  const language = useLanguage();
  const sentence = useSentence();
  if (entries.length === 0) return <p className="audit-empty">{t('audit:none')}</p>;
  return (
    <div className="staff-table-place">
      <table className="staff-table audit-table">
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {t(`audit:column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.seq}>
              <td className="audit-at">{formatDate(entry.at, language)}</td>
              <td className="audit-person">
                {entry.actor === 'visitor' || entry.actor === 'system'
                  ? t(`audit:actor.${entry.actor}`)
                  : entry.actor}
              </td>
              <td>{sentence(entry)}</td>
              <td>
                {entry.about?.kind === 'case' ? (
                  <Link to={`/desk/cases/${entry.about.id}`}>
                    <CaseNumber number={entry.about.number} />
                  </Link>
                ) : (
                  entry.about?.name
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
