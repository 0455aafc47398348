import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { join, logIn, logOut, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Invented, and well-formed in no way. */
const person = { name: '苏小满', number: '000000190001010000', wish: '柳河镇清水村征地补偿安置方案' };

/** Pictures for the manual, where a folder is named in PICTURES. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
};

const dialog = (page: Page) => page.getByRole('dialog');
const calm = async (page: Page, where: string) => expect(await seriousFindings(page), where).toEqual([]);

/** Opens a step of the case, fills it in, and hands it in. */
const step = async (
  page: Page,
  name: string,
  fill: () => Promise<void> = async () => {},
  go = '确认办理',
): Promise<void> => {
  await page.locator('.steps').getByRole('button', { name, exact: true }).click();
  await fill();
  await dialog(page).getByRole('button', { name: go }).click();
  await dialog(page).waitFor({ state: 'detached' });
};

/** The second person agrees, and the first comes back. */
const approved = async (page: Page): Promise<void> => {
  await logOut(page);
  await logIn(page, '李主任');
  await page.locator('.proposal').getByRole('button', { name: '同意' }).click();
  await page.locator('.proposal').waitFor({ state: 'detached' });
  await logOut(page);
  await logIn(page, '王一');
  await page.getByText('现在可以办理').waitFor();
};

const applyAtTheKiosk = async (): Promise<string> => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/apply' });
  const field = (name: string) => page.getByRole('textbox', { name });
  const next = async (heading: string) => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: heading, level: 2 }).waitFor();
  };
  await field('您想了解什么？').fill(person.wish);
  await page.getByRole('button', { name: '看看有没有公开' }).click();
  await page.getByRole('button', { name: '继续申请' }).click();
  await page.getByText('个人', { exact: true }).click();
  await next('姓名和证件');
  await field('姓名').fill(person.name);
  await field('证件号码').fill(person.number);
  await next('是您本人来办，还是替别人办？');
  await page.getByText('本人办理', { exact: true }).click();
  await next('怎样联系您？');
  await field('电话').fill('0999-0000123');
  await next('您要申请什么信息？');
  await next('您想怎样拿到？');
  await page.getByText('到窗口领取', { exact: true }).click();
  await next('请核对一遍');
  await next('请签名');
  await page.getByText('不方便在屏上签').click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.locator('.receipt-number dd').waitFor();
  const number = (await page.locator('.receipt-number dd').textContent()) ?? '';
  await page.close();
  return number;
};

