import type { Kind, StatutoryColumn } from '../../contract/document.ts';
import { foldCharacters as simplify } from '../text/fold.ts';

const words: readonly (readonly [RegExp, Kind])[] = [
  [/解读|解讀/, 'interpretation'],
  [/办事指南|服务指南|^指南$/, 'guide'],
  [/问答|答复|咨询/, 'answer'],
  [/公报/, 'gazette'],
  [/年度报告|年报/, 'report'],
  [/标准目录|目录事项/, 'row'],
  [/征求意见|征集|意见征集|调查/, 'consultation'],
  [/文件包|专题/, 'package'],
];

/** Kind from the source's own word for it, else from what the title can only be. */
export const kindOf = (stated: string | undefined, genre: string | undefined, title: string): Kind => {
  for (const statement of [stated, genre]) {
    if (!statement) continue;
    const plain = simplify(statement);
    const found = words.find(([pattern]) => pattern.test(plain));
    if (found && !(found[1] === 'consultation' && statement === genre)) return found[1];
    if (statement === stated) return 'document';
  }
  const plain = simplify(title).replace(/\s+/g, '');
  if (/(?:政策|图文|文字|专家)?解读(?:[(（].*[)）])?$/.test(plain)) return 'interpretation';
  if (/办事指南$/.test(plain)) return 'guide';
  if (/政府信息公开工作年度报告(?:[(（].*[)）])?$/.test(plain)) return 'report';
  if (/人民政府公报/.test(plain) && /期/.test(plain)) return 'gazette';
  return 'document';
};

const genreAtEnd =
  /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:[(（〔][^()（）]{1,12}[)）〕])?$/;

/** 体裁 where the source does not state it: the 文种 a title ends with (党政机关公文处理工作条例). */
export const genreOf = (title: string): string | null => {
  const found = genreAtEnd.exec(simplify(title).replace(/\s+/g, ''))?.[1];
  return found === '令' ? '命令' : (found ?? null);
};

/** Which of the four columns every 信息公开 page must have (domain row 30) the words name. */
export const statutoryColumnOf = (
  stated: string | undefined,
  column: readonly string[],
  title: string,
): StatutoryColumn | null => {
  const path = simplify([stated ?? '', ...column].join('>'));
  if (/信息公开指南/.test(path)) return 'guide';
  if (/信息公开制度/.test(path)) return 'rules';
  if (/年度报告|信息公开年报/.test(path)) return 'annualReport';
  if (/法定主动公开/.test(path)) return 'proactive';
  const plain = simplify(title);
  if (/政府信息公开指南$/.test(plain)) return 'guide';
  if (/政府信息公开工作年度报告/.test(plain)) return 'annualReport';
  return null;
};
