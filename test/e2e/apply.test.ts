import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage } from './support/page.ts';
import { setUpRoom } from './support/set-up.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUpRoom(app);
});
afterAll(() => app.stop());

/** Invented, and well-formed in no way: the check warns of the number. */
const person = { name: '苏小满', number: '000000190001010000' };

/** A step of the form, by its heading; checked as it stands. */
const onStep = async (page: Page, heading: string) => {
  await page.getByRole('heading', { name: heading, level: 2 }).waitFor();
  await isClean(page);
};
/** axe finds nothing serious, and but for the breadcrumbs all that can be pressed is a main control. */
const isClean = async (page: Page) => {
  expect(await seriousFindings(page), page.url()).toEqual([]);
  expect((await smallTargets(page, 60)).filter(control => !control.startsWith('首页'))).toEqual([]);
};
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
/** On to the next step; keys that a touch brought up are put away first. */
const next = async (page: Page) => {
  const hide = page.locator('[data-skbtn="{hide}"]');
  if (await hide.isVisible()) await hide.tap();
  await page.getByRole('button', { name: '下一步' }).tap();
};
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).tap();

const sign = async (page: Page) => {
  const box = await page.getByRole('img', { name: '签名处' }).boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 80, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 150, { steps: 5 });
  await page.mouse.move(box.x + 500, box.y + 70, { steps: 5 });
  await page.mouse.up();
};

/** From the sentence to the review, as a citizen. */
const fillIn = async (page: Page) => {
  await field(page, '您想了解什么？').fill('清水村的征地补偿标准是多少');
  await page.getByRole('button', { name: '看看有没有公开' }).tap();
  await page.locator('.before-hit').first().waitFor();
  await expect.poll(() => page.locator('.before-hit').count()).toBeLessThanOrEqual(5);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '都不是，继续申请' }).tap();

  await onStep(page, '谁来申请？');
  await choose(page, '个人');
  await next(page);

  await onStep(page, '姓名和证件');
  await field(page, '姓名').fill(person.name);
  await field(page, '证件号码').fill(person.number);
  await page.getByText('这个身份证号码好像不对').waitFor();
  await next(page);

  await onStep(page, '是您本人来办，还是替别人办？');
  await choose(page, '本人办理');
  await next(page);

  await onStep(page, '怎样联系您？');
  await page.getByText('还没有留下联系方式').waitFor();
  await field(page, '电话').fill('0999-0000123');
  await page.getByText('还没有留下联系方式').waitFor({ state: 'detached' });
  await next(page);

  await onStep(page, '您要申请什么信息？');
  await expect
    .poll(() => field(page, '所需信息的名称或内容').inputValue())
    .toBe('清水村的征地补偿标准是多少');
  await next(page);

  await onStep(page, '您想怎样拿到？');
  await choose(page, '到窗口领取');
  await next(page);
  await onStep(page, '请核对一遍');
};

test('a visitor applies at the kiosk, takes the receipt, and asks how things stand', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/apply' });
  await fillIn(page);
  await page.getByText('没有文号，也没有其他特征').waitFor();
  await next(page);

  await onStep(page, '请签名');
  await page.getByRole('button', { name: '提交申请' }).tap();
  await page.getByText('请在方框里签名，或勾选').waitFor();
  await sign(page);
  const sent = page.waitForRequest('**/api/applications.submit');
  await page.getByRole('button', { name: '提交申请' }).tap();
  const { form, signature } = (await sent).postDataJSON();
  expect(form.applicant.identity.number).toBe(person.number);
  expect(form.delivery).toEqual({ way: 'collect', carrier: 'paper', otherwiseAsHeld: true });
  expect(signature).toMatch(/^data:image\/png;base64,/);
  expect(signature.length).toBeLessThan(200_000);

  await page.getByRole('heading', { name: '政府信息公开申请接收回执' }).waitFor();
  await isClean(page);
  const number = (await page.locator('.receipt-number dd').textContent()) ?? '';
  const code = (await page.locator('.receipt-code dd').textContent()) ?? '';
  expect(number).toContain('A1');
  expect(code.replace(/\s/g, '')).toMatch(/^[2-9A-Y]{8}$/);
  await expect.poll(() => page.locator('.receipt').textContent()).not.toContain(person.name);
  await expect.poll(() => page.locator('.receipt-day-due').count()).toBe(1);
  await expect.poll(() => page.locator('.receipt-runs li').last().textContent()).toContain('20');

  // what the printer gets is the receipt alone
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
  await expect.poll(() => page.locator('.receipt-code').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: '完成，清除屏幕' }).tap();
  await page.getByRole('alertdialog').getByRole('button', { name: '完成，清除屏幕' }).tap();
  await page.getByText('欢迎您').waitFor();
  await page.goBack();
  await expect.poll(() => page.getByText(code).count()).toBe(0);

  await page.evaluate(() => location.assign('#/progress'));
  await field(page, '受理编号').fill(number.replace('〔', '[').replace('〕', ']'));
  await field(page, '查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询', exact: true }).tap();
  await page.getByRole('heading', { name: '申请已经登记，正在安排办理。' }).waitFor();
  await isClean(page);
  await expect.poll(() => page.locator('main').textContent()).not.toContain(person.name);

  await page.getByRole('button', { name: '建议主动公开' }).tap();
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  await page.getByText('请填写这一项').waitFor();
  await field(page, '为什么建议公开').fill('村里人人都想知道');
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  await page.getByText('已经收到，工作人员会处理。').waitFor();
});

