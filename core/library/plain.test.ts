import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describePlain } from './plain.ts';

const lines = (...text: string[]) => text.join('\n');

describe('a covering letter without a title of its own', () => {
  const letter = lines(
    '各镇人民政府、街道办事处,县政府各部门:',
    '《2025年云溪县政务公开工作要点》已经县政府研究同意,现印发给你们,请认真贯彻执行。',
    '云溪县人民政府办公室',
    '2025年4月16日',
    '(此件公开发布)',
    '2025年云溪县政务公开工作要点',
    '根据《清州市人民政府办公室关于印发工作要点的通知》(清政办发〔2025〕2号)要求,制定本要点。',
    '一、聚焦重点工作',
  );
  test('takes the title of the paper it sends out, and its own signature', () => {
    expect(describePlain(letter)).toEqual({
      title: '2025年云溪县政务公开工作要点',
      issuers: '云溪县人民政府办公室',
      writtenOn: '2025-04-16',
      openness: '公开发布',
    });
  });
  test('a 文号 inside its sentences is not its own', () =>
    expect(describePlain(letter).docNo).toBeUndefined());
  test('in Traditional with bracketed pinyin it is read just so', () => {
    const traditional = lines(
      '各鎮(zhèn)人民政府,縣政府各部門:',
      '',
      '《雲溪縣2018年政務公開工作要點》已經(jīng)縣政府同意,現(xiàn)印發給你們。',
      '',
      '雲溪縣人民政府辦公室',
      '',
      '2018年4月24日',
      '',
      '雲溪縣2018年政務公開工作要點',
      '',
      '一、著力加強公開',
    );
    expect(describePlain(traditional)).toEqual({
      title: '雲溪縣2018年政務公開工作要點',
      issuers: '雲溪縣人民政府辦公室',
      writtenOn: '2018-04-24',
    });
  });
});

describe('a page saved as text', () => {
  test('its label table is read, its title may be broken over two lines', () => {
    const page = lines(
      '当前位置:首页> 政务公开> 最新文件',
      '',
      '名  称: 关于印发2025年云溪县政务公开工作要点的通知',
      '索 引 号：1-6345-2025-00007',
      '发布机构: 县政府办',
      '主题分类: 综合政务,政务公开',
      '成文日期: 2025-09-15',
      '发文日期: 2025-09-16',
      '有效性: 有效',
      '',
      '关于印发2025年云溪县政务公开',
      '',
      '工作要点的通知',
      '',
      '各委局、各街镇:',
      '',
      '正文。',
    );
    expect(describePlain(page)).toEqual({
      column: '首页> 政务公开> 最新文件',
      title: '关于印发2025年云溪县政务公开工作要点的通知',
      indexNo: '1-6345-2025-00007',
      issuers: '县政府办',
      subjects: '综合政务,政务公开',
      writtenOn: '2025-09-15',
      publishedAt: '2025-09-16',
      validity: '有效',
    });
    expect(describePlain(page.replace(/^名.*$/m, '')).title).toBe(
      '关于印发2025年云溪县政务公开工作要点的通知',
    );
  });

  test('the site’s own lines are no title; time, source, own 文号 and a double title are read', () => {
    const page = lines(
      'EN',
      'https://www.yunxi.example/',
      '',
      '雲溪縣人民政府辦公室關於印發《2020年工作要點》的通知',
      '',
      '2020-03-27 17:37 來源: 雲溪縣人民政府網站',
      '字號: 默認 超大 | 打印 |',
      '',
      '雲溪縣人民政府辦公室關於印發《2020年工作要點》的通知',
      '雲政辦〔2020〕20號',
      '',
      '各鎮人民政府:',
      '',
      '雲溪縣人民政府辦公室',
      '2020年3月20日',
      '',
      '2020年工作要點',
      '【我要糾錯】 責任編輯:某某',
    );
    expect(describePlain(page)).toEqual({
      source: '雲溪縣人民政府網站',
      publishedAt: '2020-03-27T17:37',
      title: '雲溪縣人民政府辦公室關於印發《2020年工作要點》的通知',
      docNo: '雲政辦〔2020〕20號',
      writtenOn: '2020-03-20',
      issuers: '雲溪縣人民政府辦公室',
    });
  });
});

