import { Link } from 'react-router';
import type { ScanRow } from '../../../contract/scans/scan.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { useReading } from './use-reading.ts';
import '../cases/cases.css';

const columns = ['name', 'origin', 'pages', 'reading', 'keptAt'] as const;

/** Scans, newest first. */
export const ScanTable = ({ rows }: { readonly rows: readonly ScanRow[] }) => {
  const t = useText();
  const language = useLanguage();
  const reading = useReading();
  return (
    <div className="case-table-place">
      <table className="case-table">
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col" className="column">
                <span className="column-name">{t(`scan:column.${name}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(scan => (
            <tr key={scan.id}>
              <th scope="row" className="cell scan-name">
                <Link to={`/desk/papers/scans/${scan.id}`}>{scan.name}</Link>
              </th>
              <td className="cell">{t(`scan:origin.${scan.origin}`)}</td>
              <td className="cell">{formatCount(scan.pages)}</td>
              <td className="cell">{reading(scan)}</td>
              <td className="cell">{formatDate(scan.keptAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
