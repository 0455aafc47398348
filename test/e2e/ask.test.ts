import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { citizenForm } from '../fixtures/room.ts';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { logIn, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

const submit = async (): Promise<Output<'applications.submit'>> => {
  const answer = await fetch(`${app.url}/api/applications.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url },
    body: JSON.stringify({ form: citizenForm, signature: null }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Output<'applications.submit'>;
};

test('an applicant withdraws at the kiosk under their signature, and the desk sees it among what came in', async () => {
  const { page: desk } = await setUpDesk(app);
  const { number, enquiryCode } = await submit();
  const kiosk = await openPage(app, { path: '/#/progress', size: 'kiosk' });
  await kiosk.getByRole('textbox', { name: '受理编号' }).fill(number);
  await kiosk.getByRole('textbox', { name: '查询码' }).fill(enquiryCode);
  await kiosk.getByRole('button', { name: '查询', exact: true }).tap();
  await kiosk.getByRole('button', { name: /^撤回申请/ }).tap();
  await kiosk.getByRole('textbox', { name: '撤回的原因' }).fill('在网站上查到了');
  const go = kiosk.locator('.progress-ask').getByRole('button', { name: '撤回申请' });
  // at the end of the page, which moves when the keys go: a finger must press what it lies on
  await kiosk.getByRole('group', { name: '屏幕键盘' }).waitFor();
  await kiosk.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await go.tap();
  await kiosk.getByText('请在方框里签名，或勾选到窗口签名。').waitFor();
  expect(await seriousFindings(kiosk)).toEqual([]);

  const pad = await kiosk.getByRole('img', { name: '签名处' }).boundingBox();
  if (!pad) throw new Error('no place to sign');
  await kiosk.mouse.move(pad.x + 80, pad.y + 60);
  await kiosk.mouse.down();
  await kiosk.mouse.move(pad.x + 400, pad.y + 120, { steps: 5 });
  await kiosk.mouse.up();
  await go.tap();
  await kiosk.getByRole('alertdialog').getByRole('button', { name: '撤回申请' }).tap();
  await kiosk.getByText('已经收到，工作人员会处理。').waitFor();

  await desk.reload();
  await logIn(desk, '李主任');
  await desk.getByRole('radio', { name: /新来件/ }).click();
  await desk.getByText(number).click();
  await desk.getByText('要求撤回申请').waitFor();
  await desk.getByText('在网站上查到了').waitFor();
  await desk.locator('.case-asks img').waitFor();
});