describe('papers', () => {
  test('two in one file: the title of the first, and no date from a day without its year', () => {
    const papers = lines(
      '全县政务公开推进会议 精神传达提纲',
      '5月24日,县政府召开会议,学习了国办发〔2019〕14号文件。',
      '全县政务公开工作情况汇报',
      '一、有关情况',
    );
    expect(describePlain(papers)).toEqual({ title: '全县政务公开推进会议 精神传达提纲' });
  });

  test('red head, 文号, organ above its title, date in Chinese numerals at the end', () => {
    const paper = lines(
      '云溪县人民政府文件',
      '云政发〔2023〕8号',
      '云溪县人民政府',
      '关于进一步加强防汛工作的意见',
      '各镇人民政府：',
      '现提出如下意见。',
      '本意见自2023年7月1日起施行，有效期至2028年6月30日。',
      '云溪县人民政府',
      '二〇二三年五月二十六日',
    );
    expect(describePlain(paper)).toEqual({
      title: '云溪县人民政府关于进一步加强防汛工作的意见',
      docNo: '云政发〔2023〕8号',
      issuers: '云溪县人民政府',
      writtenOn: '2023-05-26',
      validFrom: '2023-07-01',
      validTo: '2028-06-30',
    });
  });

  test('two organs sign together', () => {
    const paper = lines(
      '关于调整标准的通知',
      '各镇：',
      '正文。',
      '云溪县民政局',
      '云溪县财政局',
      '2025年6月24日',
    );
    expect(describePlain(paper).issuers).toBe('云溪县民政局；云溪县财政局');
  });

  test('an order, its number in the second line of its head', () => {
    const order = lines('云溪县人民政府令', '第12号', '云溪县犬只管理规定', '第一条 为了管理，制定本规定。');
    expect(describePlain(order)).toEqual({ title: '云溪县犬只管理规定', docNo: '云溪县人民政府令第12号' });
  });

  test('a hostile text of one long line is read quickly', () => {
    const started = performance.now();
    describePlain(`${'各'.repeat(2_000_000)}:\n${'((('.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

const real = '../shared/data/documents/';
describe.runIf(existsSync(real))('the five real papers', () => {
  const read = (number: string) => {
    const name = readdirSync(real).find(file => file.startsWith(number)) ?? '';
    return describePlain(readFileSync(`${real}${name}`, 'utf8'));
  };
  test.each([
    [
      '000',
      { title: '泰州市2018年政務公開工作要點', writtenOn: '2018-04-24', issuers: '泰州市人民政府辦公室' },
    ],
    [
      '001',
      {
        title: '2024年平度市政务公开工作要点',
        writtenOn: '2024-07-16',
        issuers: '平度市人民政府办公室',
        openness: '公开发布',
      },
    ],
    [
      '002',
      {
        column: '首页> 政务公开> 最新文件',
        title: '关于印发2020年滨海新区政务公开工作要点的通知',
        indexNo: '1-6345-2020-00007',
        issuers: '区政府办',
        subjects: '综合政务,政务公开',
        writtenOn: '2020-09-15',
        publishedAt: '2020-09-15',
        validity: '有效',
      },
    ],
    [
      '003',
      {
        title: '上海市人民政府辦公廳關於印發《2020年上海市政務公開工作要點》的通知',
        source: '上海市人民政府網站',
        publishedAt: '2020-03-27T17:37',
        docNo: '滬府辦〔2020〕20號',
        writtenOn: '2020-03-20',
        issuers: '上海市人民政府辦公廳',
      },
    ],
    ['004', { title: '全省政务公开重点工作推进会议 精神传达提纲' }],
  ])('%s', (number, stated) => expect(read(number)).toEqual(stated));
});
