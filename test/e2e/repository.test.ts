import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage } from './support/page.ts';

const passphrase = '云溪发布九里春风密钥口令';
const rootPassphrase = '根密钥分开保管九里春风';
let unit: App;
let hall: App;
let folder: string;
beforeAll(async () => {
  [unit, hall] = await Promise.all([startApp(), startApp({ library: 'empty' })]);
  folder = mkdtempSync(join(tmpdir(), 'zwgk-repository-'));
});
afterAll(async () => {
  await Promise.all([unit.stop(), hall.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
/** The stick is plugged in with what the publisher has now. */
const carry = (): void => {
  rmSync(at('stick'), { recursive: true, force: true });
  cpSync(at('web'), at('stick'), { recursive: true });
};
const publish = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByLabel('发布密钥的口令').fill(passphrase);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText(words).waitFor();
};
const sync = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '立即同步' }).click();
};

test('published on one terminal, carried by stick to another; keys rotate; what is altered or old is refused in words', async () => {
  const publisher = await openPage(unit, {
    path: `/#/desk/imports/publish?key=${unit.deskKey}`,
    expectedErrors: /Failed to load resource/,
  });
  await publisher.getByLabel('密钥文件夹').fill(at('keys'));
  await publisher.getByLabel('签名库文件夹').fill(at('web'));
  await publisher.getByRole('button', { name: '查看密钥' }).click();
  await publisher.getByText('里没有密钥').waitFor();
  await publisher.getByRole('button', { name: '制作密钥' }).click();
  const making = publisher.getByRole('dialog');
  await making.getByLabel('发布密钥的口令').fill('太短');
  await making.getByLabel('根密钥的口令').fill(rootPassphrase);
  await making.getByRole('button', { name: '制作密钥' }).click();
  await making.getByText('口令太短').waitFor();
  await making.getByLabel('发布密钥的口令').fill(passphrase);
  await making.getByRole('button', { name: '制作密钥' }).click();
  await making.waitFor({ state: 'detached', timeout: 60_000 });
  await publisher.getByText('2 / 3 把').waitFor();
  const fingerprint = await publisher.locator('.fingerprint').textContent();
  await publish(publisher, /已发布第 1 次/);
  expect(await seriousFindings(publisher)).toEqual([]);
  carry();
  cpSync(at('stick'), at('old stick'), { recursive: true });

  const terminal = await openPage(hall, {
    path: `/#/desk/imports/repositories?key=${hall.deskKey}`,
    expectedErrors: /Failed to load resource/,
  });
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
  expect(await adding.locator('.fingerprint').textContent()).toBe(fingerprint);
  await adding.getByText('逐组核对指纹').click();
  await adding.getByLabel('地址').fill(at('stick'));
  expect(await seriousFindings(terminal)).toEqual([]);
  await adding.getByRole('button', { name: '信任并添加' }).click();
  await adding.waitFor({ state: 'detached' });
  await sync(terminal);
  await terminal.getByText('正常').waitFor({ timeout: 60_000 });
  await terminal.getByText('（第 1 次）').waitFor();

  // a key rotates and something new is published: the terminal follows by itself
  mkdirSync(at('new'));
  writeFileSync(
    at('new/通知.txt'),
    '关于开放九里河步道的通知\n各镇：\n自即日起全天开放。\n云溪县人民政府\n2026年4月13日\n',
  );
  await publisher.getByRole('button', { name: '更换' }).last().click();
  const rotating = publisher.getByRole('dialog');
  await rotating.getByLabel('根密钥的口令').fill('不对的口令不对的口令');
  await rotating.getByLabel('新密钥的口令').fill(passphrase);
  await rotating.getByRole('button', { name: '更换', exact: true }).click();
  await rotating.getByText('口令不对').waitFor({ timeout: 60_000 });
  await rotating.getByLabel('根密钥的口令').fill(rootPassphrase);
  await rotating.getByRole('button', { name: '更换', exact: true }).click();
  await rotating.waitFor({ state: 'detached', timeout: 60_000 });
  await publisher.getByText('信任文件第 2 版').waitFor();
  await publisher.goto(`${unit.url}/#/desk/imports?key=${unit.deskKey}`);
  await publisher.getByLabel('文件夹路径').fill(at('new'));
  await publisher.getByRole('button', { name: '开始导入' }).click();
  await publisher.getByText('最近一次导入').waitFor();
  await publisher.goto(`${unit.url}/#/desk/imports/publish?key=${unit.deskKey}`);
  await publish(publisher, /已发布第 2 次/);
  carry();
  await sync(terminal);
  await terminal.getByText('（第 2 次）').waitFor({ timeout: 60_000 });
  const visitor = await openPage(hall);
  await visitor.getByText('关于开放九里河步道的通知').first().waitFor();

  // altered on the way
  const timestamp = at('stick/metadata/timestamp.json');
  const honest = readFileSync(timestamp, 'utf8');
  writeFileSync(timestamp, honest.replace('"version":2', '"version":9'));
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
}, 180_000);
