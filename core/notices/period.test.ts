import { describe, expect, test } from 'vitest';
import type { DocumentDraft } from '../../contract/document.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { isOver, noticeOf } from './period.ts';

const calendar = buildCalendar({ years: [] });
const period = (text: string, stated: Partial<DocumentDraft> = {}) => {
  const found = noticeOf(
    draftOf({ title: '关于拟表彰单位名单的公示', publishedAt: '2026-03-02T09:00', text, ...stated }),
    calendar,
  );
  return found && [found.from, found.to];
};

describe('a notice says how long it stands', () => {
  test.each([
    ['公示期：2026年3月2日至2026年3月6日。', '2026-03-02', '2026-03-06'],
    ['公示时间：2026年3月2日至3月6日。', '2026-03-02', '2026-03-06'],
    ['公示时间为3月2日—6日，共5天。', '2026-03-02', '2026-03-06'],
    ['现予公示，公示期为5个工作日（2026年3月2日-3月6日）。', '2026-03-02', '2026-03-06'],
    ['公示期自2026年12月30日起至2027年1月8日止。', '2026-12-30', '2027-01-08'],
    ['公示时间：2026-03-02至2026-03-06', '2026-03-02', '2026-03-06'],
    ['公示时间：2026.3.2—2026.3.6', '2026-03-02', '2026-03-06'],
    ['公示期：2026年3月2日9时至3月6日17时。', '2026-03-02', '2026-03-06'],
    ['公示截止日期：2026年3月6日。', null, '2026-03-06'],
    ['如有异议，请于2026年3月6日前书面反馈。', null, '2026-03-06'],
    ['现公示如下，公示期7天。', '2026-03-02', '2026-03-09'],
    ['公示期为五个工作日。', '2026-03-02', '2026-03-09'],
  ])('%s', (text, from, to) => expect(period(text)).toEqual([from, to]));

  test('the sheet’s 有效期至 goes before its words', () => {
    const validity = { ...draftOf().validity, to: '2026-03-31' };
    expect(period('公示期：2026年3月2日至3月6日。', { validity })).toEqual([null, '2026-03-31']);
  });

  test('a text that states no end has none, and other documents are no notices', () => {
    expect(period('现予公示。2026年3月2日')).toBe(null);
    expect(period('根据2026年1月5日至2月3日的考察，现予公示。')).toBe(null);
    expect(period('公示期为5个工作日。', { publishedAt: null })).toBe(null);
    expect(period('公示期为5个工作日。', { publishedAt: '2099-03-02' })).toBe(null);
    expect(period('公示期：2026年3月2日至3月6日。', { title: '关于印发公示办法的通知' })).toBe(null);
  });

  test('a call for opinions is told apart', () => {
    const text = '公开征求意见时间：2026年4月1日至4月30日。';
    const title = '关于《云溪县养犬管理办法（征求意见稿）》公开征求意见的公告';
    expect(noticeOf(draftOf({ title, text }), calendar)).toEqual({
      kind: 'consultation',
      from: '2026-04-01',
      to: '2026-04-30',
    });
    expect(period('意见反馈截止时间为2026年4月30日。', { kind: 'consultation', title: '养犬管理' })).toEqual([
      null,
      '2026-04-30',
    ]);
  });

  test('is over after its last day', () => {
    const notice = { kind: 'publicity', from: null, to: '2026-03-06' } as const;
    expect([isOver(notice, '2026-03-06'), isOver(notice, '2026-03-07')]).toEqual([false, true]);
  });
});
