import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { password, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

const passphrase = '云溪发布九里春风密钥口令';
const rootPassphrase = '根密钥分开保管在九里春风里';
let unit: App;
let hall: App;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zwgk-repository-'));
  mkdirSync(at('new'));
  writeFileSync(at('new/公告.txt'), notice('开放九里河公园'));
  // without the sample, whose notices go by the clock after their last day
  unit = await startApp({ library: 'empty', also: [at('new')] });
  hall = await startApp({ library: 'empty' });
});
afterAll(async () => {
  await Promise.all([unit.stop(), hall.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const notice = (what: string) =>
  `关于${what}的通知\n各镇：\n自即日起全天开放。\n云溪县人民政府\n2026年4月13日\n`;

const ask = async (app: App, method: string, input: object, token = ''): Promise<Record<string, unknown>> => {
  const response = await fetch(`${app.url}/api/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-desk-key': app.deskKey,
      ...(token ? { 'x-session': token } : {}),
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${method}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

/** What staff decide on pages of their own: that this folder was reviewed before it was put there. */
const trustFolder = async (): Promise<string> => {
  const { token } = await ask(unit, 'staff.login', { name: '李主任', password });
  const { sources } = await ask(unit, 'imports.sources', {}, String(token));
  const source = (sources as { id: string; kind: string }[]).find(({ kind }) => kind === 'folder')?.id;
  await ask(unit, 'review.trust', { source, trusted: true, reason: '上架前已由办公室审核' }, String(token));
  return String(token);
};
/** The stick is plugged in with what the publisher has now. */
const carry = (): void => {
  rmSync(at('stick'), { recursive: true, force: true });
  cpSync(at('web'), at('stick'), { recursive: true });
};
const go = (page: Page, path: string): Promise<void> =>
  page.evaluate(to => {
    location.hash = `#/desk/${to}`;
  }, path);
/** A new passphrase is typed twice, so that no slip locks the keys away. */
const twice = async (dialog: Locator, label: string, again: string, text: string): Promise<void> => {
  await dialog.getByLabel(label).fill(text);
  await dialog.getByLabel(again).fill(text);
};
const publish = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByLabel('发布密钥的口令').fill(passphrase);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText(words).waitFor();
};
/** Synchronises by the button and waits for the end of it, whatever it is. */
const sync = async (page: Page): Promise<void> => {
  const { token } = await ask(hall, 'staff.login', { name: '李主任', password });
  const attempt = async () => {
    const { repositories } = await ask(hall, 'repository.list', {}, String(token));
    return (repositories as { lastAttemptAt: string | null }[])[0]?.lastAttemptAt ?? null;
  };
  const before = await attempt();
  await page.getByRole('button', { name: '立即同步' }).click();
  await expect.poll(attempt, { interval: 200, timeout: 60_000 }).not.toBe(before);
};

test('published on one terminal, carried by stick to another; keys rotate; what is altered or old is refused in words', async () => {
  const { page: publisher } = await setUpDesk(unit, { expectedErrors: /Failed to load resource/ });
  const token = await trustFolder();
  await go(publisher, 'imports/publish');
  await publisher.getByLabel('密钥文件夹').fill(at('keys'));
  await publisher.getByLabel('签名库文件夹').fill(at('web'));
  await publisher.getByRole('button', { name: '查看密钥' }).click();
  await publisher.getByText('里没有密钥').waitFor();
  await publisher.getByRole('button', { name: '制作密钥' }).click();
  const making = publisher.getByRole('dialog');
  await twice(making, '发布密钥的口令', '再输入一次发布口令', '太短');
  await making.getByLabel('根密钥的口令').fill(rootPassphrase);
  await making.getByLabel('再输入一次根口令').fill(`${rootPassphrase}了`);
  await making.getByText('两次输入的不一样').waitFor();
  await expect.poll(() => making.getByRole('button', { name: '制作密钥' }).isDisabled()).toBe(true);
  await making.getByLabel('再输入一次根口令').fill(rootPassphrase);
  await making.getByRole('button', { name: '制作密钥' }).click();
  await making.getByText('口令太短').waitFor();
  await twice(making, '发布密钥的口令', '再输入一次发布口令', passphrase);
  await making.getByRole('button', { name: '制作密钥' }).click();
  await making.waitFor({ state: 'detached', timeout: 60_000 });
  await publisher.getByText('2 / 3 把').waitFor();
  const fingerprint = await publisher.locator('.fingerprint').textContent();
  await publish(publisher, /已发布第 1 次/);
  expect(await seriousFindings(publisher)).toEqual([]);
  carry();

  const { page: terminal } = await setUpDesk(hall, { expectedErrors: /Failed to load resource/ });
  await go(terminal, 'imports');
  await terminal.getByRole('link', { name: '签名库' }).click();
  await terminal.getByText('还没有关注签名库').waitFor();
  await terminal.getByRole('button', { name: '添加签名库' }).click();
  const adding = terminal.getByRole('dialog');
  writeFileSync(at('wrong.json'), '{}');
  const choose = async (path: string) => {
    const chooser = terminal.waitForEvent('filechooser');
    await adding.getByRole('button', { name: '选择信任文件' }).click();
    await (await chooser).setFiles(path);
  };
  await choose(at('wrong.json'));
  await adding.getByText('不是有效的信任文件').waitFor();
  await choose(at('keys/roots/1.root.json'));
  await expect.poll(() => adding.locator('.fingerprint').textContent()).toBe(fingerprint);
  await adding.getByText('逐组核对指纹').click();
  await adding.getByLabel('地址').fill(at('stick'));
  expect(await seriousFindings(terminal)).toEqual([]);
  await adding.getByRole('button', { name: '信任并添加' }).click();
  await adding.waitFor({ state: 'detached' });
  await sync(terminal);
  await terminal.getByText('正常').waitFor({ timeout: 60_000 });
  await terminal.getByText('（第 1 次）').waitFor();

  // a key rotates and something new is published: the terminal follows by itself
  writeFileSync(at('new/步道.txt'), notice('开放九里河步道'));
  await publisher.getByRole('button', { name: '更换' }).last().click();
  const rotating = publisher.getByRole('dialog');
  await rotating.getByLabel('根密钥的口令').fill('不对的口令不对的口令不对');
  await twice(rotating, '新密钥的口令', '再输入一次', passphrase);
  await rotating.getByRole('button', { name: '更换', exact: true }).click();
  await rotating.getByText('口令不对').waitFor({ timeout: 60_000 });
  await rotating.getByLabel('根密钥的口令').fill(rootPassphrase);
  await rotating.getByRole('button', { name: '更换', exact: true }).click();
  await rotating.waitFor({ state: 'detached', timeout: 60_000 });
  await publisher.getByText('信任文件第 2 版').waitFor();
  await go(publisher, 'imports');
  await publisher.getByLabel('文件夹路径').fill(at('new'));
  await publisher.getByRole('button', { name: '开始导入' }).click();
  const imported = async () => {
    const { running, last } = await ask(unit, 'imports.progress', {}, token);
    return running === null && (last as { unchanged: number } | null)?.unchanged === 1;
  };
  await expect.poll(imported, { interval: 200, timeout: 60_000 }).toBe(true);
  await go(publisher, 'imports/publish');
  await publish(publisher, /已发布第 2 次/);
  carry();
  await sync(terminal);
  await terminal.getByText('（第 2 次）').waitFor({ timeout: 60_000 });
  const visitor = await openPage(hall, { path: '/#/search?q=九里河步道' });
  await visitor.getByText('关于开放九里河步道的通知').first().waitFor();

  // published once more, without news: the second stick is old now
  cpSync(at('stick'), at('old stick'), { recursive: true });
  await publish(publisher, /有效期已延长/);
  carry();
  await sync(terminal);

  // altered on the way
  const timestamp = at('stick/metadata/timestamp.json');
  const honest = readFileSync(timestamp, 'utf8');
  writeFileSync(timestamp, honest.replace(/"version":\d+,/, '"version":9,'));
  await sync(terminal);
  await terminal.getByText('库的签名不对').waitFor();
  await terminal.getByText('已连续失败 1 次').waitFor();
  // an old stick
  rmSync(at('stick'), { recursive: true });
  cpSync(at('old stick'), at('stick'), { recursive: true });
  await sync(terminal);
  await terminal.getByText('比本机已经接收过的还旧').waitFor();
  // the right one again
  carry();
  await sync(terminal);
  await terminal.getByText('正常').waitFor({ timeout: 60_000 });
  await visitor.reload();
  await visitor.getByText('关于开放九里河步道的通知').first().waitFor();

  await terminal.getByRole('button', { name: '移除' }).click();
  await terminal.getByRole('alertdialog').getByRole('button', { name: '移除' }).click();
  await terminal.getByText('还没有关注签名库').waitFor();
});
