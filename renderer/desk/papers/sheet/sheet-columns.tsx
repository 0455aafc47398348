import type { Output } from '../../../../contract/index.ts';
import { formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';

/** Which column was taken for what; one nobody knows is told of and not lost sight of. */
export const SheetColumns = ({
  sheet: { table, head, columns },
}: {
  readonly sheet: Output<'sheets.preview'>;
}) => {
  const t = useText();
  const language = useLanguage();
  const unknown = columns.filter(({ column }) => column === null);
  return (
    <Card title={t('sheet:columns')}>
      <p className="field-hint">
        {table === '' ? t('sheet:table.csv', { head }) : t('sheet:table', { table, head })}
        {unknown.length > 0 &&
          ` · ${t('sheet:columns.unknown.some', {
            count: unknown.length,
            heads: formatList(
              unknown.map(({ head: name }) => name),
              language,
            ),
          })}`}
      </p>
      <ul className="sheet-columns">
        {columns.map(({ at, head: name, column }) => (
          <li key={at} className={column === null ? 'sheet-column-unknown' : ''}>
            <span lang="zh-Hans">{name}</span>
            <span aria-hidden>→</span>
            <strong>{column === null ? t('sheet:columns.unknown') : t(`sheet:column.${column}`)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
};
