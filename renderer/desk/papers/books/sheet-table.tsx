import type { RegisterSheet } from '../../../../contract/custody/registers.ts';

type SheetTableProps = { readonly sheet: RegisterSheet; readonly empty: string };

/** A number, a code or a day, which is not broken over two lines. */
const isCode = (text: string | null): boolean => text !== null && text.length <= 18 && /\d/.test(text);

/** A register as the form has it: in Chinese, whatever the screen speaks. */
export const SheetTable = ({ sheet, empty }: SheetTableProps) => {
  if (sheet.rows.length === 0) return <p>{empty}</p>;
  // a column with nothing in it takes no room from the others
  const filled = (at: number) => sheet.rows.some(row => row[at] !== '' && row[at] !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys
    <section className="table-place books-sheet" lang="zh-CN" aria-label={sheet.title} tabIndex={0}>
      <table className="plain-table">
        <caption>{sheet.title}</caption>
        <thead>
          <tr>
            {sheet.columns.map((column, at) => (
              <th
                key={column.title}
                scope="col"
                style={{ minWidth: filled(at) ? `${Math.min(column.width * 0.56, 10)}em` : undefined }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(row => (
            <tr key={JSON.stringify(row)}>
              {row.map((value, at) => (
                <td
                  key={sheet.columns[at]?.title}
                  className={typeof value === 'number' ? 'books-number' : isCode(value) ? 'nowrap' : ''}
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
