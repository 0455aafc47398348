import type { Input, Output } from '../../contract/index.ts';
import type { Hit } from '../../contract/library.ts';
import { type Common, print } from './print.ts';
import { withRoom } from './room.ts';

const hitLine = (hit: Hit): string =>
  [hit.id, hit.writtenOn ?? '　　—　　', hit.title, hit.docNo].filter(Boolean).join('  ');

type Found = Output<'library.search'>;
const found = ({ total, hits, ids, didYouMean }: Found): string =>
  [
    `共 ${total} 份`,
    ...hits.map(hitLine),
    ...(ids ?? []),
    ...(didYouMean.length ? [`您要找的是不是：${didYouMean.join('、')}`] : []),
  ].join('\n');

export type SearchOptions = Common & {
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  /** the API's `filters`, as JSON */
  readonly filters?: Input<'library.search'>['filters'];
};

/** `search 检索词`: the answer of `library.search`; `--limit 0` gives every id. */
export const search = (query: string, options: SearchOptions): Promise<void> =>
  withRoom(options.data, async ({ call }) => {
    const { limit, offset, sort, filters } = options;
    const asked = { limit, offset, sort, filters };
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
    print(options, await call('library.search', { query, ...given }), found);
  });

const details = (document: Output<'library.document'>): string => {
  const rows = [
    ['标题', document.title],
    ['发文字号', document.docNo],
    ['索引号', document.indexNo],
    ['发布机构', document.issuers.join('、')],
    ['成文日期', document.writtenOn],
    ['发布日期', document.publishedAt],
    ['有效性', document.validity.stated],
    ['文件', document.files.map(file => file.name).join('、')],
  ];
  return [...rows.filter(([, value]) => value).map(row => row.join('：')), '', document.text].join('\n');
};

/** `show 编号`: one document with its whole text. */
export const show = (id: string, options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) => print(options, await call('library.document', { id }), details));
