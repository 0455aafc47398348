import type { Sheet, SheetLine } from '../../../contract/papers.ts';
import './paper-sheet.css';

/** A paper as it looks, on the screen and when it is printed. */
export const PaperSheet = ({ sheet }: { readonly sheet: Sheet }) => (
  <div className="paper-sheet" lang="zh-Hans">
    {sheet.map((block, at) =>
      block.kind === 'line' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper have no other identity
        <Line key={at} line={block} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor have its tables
        <table key={at}>
          <tbody>
            {block.rows.map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor their rows
              <tr key={r}>
                {row.cells.map((cell, c) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor their cells
                    key={c}
                    colSpan={cell.span}
                    {...(cell.width ? { style: { width: `${cell.width}%` } } : {})}
                  >
                    {cell.lines.map((line, l) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor their lines
                      <Line key={l} line={line} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ),
    )}
  </div>
);

const Line = ({ line: { align, indent, runs } }: { readonly line: SheetLine }) => (
  <p
    style={{
      textAlign: align,
      ...(indent ? { textIndent: `${indent}em` } : {}),
      fontSize: `${runs[0]?.size ?? 16}pt`,
    }}
  >
    {runs.map(({ text, bold, size, picture }, at) => (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no other identity
        key={at}
        style={{ fontSize: `${size}pt`, ...(bold ? { fontWeight: 700 } : {}) }}
      >
        {text}
        {picture && <img src={picture} alt="" />}
      </span>
    ))}
  </p>
);