test('上一步, 返回 and 修改 keep what was typed', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/apply' });
  await fillIn(page);
  await page.getByRole('button', { name: '修改申请人' }).tap();
  await page.getByRole('heading', { name: '姓名和证件' }).waitFor();
  await expect.poll(() => field(page, '姓名').inputValue()).toBe(person.name);
  await field(page, '工作单位').fill('柳河镇');
  await page.getByRole('button', { name: '改好了，回去核对' }).tap();
  await page.getByRole('heading', { name: '请核对一遍' }).waitFor();
  await page.locator('.review-block').first().getByText('柳河镇').waitFor();

  await page.getByRole('button', { name: '上一步' }).tap();
  await page.getByRole('heading', { name: '姓名和证件' }).waitFor();
  await expect.poll(() => field(page, '工作单位').inputValue()).toBe('柳河镇');

  // another page's name asks first
  await page.getByRole('link', { name: '首页' }).first().tap();
  await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).tap();
  await expect.poll(() => field(page, '姓名').inputValue()).toBe(person.name);
});

test('a planted name is in no address, storage or history, and idle time wipes it', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/' });
  await page.route('**/api/system.session', async route => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), idleSeconds: 6, idleWarningSeconds: 3 } });
  });
  await page.reload();
  await page.evaluate(() => location.assign('#/apply'));
  await field(page, '您想了解什么？').fill(`${person.name}的宅基地档案`);
  await page.getByRole('button', { name: '看看有没有公开' }).tap();
  await page.getByRole('button', { name: /继续申请/ }).tap();
  await choose(page, '个人');
  await next(page);
  await field(page, '姓名').fill(person.name);
  await next(page);
  await page.getByText('请填写这一项').waitFor();
  const kept = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.cookie,
    ]),
  );
  expect(decodeURIComponent(kept)).not.toContain(person.name);
  await expect.poll(() => field(page, '姓名').getAttribute('autocomplete')).toBe('off');

  await page.getByText('您还在吗').waitFor();
  await page.getByText('欢迎您').waitFor({ timeout: 15_000 });
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  await page.evaluate(() => location.assign('#/apply'));
  await expect.poll(() => field(page, '您想了解什么？').inputValue()).toBe('');
});

test('a complaint is told its own way and may go on all the same', async () => {
  const page = await openPage(app, { size: 'desktop', path: '/#/apply' });
  await field(page, '您想了解什么？').fill('我要举报邻居违建');
  await page.getByRole('button', { name: '看看有没有公开' }).click();
  await page.getByText('像是信访、投诉或举报').waitFor();
  await page.getByText('12345').waitFor();
  await page.getByRole('button', { name: /继续申请/ }).click();
  await page.getByRole('heading', { name: '谁来申请？' }).waitFor();
});

test('a body asks by an agent for a record to be corrected: every further step is clean, and the receipt says 更正', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/apply' });
  await page.getByRole('button', { name: '我要更正与自己有关的政府记录' }).tap();
  await page.getByText('第 1 步，共 7 步').waitFor();
  await choose(page, '单位');
  await next(page);
  await onStep(page, '是哪一类单位？');
  await choose(page, '社会团体、基金会、公益组织');
  await next(page);
  await onStep(page, '单位名称和证照');
  await field(page, '单位名称').fill('云溪县读书会');
  await field(page, '统一社会信用代码').fill('123');
  await page.getByText('这个统一社会信用代码好像不对').waitFor();
  await field(page, '联系人').fill('周见');
  await next(page);
  await choose(page, '我是代理人，替别人办');
  await onStep(page, '是您本人来办，还是替别人办？');
  await field(page, '代理人姓名').fill('苏小满');
  await field(page, '代理人证件号码').fill('000000190001010000');
  await field(page, '代理人电话').fill('0999-0000123');
  await next(page);
  await page.getByRole('heading', { name: '怎样联系您？' }).waitFor();
  await next(page);
  await onStep(page, '要更正哪一条记录？');
  for (const name of ['哪一条记录', '哪里写错了', '应当怎样写']) await field(page, name).fill('读书会的地址');
  await next(page);
  await page.getByText('请填写这一项').waitFor();
  await field(page, '有什么证据').fill('登记证');
  await next(page);
  await page.getByRole('heading', { name: '请核对一遍' }).waitFor();
  await next(page);
  await page.getByText('不方便在屏上签').tap();
  await page.getByRole('button', { name: '提交申请' }).tap();
  await page.getByRole('heading', { name: '政府信息更正申请接收回执' }).waitFor();
  await page.getByText('委托书（请交窗口）').waitFor();
});

test('the keys on the screen write in the form', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/apply' });
  await page.getByRole('button', { name: '我要更正与自己有关的政府记录' }).tap();
  await choose(page, '个人');
  await next(page);
  const number = field(page, '证件号码');
  await number.tap();
  const keys = page.getByRole('group', { name: '屏幕键盘' });
  for (const digit of ['1', '2', '3']) await keys.locator(`[data-skbtn="${digit}"]`).tap();
  await expect.poll(() => number.inputValue()).toBe('123');
  const place = await number.boundingBox();
  const board = await keys.boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(board?.y ?? 0);
});

test('a wrong code is told in words', async () => {
  const page = await openPage(app, { path: '/#/progress', expectedErrors: /Failed to load resource/ });
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByText('请输入受理编号和查询码。').waitFor();
  await field(page, '受理编号').fill('公开申〔2026〕A1-9999号');
  await field(page, '查询码').fill('22222222');
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByText('没有找到这件申请').waitFor();
});
