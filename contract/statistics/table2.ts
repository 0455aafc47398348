/** 规章, 行政规范性文件: the two rows of table 2 that the library knows something of. */
export const issuedGenres = ['rules', 'normative'] as const;
export type IssuedGenre = (typeof issuedGenres)[number];
export const issuedColumns = ['made', 'repealed', 'inForce'] as const;
export type IssuedColumn = (typeof issuedColumns)[number];

/** The cells of table 2 that are typed in, in the form's order. */
export const typedCells = ['permits', 'penalties', 'enforcements', 'charges'] as const;
export type TypedCell = (typeof typedCells)[number];

export const issuedCells = issuedGenres.flatMap(genre =>
  issuedColumns.map(column => `${genre}.${column}` as const),
);
export type IssuedCell = `${IssuedGenre}.${IssuedColumn}`;
export type Table2Cell = IssuedCell | TypedCell;
export const table2Cells: readonly Table2Cell[] = [...issuedCells, ...typedCells];

/** Its four blocks as the form prints them (国办公开办函〔2021〕30号). */
export const table2Labels = {
  content: '信息内容',
  issued: {
    head: '第二十条第（一）项',
    columns: { made: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' },
    rows: { rules: '规章', normative: '行政规范性文件' },
  },
  blocks: [
    {
      head: '第二十条第（五）项',
      column: '本年处理决定数量',
      rows: [{ cell: 'permits', label: '行政许可' }],
    },
    {
      head: '第二十条第（六）项',
      column: '本年处理决定数量',
      rows: [
        { cell: 'penalties', label: '行政处罚' },
        { cell: 'enforcements', label: '行政强制' },
      ],
    },
    {
      head: '第二十条第（八）项',
      column: '本年收费金额（单位：万元）',
      rows: [{ cell: 'charges', label: '行政事业性收费' }],
    },
  ],
} as const satisfies {
  content: string;
  issued: {
    head: string;
    columns: Record<IssuedColumn, string>;
    rows: Record<IssuedGenre, string>;
  };
  blocks: readonly {
    head: string;
    column: string;
    rows: readonly { cell: TypedCell; label: string }[];
  }[];
};
