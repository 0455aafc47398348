import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../contract/applications/event.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let room: TestRoom;
let clerk: Session;
let reviewer: Session;
beforeEach(async () => {
  room = await openTestRoom(() => new Date('2026-03-02T12:00:00'));
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('赵二', 'reviewer');
});
afterEach(() => room.close());

const at = '2026-03-02';
const open = (id: string, by = clerk) => room.value('applications.open', { id }, by);
const step = async (id: string, event: CaseEvent, more = {}) => {
  const { position } = await open(id);
  return room.call('applications.step', { id, position, event, ...more }, clerk);
};
const approve = async (id: string, by = reviewer) => {
  const { position, proposal } = await open(id, by);
  return room.call('applications.approve', { id, position, proposal: proposal?.id ?? '' }, by);
};
const check = {
  clear: true,
  isInformation: 'yes',
  ours: true,
  exists: 'yes',
  give: 'all',
  how: '自行领取',
  answer: '现予公开。',
} as const;
const answered = async (): Promise<string> => {
  const receipt = await room.value(
    'applications.submit',
    { form: citizenForm, signature: null },
    visitorSession,
  );
  const { id, number, enquiryCode } = receipt;
  const wish = { number, code: enquiryCode, what: 'publish', text: '村里都想知道', signature: null } as const;
  await room.value('applications.ask', wish, visitorSession);
  await step(id, { type: 'decided', at, outcome: 'granted', reasonStated: true }, { check });
  await approve(id);
  await step(id, { type: 'served', at, carrier: 'onTheSpot' });
  return id;
};
/** An answer that may be published: proposed, and agreed by another. */
const agreed = async (): Promise<string> => {
  const id = await answered();
  await step(id, { type: 'publicationProposed', at, by: 'applicant' });
  await step(id, { type: 'publicationAgreed', at });
  await approve(id);
  return id;
};
const report = () => room.value('conversion.report', {}, clerk);

describe('from an answer to one to a document for everybody', () => {
  it('names the topics that enough people have asked about', async () => {
    for (const topic of ['土地征收', '土地征收', '土地征收', '入学'] as const) {
      const { id } = await room.value(
        'applications.submit',
        { form: citizenForm, signature: null },
        visitorSession,
      );
      await room.value('applications.label', { id, topic }, clerk);
    }
    expect(await report()).toMatchObject({
      least: 3,
      since: '2025-03-02',
      topics: [{ topic: '土地征收', cases: 3 }],
    });
  });

  it('is asked, proposed, agreed by another, and published through the library’s own gates', async () => {
    const id = await answered();
    const stage = async () => (await report()).queue.find(row => row.id === id)?.stage;
    expect(await stage()).toBe('asked');
    const publish = async (text: string) => {
      const { position } = await open(id);
      const order = { id, position, title: '柳河镇清水村2025年征地补偿标准', text, files: [] };
      return room.call('conversion.publish', order, clerk);
    };
    expect(await publish('每亩5万元。')).toMatchObject({ error: { code: 'applications.refused' } });
    await step(id, { type: 'publicationProposed', at, by: 'applicant' });
    expect(await stage()).toBe('proposed');
    expect(await step(id, { type: 'publicationAgreed', at })).toMatchObject({ value: { proposed: true } });
    expect(await stage()).toBe('proposed');
    await approve(id);
    expect(await stage()).toBe('agreed');
    expect(await publish('苏小满申请的补偿标准为每亩5万元。')).toMatchObject({
      error: { code: 'conversion.personal' },
    });
    const published = await publish('柳河镇清水村2025年征地补偿标准为每亩5万元。');
    expect(published).toMatchObject({ ok: true });
    if (!published.ok) return;
    expect(await stage()).toBe('published');
    expect((await open(id)).row.state).toBe('converted');
    expect((await report()).queue[0]?.documentId).toBe(published.value.documentId);
    // art.17: it waits for a reviewer before a visitor sees it
    const { sources } = await room.value('imports.sources', {}, reviewer);
    expect(sources).toMatchObject([{ id: 'conversion', name: '依申请转主动公开', trust: 'review' }]);
  }, 60_000);

  it('says that it did not become a document, and the case stays agreed', async () => {
    const id = await agreed();
    // the library's folder of files takes nothing: the import fails as it would on a full or broken disk
    const folder = join(room.dataDir, 'files');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, '');
    const { position } = await open(id);
    const order = { id, position, title: '清水村补偿标准', text: '每亩5万元。', files: [] };
    expect(await room.call('conversion.publish', order, clerk)).toMatchObject({
      error: { code: 'conversion.failed' },
    });
    expect((await report()).queue.find(row => row.id === id)?.stage).toBe('agreed');
  }, 60_000);
});