test('an application lives from the kiosk to the annual report', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '王一', 'clerk');
  await logOut(page);
  const number = await applyAtTheKiosk();

  await logIn(page, '王一');
  await page.getByRole('link', { name: '待办' }).click();
  await page.getByRole('rowheader', { name: number }).waitFor();
  await picture(page, 'life-list');
  await page.getByRole('rowheader', { name: number }).click();
  await page.getByText('现在可以办理').waitFor();
  await picture(page, 'life-case');

  // the office: a topic for the figures, in the clear
  await page.getByRole('button', { name: '标注主题' }).click();
  await dialog(page).getByLabel('申请主题').fill('土地征收');
  await dialog(page).getByRole('button', { name: '保存主题' }).click();
  await page.locator('.case-topic', { hasText: '土地征收' }).waitFor();

  // art.30: asked to correct once, all at once; corrected, and the clock starts anew
  await step(page, '告知补正', async () => {
    await page.getByLabel('需要补正的事项').fill('地块的范围\n批复的年份');
    await picture(page, 'life-correction');
  });
  await step(page, '补正告知送达');
  await page.locator('.case-state', { hasText: '待申请人补正' }).waitFor();
  await step(page, '收到补正');

  // art.32: a third party is asked, the clock pauses, the third party objects
  await step(page, '征求意见', async () => {
    await dialog(page).getByLabel('征求对象').selectOption('thirdParty');
    await dialog(page).getByLabel('征求谁的意见').fill('清水村村民委员会，是否同意公开补偿名册');
  });
  await page.locator('.case-state', { hasText: '征求意见中' }).waitFor();
  await step(page, '对方收到征求意见书');
  await step(page, '对方答复意见', () =>
    dialog(page)
      .getByLabel('是否同意公开')
      .selectOption('no')
      .then(() => {}),
  );

  // art.33: extended by a clerk's proposal and another's consent
  await step(page, '延长答复期限', () => page.getByLabel('延期理由').fill('须调取历年档案'), '报请审核');
  await page.locator('.proposal').waitFor();
  await picture(page, 'life-proposal');
  await approved(page);
  await page.getByText('/ 40 个工作日').waitFor();

  // art.37: a part is given, the rest refused with article and reason
  await step(
    page,
    '作出决定',
    async () => {
      const form = dialog(page);
      for (const question of ['一、补不补', '二、是不是', '三、谁负责', '四、有没有'])
        await form.getByLabel(question).selectOption('yes');
      await form.getByLabel('五、给不给').selectOption('part');
      await form.getByLabel('七、怎么答').fill('公开补偿标准和批复；个人补偿名册不予公开。');
      await form.getByLabel('答复结果').selectOption('partial');
      await form.getByText('不予公开：保护第三方合法权益').click();
      await form.getByText('答复书已写明依据和理由').click();
      await form.getByText('已考虑能否区分处理').click();
      await picture(page, 'life-decision');
    },
    '报请审核',
  );
  await approved(page);
  await page.locator('.case-state', { hasText: '已作出决定，待送达' }).waitFor();
  await step(page, '送达答复', async () => {
    await page.getByLabel('送达方式').selectOption('onTheSpot');
  });
  await page.locator('.case-state', { hasText: '已送达' }).waitFor();

  // art.51: taken to review, upheld
  await step(page, '登记行政复议');
  await page.locator('.case-state', { hasText: '行政复议中' }).waitFor();
  await step(page, '复议审结', () =>
    dialog(page)
      .getByLabel('审结结果')
      .selectOption('upheld')
      .then(() => {}),
  );

  // art.45: filed, with the list of its papers and how long it is kept
  await step(page, '归档', async () => {
    const form = dialog(page);
    await form.getByLabel('保管期限').selectOption('10');
    const titles = await form
      .getByLabel('文书名称')
      .evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value));
    expect(titles).toContain('补正告知书');
    expect(titles).toContain('行政复议决定书');
    await calm(page, 'filing');
    await picture(page, 'life-filing');
  });
  await page.locator('.case-state', { hasText: '已归档' }).waitFor();
  await picture(page, 'life-filed');

  await page.getByRole('link', { name: '归档' }).click();
  await page
    .getByRole('radio', { name: '保管中' })
    .or(page.getByRole('button', { name: '保管中' }))
    .click();
  await page.getByRole('rowheader', { name: number }).waitFor();
  await picture(page, 'life-kept');

  // counted: partly granted to a natural person, and a review that upheld it
  await page.getByRole('link', { name: '年度报告' }).click();
  const year = String(new Date().getFullYear());
  await page.getByLabel('年度', { exact: true }).selectOption(year);
  const counted = (name: RegExp) => page.getByRole('button', { name });
  await counted(/部分公开.*自然人.*1/).waitFor();
  await counted(/行政复议.*结果维持.*1/).waitFor();

  // everything is on record, in words
  await logOut(page);
  await logIn(page, '李主任');
  await page.getByRole('link', { name: '操作记录' }).click();
  await page.getByLabel('受理编号').fill(number);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByText('办理：归档').waitFor();
  await page.getByText('标注主题：土地征收').waitFor();
  await expect.poll(() => page.locator('main').textContent()).not.toContain(person.name);
  await calm(page, 'the audit log');
  await picture(page, 'life-audit');
  await page.getByRole('link', { name: '设置', exact: true }).click();
  await page.getByText('法律未作规定').waitFor();
  await picture(page, 'settings');
});
