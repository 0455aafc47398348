import { useText } from '../../../shared/i18n/use-text.ts';
import { useBatchLines } from './batch-facts.tsx';
import type { BatchFile } from './batch-page.tsx';

/** The receipt as it is printed: one list for each side, to be signed and sealed. Seen on paper only. */
export const ReceiptSheets = ({ file }: { readonly file: BatchFile }) => (
  <div className="receipt-sheets">
    <Sheet file={file} side="first" />
    <Sheet file={file} side="second" />
  </div>
);

type SheetProps = { readonly file: BatchFile; readonly side: 'first' | 'second' };

const Sheet = ({ file: { batch, papers, differences }, side }: SheetProps) => {
  const t = useText();
  const lines = useBatchLines(batch);
  return (
    <section className="receipt-of-batch">
      <h2>{t('deliveries:receipt.title')}</h2>
      <p>
        {t(`deliveries:receipt.${side}`)} · {batch.number}
      </p>
      <p>{lines.map(([name, value]) => t('deliveries:receipt.line', { name, value })).join('　')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            {(['number', 'title', 'docNo', 'copies'] as const).map(name => (
              <th key={name} scope="col">
                {t(`custody:column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper, index) => (
            <tr key={paper.id}>
              <td>{index + 1}</td>
              <td>{paper.number}</td>
              <td>{paper.facts.title}</td>
              <td>{paper.facts.docNo ?? ''}</td>
              <td>{paper.rejected === null ? paper.copies.total : t('custody:state.rejected')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('deliveries:receipt.line', {
          name: t('deliveries:differences'),
          value: differences.length === 0 ? t('deliveries:differences.none') : '',
        })}
      </p>
      {differences.length > 0 && (
        <ul>
          {differences.map(({ id, kind, about, text, settlement }) => (
            <li key={id}>
              {[t(`deliveries:kind.${kind}`), about, text, settlement].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      <p className="receipt-sign">
        <span>{t('deliveries:receipt.line', { name: t('deliveries:sign.sender'), value: '' })}</span>
        <span>{t('deliveries:receipt.line', { name: t('deliveries:sign.receiver'), value: '' })}</span>
      </p>
    </section>
  );
};
