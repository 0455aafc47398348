import type { ReactNode } from 'react';
import { formatCount } from '../../shared/i18n/format.ts';
import { Card } from '../../shared/ui/card.tsx';

type FigureCardProps = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** what the row stands under, in the form's words */
    readonly group?: string | null;
    readonly numbers: readonly number[];
  }[];
  /** nothing to draw: the table says so by itself */
  readonly chart: ReactNode;
};

/** A chart and its table: the same numbers twice, for the eye and for everybody. */
export const FigureCard = ({ title, columns, rows, chart }: FigureCardProps) => (
  <Card title={title} className="figures-card">
    <div className="figures-pair">
      {chart}
      <table className="figures-table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={at > 0 ? 'figures-number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, group, numbers }) => (
            <tr key={`${group ?? ''}${name}`}>
              <th scope="row">
                {group && <span className="field-hint">{group}</span>}
                {name}
              </th>
              {numbers.map((number, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns do not move
                <td key={at} className="figures-number">
                  {formatCount(number)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Card>
);
