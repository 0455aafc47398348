import { describe, expect, test } from 'vitest';
import { draftOf } from '../../test/fixtures/draft.ts';
import { mended, mendsOf, repairDraft } from './repair.ts';

describe('the proven repair of glossed text (domain 9.2)', () => {
  test('pinyin in brackets is taken out', () => {
    expect(mended('全區(qū)網(wǎng)站發(fā)布')).toBe('全區網站發布');
  });
  test('a character cut in half is put together again', () => {
    const damaged = '數(shù)據公開，選擇恰當?shù)墓\ue0a6_方式';
    expect(mended(damaged)).toBe('數據公開，選擇恰當的公開方式');
  });
  test('brackets of the author stay', () => {
    for (const text of ['甲方(a)乙方(b)', '附件(pdf)', '是否公开?(略)']) expect(mendsOf(text)).toEqual([]);
  });
  test('a cut gloss whose character nobody glossed elsewhere stays as it is', () => {
    expect(mended('區(qū)內恰當?shù)墓\ue0a6_方式')).toBe('區內恰當?shù)墓\ue0a6_方式');
  });
  test('sections move with the text, the damage is looked for anew', () => {
    const text = '區(qū)甲\n第二頁';
    const repaired = repairDraft(
      draftOf({
        text,
        sections: [
          { start: 0, file: null, page: null },
          { start: text.indexOf('第'), file: 'a'.repeat(64), page: 2 },
        ],
        damage: ['bracketedPinyin'],
      }),
    );
    expect(repaired.text.slice(repaired.sections[1]?.start)).toBe('第二頁');
    expect(repaired.damage).toEqual([]);
  });
});
