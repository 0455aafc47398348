import { type Table3Row, table3RowLabels, table3Rows } from './table3.ts';

/** A cell of the labels to the left of a table's numbers, with what it spans. */
export type LabelCell = {
  readonly text: string;
  /** from 0 */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
};

/** How many columns the labels of table 3 take. */
export const table3LabelColumns = 3;
/** The group that holds the others: 三、本年度办理结果. */
const outer = table3RowLabels.granted.group;

/** Each row of table 3 with the label cells that begin in it, as the form is drawn: 三 beside its groups, a group beside its rows. */
export const table3Layout: readonly { readonly row: Table3Row; readonly labels: readonly LabelCell[] }[] =
  table3Rows.map((row, at) => {
    const { group, label } = table3RowLabels[row];
    if (group === null) return { row, labels: [{ text: label, column: 0, colSpan: 3, rowSpan: 1 }] };
    const groupOf = (each: Table3Row | undefined) => (each ? table3RowLabels[each].group : null);
    const labels: LabelCell[] = [];
    if (groupOf(table3Rows[at - 1]) === null) {
      const rowSpan = table3Rows.filter(each => groupOf(each) !== null).length;
      labels.push({ text: outer ?? '', column: 0, colSpan: 1, rowSpan });
    }
    if (group === outer)
      return { row, labels: [...labels, { text: label, column: 1, colSpan: 2, rowSpan: 1 }] };
    if (groupOf(table3Rows[at - 1]) !== group) {
      const rowSpan = table3Rows.filter(each => groupOf(each) === group).length;
      labels.push({ text: group, column: 1, colSpan: 1, rowSpan });
    }
    return { row, labels: [...labels, { text: label, column: 2, colSpan: 1, rowSpan: 1 }] };
  });

/** The words of the heads of table 3. */
export const table3Heads = { applicant: '申请人情况', bodies: '法人或其他组织' } as const;
