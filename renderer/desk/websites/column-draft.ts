import { type Mapping, type WebsiteColumn, websiteColumnSchema } from '../../../contract/websites/column.ts';

/** A column as it is being set up: what stands in the fields, which need not be right yet. */
export type ColumnDraft = {
  readonly name: string;
  readonly address: string;
  readonly hosts: readonly string[];
  /** 网站标识码; empty: none is asked for */
  readonly siteId: string;
  readonly plainHttp: boolean;
  /** 政务公开 > 政策文件 */
  readonly column: string;
  readonly mapping: Mapping;
  readonly mostPages: string;
  readonly pauseSeconds: string;
  readonly everyHours: string;
};

export const emptyDraft: ColumnDraft = {
  name: '',
  address: '',
  hosts: [],
  siteId: '',
  plainHttp: false,
  column: '',
  mapping: { fields: {} },
  mostPages: '200',
  pauseSeconds: '1',
  everyHours: '24',
};

export const draftOf = (name: string, column: WebsiteColumn): ColumnDraft => ({
  name,
  address: column.address,
  hosts: column.hosts,
  siteId: column.siteId ?? '',
  plainHttp: column.plainHttp,
  column: column.column.join(' > '),
  mapping: column.mapping,
  mostPages: String(column.mostPages),
  pauseSeconds: String(column.pauseMs / 1000),
  everyHours: String(column.everyHours),
});

/** The host an address names, as it is allowed; null while there is none. */
export const hostOf = (address: string): string | null =>
  URL.canParse(address.trim()) ? new URL(address.trim()).host || null : null;

/** The column a draft stands for; null while something in it cannot be used. The list page's own host is always allowed. */
export const columnOf = (draft: ColumnDraft): WebsiteColumn | null => {
  const own = hostOf(draft.address);
  const parsed = websiteColumnSchema.safeParse({
    address: draft.address.trim(),
    hosts: [...new Set([...(own ? [own] : []), ...draft.hosts])],
    siteId: draft.siteId.trim() || null,
    plainHttp: draft.plainHttp,
    column: draft.column
      .split(/[>＞/]/)
      .map(part => part.trim())
      .filter(Boolean),
    mapping: draft.mapping,
    mostPages: Number(draft.mostPages),
    pauseMs: Math.round(Number(draft.pauseSeconds) * 1000),
    everyHours: Number(draft.everyHours),
  });
  return parsed.success ? parsed.data : null;
};
