import type { DocumentDraft, Kind } from '../../contract/document.ts';
import { type FieldName, type Fields, fieldOf, labelKey } from './fields.ts';

const guideFields = [
  'conditions',
  'materials',
  'steps',
  'window',
  'timeLimit',
  'fee',
] as const satisfies readonly FieldName[];
type GuideField = (typeof guideFields)[number];
const isGuideField = (field: FieldName | null): field is GuideField =>
  field !== null && (guideFields as readonly FieldName[]).includes(field);

/** A heading's words without its number: `三、办理流程` → `办理流程`. */
const heading = (line: string) =>
  line
    .replace(/^(?:[#\s]*)(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?\s*)?/, '')
    .replace(/[:：]\s*$/, '')
    .trim();

const otherHeading =
  /^(?:办理依据|设定依据|法律依据|办理结果|结果送达|办理方式|注意事项|温馨提示|常见问题|表格下载|备注|说明)$/;
/** Belongs to the window where it stands beneath it, and ends any other part. */
const contact =
  /^(?:(?:咨询|联系|监督|投诉|服务)(?:电话|方式|渠道|热线)|联系人|(?:办公|工作|办理|受理|服务)时间|交通指引|乘车路线)$/;

/** Whether a line begins something that is no part of a guide's payload. */
const leaves = (words: string, label: string | undefined, current: GuideField | null): boolean => {
  if (/^#{1,6}\s/.test(words)) return true;
  if (words.length <= 14 && /^[一二三四五六七八九十]{1,3}、/.test(words)) return true;
  const own = labelKey(heading(words));
  const beside = labelKey(label ?? '');
  if (otherHeading.test(own) || otherHeading.test(beside)) return true;
  return contact.test(own) || (contact.test(beside) && current !== 'window');
};

/** The stretches of a guide's text under the headings that name its parts. */
const guideParts = (text: string): Partial<Record<GuideField, string>> => {
  const parts: Partial<Record<GuideField, string>> = {};
  let current: GuideField | null = null;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (!words) continue;
    const field = words.length <= 14 ? fieldOf(heading(words)) : null;
    const inLine = /^([^:：]{2,10})[:：]\s*(.+)$/.exec(words);
    const label = inLine ? heading(inLine[1] ?? '') : undefined;
    const labelled = label ? fieldOf(label) : null;
    if (isGuideField(field)) {
      current = field;
    } else if (inLine && isGuideField(labelled)) {
      current = labelled;
      parts[current] ??= inLine[2] ?? '';
    } else if (leaves(words, label, current)) {
      current = null;
    } else if (current) {
      parts[current] = parts[current] ? `${parts[current]}\n${words}` : words;
    }
  }
  return parts;
};

const marker = /^\s*(?:[-*•·]|[（(]?\d{1,2}[)）.、．](?!\d)|[一二三四五六七八九十]、)\s*/;

/** A list's items: by line, else by `；`. In a numbered list a `；` divides only before a number, for an item may hold several clauses. */
const listed = (text = ''): string[] =>
  text
    .split(
      /^\s*[（(]?(?:\d{1,2}[)）.、．](?!\d)|[一二三四五六七八九十]、)/.test(text)
        ? /\n|[；;](?=\s*[（(]?(?:\d{1,2}[)）.、．](?!\d)|[一二三四五六七八九十]、))/
        : /\n|[；;](?![^（(]*[)）])/,
    )
    .map(line => line.replace(marker, '').trim())
    .filter(Boolean);

const step = (line: string) => {
  const parts = /^(.{2,12}?)[:：]\s*(.+)$/.exec(line);
  return parts
    ? { title: parts[1] ?? '', text: parts[2] ?? '' }
    : { title: line.length <= 14 ? line : '', text: line.length <= 14 ? '' : line };
};

const answerParts = (text: string): { question: string; answer: string } | null => {
  const found =
    /(?:^|\n)\s*(?:[问問]|问题|問題|提问|提問)\s*[:：]\s*([\s\S]+?)\n\s*(?:答|答复|答復|答覆|回答|解答)\s*[:：]\s*([\s\S]+)$/.exec(
      text,
    );
  return found ? { question: (found[1] ?? '').trim(), answer: (found[2] ?? '').trim() } : null;
};

/** What a guide or an answer holds beside its text: from the sheet's own columns, else from the text's headings. Null for other kinds. */
export const payloadOf = (
  kind: Kind,
  fields: Fields,
  title: string,
  text: string,
): DocumentDraft['payload'] => {
  if (kind === 'guide') {
    const parts = {
      ...guideParts(text),
      ...Object.fromEntries(guideFields.flatMap(f => (fields[f] ? [[f, fields[f]]] : []))),
    };
    if (Object.keys(parts).length === 0) return null;
    return {
      kind: 'guide',
      conditions: parts.conditions ?? null,
      materials: listed(parts.materials),
      steps: listed(parts.steps).map(step),
      window: parts.window ?? null,
      timeLimit: parts.timeLimit ?? null,
      fee: parts.fee ?? null,
    };
  }
  if (kind !== 'answer') return null;
  const found = answerParts(text);
  const answer = fields.answer ?? found?.answer ?? text.trim();
  if (!answer) return null;
  const basisLine = /\n\s*(?:政策|答复|答復)?依[据據]\s*[:：]\s*(.+)\s*$/.exec(answer);
  return {
    kind: 'answer',
    question: fields.question ?? found?.question ?? title,
    answer: basisLine ? answer.slice(0, basisLine.index).trim() : answer,
    basis: listed(fields.answerBasis ?? basisLine?.[1]),
  };
};
