import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../../contract/applications/methods.ts';
import type { Input, MethodName, Output } from '../../contract/index.ts';
import { paperSpecs } from '../../core/applications/papers/kinds.ts';
import { citizenForm } from '../fixtures/room.ts';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { join, logIn, logOut, password, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({
    library: 'empty',
    settings: { terminalCamera: true, enquiryPhone: '0999-1234567' },
  });
});
afterAll(() => app.stop());

const call = async <M extends MethodName>(method: M, input: Input<M>, token?: string): Promise<Output<M>> => {
  const response = await fetch(`${app.url}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { 'x-session': token } : {}) },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as Output<M>;
  if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer;
};
const tokenOf = async (name: string) => (await call('staff.login', { name, password })).token;

const dialog = (page: Page) => page.getByRole('dialog');
const calm = async (page: Page, where: string) => {
  expect(await seriousFindings(page), where).toEqual([]);
  expect(await smallTargets(page), where).toEqual([]);
};
/** Takes `pages` pages with the camera that always shows a picture. */
const photograph = async (page: Page, pages: number) => {
  const camera = dialog(page);
  await camera.getByText(/\d+×\d+/).waitFor();
  for (let taken = 1; taken <= pages; taken++) {
    await camera.getByRole('button', { name: '拍照' }).click();
    await camera.getByRole('button', { name: `查看第 ${taken} 页` }).waitFor();
  }
  await camera.getByRole('button', { name: `完成（${pages} 页）` }).click();
};
/** A kept file as it comes out of the case, saved where the clerk says. */
const download = async (page: Page, name: RegExp): Promise<Buffer> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).first().click();
  return readFileSync(await (await coming).path());
};
const wordsOf = async (docx: Buffer) => (await mammoth.extractRawText({ buffer: docx })).value;

/** The applicant photographs both sides of a card at the terminal, by number and code. */
const addProof = async ({ number, enquiryCode }: Receipt) => {
  const page = await openPage(app, { size: 'landscape', path: '/#/progress' });
  await page.getByRole('textbox', { name: '受理编号' }).fill(number);
  await page.getByRole('textbox', { name: '查询码' }).fill(enquiryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('heading', { name: '补交证明材料' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '身份证明', exact: true }).click();
  await photograph(page, 2);
  await page.getByText('已交：').waitFor();
};

const finish = async (page: Page, title: RegExp, fill: () => Promise<void>) => {
  await page.getByRole('button', { name: title }).click();
  await page.locator('.paper-sheet').waitFor();
  await fill();
  await dialog(page).getByRole('button', { name: '定稿并存入案卷' }).click();
  await dialog(page).waitFor({ state: 'detached' });
};

const decide = async (id: string) => {
  const [clerk, reviewer] = [await tokenOf('王一'), await tokenOf('赵二')];
  const at = (await call('applications.open', { id }, clerk)).clock.today;
  const step = async (event: Input<'applications.step'>['event'], more: object = {}) => {
    const { position } = await call('applications.open', { id }, clerk);
    await call('applications.step', { id, position, event, ...more }, clerk);
  };
  await step({ type: 'corrected', at });
  const check = {
    clear: true,
    isInformation: 'yes',
    ours: true,
    exists: 'yes',
    give: 'none',
    how: '',
    answer: '该信息属于内部讨论记录。',
  } as const;
  await step(
    { type: 'decided', at, outcome: 'processRecords', reasonStated: true, partialConsidered: true },
    { check },
  );
  const { position, proposal } = await call('applications.open', { id }, reviewer);
  await call('applications.approve', { id, position, proposal: proposal?.id ?? '' }, reviewer);
};

const sign = async (page: Page) => {
  const pad = page.getByRole('img', { name: '签收人签名' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 40, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 70, { steps: 5 });
  await page.mouse.up();
};

test('files and papers of a case: added at the terminal and the desk, written, signed, kept as Word', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '王一', 'clerk');
  await join(page, '赵二', 'reviewer');
  await logOut(page);
  const receipt = (await call('applications.submit', { form: citizenForm, signature: null })) as Receipt;
  await addProof(receipt);

  await logIn(page, '王一');
  await page.evaluate(id => {
    location.hash = `#/desk/cases/${id}`;
  }, receipt.id);
  const card = page.locator('.card', { has: page.getByRole('heading', { name: '材料和附件' }) });
  await card.getByText('身份证明 2.jpg').waitFor();
  await calm(page, 'the case');
  await page.getByRole('button', { name: '查看 身份证明 1.jpg' }).click();
  const picture = dialog(page).getByRole('img', { name: '身份证明 1.jpg' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600);
  await dialog(page).getByRole('button', { name: '关闭' }).click();

  // a file that is not what it says is refused; one that is comes back as it was
  await page.getByRole('button', { name: '添加附件' }).click();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: '假.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') });
  await dialog(page).getByRole('button', { name: '添加', exact: true }).click();
  await dialog(page).getByText('文件内容与扩展名不符').waitFor();
  await calm(page, 'a refused file');
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '添加附件' }).click();
  const letter = Buffer.from('请协助查找清水村的批复\n'.repeat(60_000));
  await input.setInputFiles({ name: '来函.txt', mimeType: 'text/plain', buffer: letter });
  await dialog(page).getByRole('button', { name: '拍照' }).click();
  await photograph(page, 1);
  await dialog(page).getByRole('button', { name: '添加', exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect((await download(page, /^下载 来函/)).equals(letter)).toBe(true);

  // a correction notice: not finished while it lacks what it must state
  await page.locator('.steps').getByRole('button', { name: '告知补正' }).click();
  await page.getByLabel('需要补正的事项').fill('地块的范围');
  await dialog(page).getByRole('button', { name: '确认办理' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await finish(page, /^拟写政府信息公开申请补正告知书/, async () => {
    await page.getByLabel('补正事项').fill('');
    await page.getByText('还没有写明，不能定稿').waitFor();
    await expect
      .poll(() => dialog(page).getByRole('button', { name: '定稿并存入案卷' }).isEnabled())
      .toBe(false);
    await page.getByLabel('补正事项').fill('地块的范围\n批复的年份');
    await page.locator('.paper-sheet', { hasText: '2．批复的年份' }).waitFor();
    await calm(page, 'writing a paper');
  });
  const notice = await wordsOf(await download(page, /^下载 政府信息公开申请补正告知书/));
  for (const words of [
    '公开告〔',
    '苏小满：',
    '1．地块的范围',
    '2．批复的年份',
    '视为放弃申请',
    '0999-1234567',
  ])
    expect(notice).toContain(words);

  // the reply carries the remedy of a refusal, and is signed for
  await decide(receipt.id);
  await page.reload();
  await logIn(page, '王一');
  await finish(page, /^拟写政府信息公开申请答复书/, async () => {
    await page.locator('.paper-sheet', { hasText: '该信息属于内部讨论记录。' }).waitFor();
  });
  const reply = await wordsOf(await download(page, /^下载 政府信息公开申请答复书/));
  for (const words of ['第十六条第二款', '该信息属于内部讨论记录。', '60日内先申请行政复议'])
    expect(reply).toContain(words);
  await finish(page, /^拟写送达回证/, async () => {
    await sign(page);
    await page.locator('.paper-sheet img').waitFor();
  });
  const signed = await download(page, /^下载 送达回证/);
  expect((await mammoth.convertToHtml({ buffer: signed })).value).toContain('src="data:image/png;base64');
  expect(await wordsOf(signed)).toContain('公开告〔');
  await page.getByRole('button', { name: /^查看 送达回证/ }).click();
  await dialog(page).locator('.paper-sheet img').waitFor();
  await calm(page, 'a kept paper');
  await dialog(page).getByRole('button', { name: '关闭' }).click();

  // nothing of it is readable on the disk, the terminal's camera and the downloads' names included
  for (const entry of readdirSync(app.dataDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      for (const word of ['苏小满', '地块的范围', '清水村', '来函'])
        expect(
          readFileSync(path(entry.parentPath, entry.name)).includes(word),
          `${word} in ${entry.name}`,
        ).toBe(false);
});

test('a template changed in Word is taken, one with an unknown field refused by its name', async () => {
  const page = await openPage(app, { path: '/#/desk/templates', expectedErrors: /Failed to load resource/ });
  await logIn(page, '李主任');
  await page.getByRole('button', { name: '政府信息公开申请接收回执：换用新模板' }).waitFor();
  await calm(page, 'the templates');
  const docx = async (...more: string[]) => {
    const lines = [...paperSpecs.receipt.must.map(name => `{${name}}`), ...more];
    const children = lines.map(line => new Paragraph({ children: [new TextRun(line)] }));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  };
  const upload = async (buffer: Buffer) => {
    await page.locator('input[type=file]').setInputFiles({ name: '回执新版.docx', mimeType: 'x/y', buffer });
    await dialog(page).getByRole('button', { name: '换用' }).click();
  };
  await page.getByRole('button', { name: '政府信息公开申请接收回执：换用新模板' }).click();
  await upload(await docx('{申请人姓名}'));
  await dialog(page).getByText('“申请人姓名”不是这份文书的字段').waitFor();
  await calm(page, 'a refused template');
  await upload(await docx('云溪县专用'));
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('回执新版.docx').waitFor();
  await page.getByText('以前的 1 版').waitFor();
});
