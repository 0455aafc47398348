import type { Openness, Validity } from '../../contract/document.ts';
import { foldCharacters as simplify } from '../text/fold.ts';

const plain = (word: string) => simplify(word.normalize('NFKC')).replace(/\s+/g, '');

/** 有效性 from the source's own word (domain 7.4). Order matters: 已失效 holds 效, 尚未生效 holds 生效. */
export const validityOf = (word: string): Validity => {
  const stated = plain(word);
  if (!stated) return 'unstated';
  if (/未生效|未施行|未实施|待生效|待施行/.test(stated)) return 'pending';
  if (/废止|撤销|作废/.test(stated)) return 'repealed';
  if (/失效|无效|过期|届满/.test(stated)) return 'expired';
  if (/修改|修订|修正/.test(stated)) return 'amended';
  if (/有效|现行|生效|执行中/.test(stated)) return 'valid';
  return 'unstated';
};

/** 公开属性 from the source's own word. What is neither plainly public nor blank is taken as withheld: a doubt never reaches a visitor. */
export const opennessOf = (word: string): Openness => {
  const stated = plain(word);
  if (!stated) return 'unstated';
  if (/不予|不公开|免予|非公开|内部|涉密|秘密|机密/.test(stated)) return 'withheld';
  if (/依申请|依法申请/.test(stated)) return 'onRequest';
  if (/主动|公开|社会|网站/.test(stated)) return 'proactive';
  return 'withheld';
};

const ownNote = /[(（【[〔]\s*(?:此件|此文件|本件)([^)）】\]〕\n]{2,20})[)）】\]〕]/;

/** The openness a text states of itself, as in `(此件公开发布)`; blank where it states none. */
export const opennessInText = (text: string): string => ownNote.exec(text)?.[1]?.trim() ?? '';
