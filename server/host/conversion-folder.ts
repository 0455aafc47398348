import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../core/records/sheet-cell.ts';
import type { Source } from '../../core/sync/changes.ts';

/** What became public out of an application: a document of the folder, named by its case. */
export type Converted = {
  readonly caseId: string;
  readonly title: string;
  readonly text: string;
  readonly issuer: string;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

type Row = Pick<Converted, 'caseId' | 'title' | 'issuer' | 'publishedOn'> & { readonly files: string[] };

/** The source that answers become public by. It is a folder of documents with an index sheet like any other, and imported like any other. */
export const conversionSource = (dataDir: string): Source => ({
  id: 'conversion',
  kind: 'folder',
  name: '依申请转主动公开',
  location: join(dataDir, 'conversions'),
});

/** The main file of a case's document, inside the folder. */
export const mainFileOf = (caseId: string): string => `${caseId}.txt`;

/** Writes a document into the folder and its row into the index sheet; a second time takes the place of the first. */
export const putConverted = (dataDir: string, document: Converted): void => {
  const folder = conversionSource(dataDir).location;
  mkdirSync(folder, { recursive: true });
  const { caseId, title, text, issuer, publishedOn } = document;
  writeFileSync(join(folder, mainFileOf(caseId)), `${title}\n\n${text}\n`);
  const files = document.files.map(({ name, bytes }, at) => {
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
    const file = `${caseId}-${at + 1}${ending}`;
    writeFileSync(join(folder, file), bytes);
    return file;
  });
  // the rows lie beside the sheet, in a file that an import leaves alone
  const kept = join(folder, '.rows.json');
  const rows = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Row[]) : [];
  const next = [
    ...rows.filter(row => row.caseId !== caseId),
    { caseId, title, issuer, publishedOn, files } satisfies Row,
  ];
  const sheet = csvOf([
    ['名称', '发布机构', '发布日期', '公开属性', '类型', '文件', '附件'],
    ...next.map(row => [
      row.title,
      row.issuer,
      row.publishedOn,
      '主动公开',
      '文件',
      mainFileOf(row.caseId),
      row.files.join(';'),
    ]),
  ]);
  for (const [path, content] of [
    [kept, JSON.stringify(next)],
    [join(folder, '目录.csv'), sheet],
  ] as const) {
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
};
