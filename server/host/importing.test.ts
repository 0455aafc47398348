import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../contract/imports.ts';
import { emptyRoom, plant, type Room } from '../../test/fixtures/import-room.ts';
import { type Dispatcher, openDispatcher } from './dispatch.ts';
import type { Session } from './handlers.ts';

const session: Session = { role: 'administrator', shell: 'browser' };
let room: Room;
let host: Dispatcher;
beforeEach(() => {
  room = emptyRoom();
  host = openDispatcher({ dataDir: room.data });
});
afterEach(async () => {
  await host.close();
  room.remove();
});

const ask = async (method: Parameters<Dispatcher['call']>[0], input: object): Promise<unknown> => {
  const result = await host.call(method, input, session);
  return result.ok ? result.value : result.error.code;
};
const finished = async (runId: string): Promise<ImportReport> => {
  for (;;) {
    const { running, last } = (await ask('imports.progress', {})) as {
      running: object | null;
      last: ImportReport | null;
    };
    if (!running && last?.runId === runId) return last;
    await delay(20);
  }
};
const importNow = async (name?: string): Promise<ImportReport> => {
  const started = (await ask('imports.start', { folder: room.source, ...(name ? { name } : {}) })) as {
    runId: string;
  };
  return finished(started.runId);
};

describe('imports of a host', { timeout: 60_000 }, () => {
  test('start, progress, report, sources, documents, home page', async () => {
    plant(room.source, {
      '甲.txt': '关于甲事的通知\n各镇：\n正文。\n云溪县人民政府\n2026年4月13日\n',
      '名单.txt': '关于名单的公示\n\n李某 11010519491231002X。\n',
      '假.pdf': 'no PDF',
    });
    const report = await importNow('云溪县人民政府');
    expect(report).toMatchObject({ outcome: 'activated', added: 2, source: '云溪县人民政府' });
    expect(await ask('imports.reports', {})).toEqual({ reports: [report] });
    expect(await ask('imports.held', {})).toMatchObject({
      held: [{ title: '关于名单的公示', reasons: ['personalData'] }],
    });
    expect(await ask('imports.sources', {})).toMatchObject({
      sources: [{ id: '云溪县人民政府', kind: 'folder', documents: 1 }],
    });

    const overview = (await ask('library.overview', {})) as {
      documents: number;
      newest: { id: string }[];
      loading: null;
    };
    expect(overview).toMatchObject({ documents: 1, sample: false, loading: null });
    const id = overview.newest[0]?.id ?? '';
    expect(await ask('library.document', { id, query: '甲事' })).toMatchObject({
      id,
      title: '关于甲事的通知',
      writtenOn: '2026-04-13',
      version: 1,
      marks: [[2, 4]],
      pastValidity: false,
    });

    expect(await ask('imports.removeSource', { id: '云溪县人民政府' })).toEqual({ withdrawn: 2 });
    expect(await ask('library.document', { id })).toBe('library.withdrawn');
    expect(await ask('library.overview', {})).toMatchObject({ documents: 0, newest: [] });
  });

  test('what cannot be begun says why', async () => {
    expect(await ask('imports.start', { folder: `${room.source}/none` })).toBe('imports.folderMissing');
    expect(await ask('imports.cancel', {})).toBe('imports.nothingRunning');
    expect(await ask('imports.removeSource', { id: 'nobody' })).toBe('imports.sourceUnknown');
    expect(await ask('library.document', { id: 'abcdef' })).toBe('library.notFound');
  });

  test('one at a time, and a cancelled one leaves nothing', async () => {
    plant(
      room.source,
      Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [`${i}.txt`, `关于第${i}号事项的通知\n正文。`]),
      ),
    );
    const { runId } = (await ask('imports.start', { folder: room.source })) as { runId: string };
    expect(await ask('imports.start', { folder: room.source })).toBe('imports.running');
    expect(await ask('imports.removeSource', { id: 'x' })).toBe('imports.running');
    expect(await ask('imports.cancel', {})).toEqual({});
    expect(await finished(runId)).toMatchObject({ outcome: 'cancelled', added: 0 });
    expect(await ask('library.overview', {})).toMatchObject({ documents: 0 });
  });

  test('pastValidity: the last day is over though the source does not say so', async () => {
    plant(room.source, {
      '旧.txt':
        '关于旧事的通知\n各镇：\n正文。\n本通知自2019年1月1日起施行，有效期至2020年12月31日。\n云溪县人民政府\n2019年1月1日\n',
    });
    await importNow();
    const { newest } = (await ask('library.overview', {})) as { newest: { id: string }[] };
    expect(await ask('library.document', { id: newest[0]?.id ?? '' })).toMatchObject({
      pastValidity: true,
      validity: { status: 'unstated', from: '2019-01-01', to: '2020-12-31' },
    });
  });
});
