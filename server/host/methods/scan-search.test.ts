import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { pdfOf } from '../../../test/fixtures/pdf.ts';
import { openTestRoom } from '../../../test/fixtures/room.ts';
import { sendScan } from '../../../test/fixtures/send-scan.ts';
import { readSettings } from '../../settings.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

test('a paper is found by what a machine read on its scan', async () => {
  const room = await openTestRoom();
  try {
    const facts = {
      title: '云溪县医疗保障局文件',
      docNo: null,
      indexNo: null,
      issuer: null,
      writtenOn: null,
      openness: 'proactive' as const,
      pages: 1,
      form: 'original' as const,
      attachments: 0,
      indexMark: 'printed' as const,
      condition: 'good' as const,
      eFile: null,
      note: null,
    };
    const registration = {
      facts,
      batch: null,
      receivedOn: '2026-03-05',
      copies: 1,
      document: null,
      rejected: null,
    };
    const { paper } = await room.value('custody.register', registration, room.administrator);
    const uploads = [await sendScan(room, pdfOf(['a']), room.administrator)];
    const kept = { uploads, origin: 'upload' as const, name: 'a.pdf', dpi: 200, paper: paper.id };
    const { id } = await room.value('scans.keep', kept, room.administrator);
    const open = openRoom({
      dataDir: room.dataDir,
      now: () => new Date(),
      rules: rulesOf(readSettings(room.dataDir)),
    });
    const data = { page: 1, text: '关于门诊慢性病特殊疾病的通知', confidence: 90 };
    open.log()?.append([
      {
        id: v7(),
        stream: id,
        type: 'scan.pageRead',
        at: '2026-03-05T09:00:00+08:00',
        actor: 'system',
        data,
      },
    ]);
    open.close();
    const found = async (find: string) =>
      (await room.value('custody.list', { view: 'all', find }, room.administrator)).rows.length;
    expect(await found('门诊慢性病特殊疾病')).toBe(1);
    expect(await found('门诊 通知')).toBe(1);
    expect(await found('医疗保障')).toBe(1);
    expect(await found('低保')).toBe(0);
  } finally {
    await room.close();
  }
});
