import { isHanUnit } from '../text/fold.ts';

/**
 * One syllable of what was typed in pinyin, or one character. `whole`: the syllable is complete; otherwise it may go on (the initial `zh`,
 * or the last syllable while typing).
 */
export type Piece =
  | { readonly kind: 'syllable'; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'character'; readonly text: string };

const finals =
  'a:bpmfdtnlgkhzcs_,zh,ch,sh;o:bpmf_;e:mdtnlgkhzcsr_,zh,ch,sh;ai:bpmdtnlgkhzcs_,zh,ch,sh;ei:bpmfdnlgkhz_,zh,sh;' +
  'ao:bpmdtnlgkhzcsr_,zh,ch,sh;ou:pmfdtnlgkhzcsr_,zh,ch,sh;an:bpmfdtnlgkhzcsr_,zh,ch,sh;en:bpmfdngkhzcsr_,zh,ch,sh;' +
  'ang:bpmfdtnlgkhzcsr_,zh,ch,sh;eng:bpmfdtnlgkhzcsr_,zh,ch,sh;ong:dtnlgkhzcsr,zh,ch;er:_;' +
  'i:bpmdtnljqxzcsry,zh,ch,sh;ia:dljqx;ie:bpmdtnljqx;iao:bpmdtnljqx;iu:mdnljqx;ian:bpmdtnljqx;in:bpmnljqxy;' +
  'iang:nljqx;ing:bpmdtnljqxy;iong:jqx;u:bpmfdtnlgkhjqxzcsryw,zh,ch,sh;ua:gkhr,zh,ch,sh;uo:dtnlgkhzcsr,zh,ch,sh;' +
  'uai:gkh,zh,ch,sh;ui:dtgkhzcsr,zh,ch,sh;uan:dtnlgkhjqxzcsry,zh,ch,sh;un:dtnlgkhjqxzcsry,zh,ch,sh;' +
  'uang:gkh,zh,ch,sh;ue:nljqxy;ve:nl;v:nl;a:yw;an:yw;ang:yw;ao:y;e:y;o:yw;ou:y;ong:y;ai:w;ei:w;en:w;eng:w';

/** Every syllable of Mandarin as it is typed, ü as v or u. */
const syllables = new Set(
  finals.split(';').flatMap(rule => {
    const [final = '', starts = ''] = rule.split(':');
    const [single = '', ...double] = starts.split(',');
    return [...[...single].map(letter => (letter === '_' ? '' : letter)), ...double].map(
      start => start + final,
    );
  }),
);
const initials = new Set('b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' '));
const beginnings = new Set([...syllables].flatMap(one => [...one].map((_, i) => one.slice(0, i + 1))));
const longest = 6;

const segmentsAtMost = 12;

/**
 * The ways to read typed letters as syllables, initials or both (`zhengwugk`), longest syllables first; Han characters and digits stand for
 * themselves. Empty where the letters cannot be pinyin.
 */
export const readTyped = (folded: string): Piece[][] => {
  const found: Piece[][] = [];
  const rest: Piece[] = [];
  const walk = (at: number): void => {
    if (found.length >= segmentsAtMost) return;
    if (at === folded.length) {
      found.push([...rest]);
      return;
    }
    const take = (piece: Piece): void => {
      rest.push(piece);
      walk(at + piece.text.length);
      rest.pop();
    };
    const character = folded.charAt(at);
    if (isHanUnit(folded.charCodeAt(at)) || /\d/.test(character)) {
      take({ kind: 'character', text: character });
      return;
    }
    for (let length = Math.min(longest, folded.length - at); length > 0; length--) {
      const text = folded.slice(at, at + length);
      const last = at + length === folded.length;
      if (syllables.has(text)) take({ kind: 'syllable', text, whole: !last });
      else if (initials.has(text) || (last && beginnings.has(text)))
        take({ kind: 'syllable', text, whole: false });
    }
  };
  walk(0);
  return found;
};

/** ü is typed v or u: lüe, lve, lue are one. */
const spelled = (syllable: string): string => syllable.replace(/^([nl])ue$/, '$1ve');

/** Whether a character, with the syllable it is read as, is what was typed. */
export const fits = (piece: Piece, character: string, syllable: string): boolean => {
  if (piece.kind === 'character') return piece.text === character;
  const typed = spelled(piece.text);
  return piece.whole ? syllable === typed : syllable.startsWith(typed) || syllable.startsWith(piece.text);
};
