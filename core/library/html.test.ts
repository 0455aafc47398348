import { describe, expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph =
  '为做好政府信息公开工作，提高工作透明度，方便公民、法人和其他组织获取政府信息，制定本指南。'.repeat(2);

const page = (
  main: string,
  head = '',
) => `<!DOCTYPE html><html><head><title>某指南_云溪县人民政府</title>${head}</head><body>
<div class="header"><a href="/">首页</a><script>alert(1)</script></div><ul class="nav"><li><a href="/a">要闻</a></li></ul>
${main}<div class="footer">网站标识码9999000001 版权所有</div></body></html>`;

describe('a page of a government site', () => {
  const guide = readHtml(
    bytes(
      page(
        `<div class="crumb">当前位置：首页 &gt; 政务公开 &gt; 指南</div>
         <table><tr><th>索 引 号：</th><td>11999900/2026-00009</td><th>发布机构：</th><td>云溪县人民政府办公室</td></tr>
         <tr><th>成文日期：</th><td>2026-03-16</td><th>有效性</th><td>有效</td></tr></table>
         <h1>云溪县政府信息公开指南</h1>
         <div class="article-content"><p>${paragraph}</p><table><tr><td>一</td><td>二</td></tr></table>
         <p><img src="图/流程.png"><a href="附件.pdf">申请表</a><a href="https://www.yunxi.example/">外</a></p><script>x()</script></div>`,
        `<META NAME="articletitle" CONTENT="云溪县政府信息公开指南"/><meta name="PubDate" content="2026-03-16 09:00">
         <meta name="ContentSource" content="云溪县人民政府网站"><meta name="SITEIDCODE" content="9999000001">`,
      ),
    ),
  );

  test('the main content is kept, the page around it left out', () => {
    expect(guide.text).toBe(`${paragraph}\n一\t二\n申请表外`);
    expect(guide.html).not.toMatch(/script|版权所有|要闻/);
    expect(guide.html).toContain('<table>');
  });
  test('label table, meta tags in any case, breadcrumb', () => {
    expect(guide.stated).toMatchObject({
      title: '云溪县政府信息公开指南',
      indexNo: '11999900/2026-00009',
      issuers: '云溪县人民政府办公室',
      writtenOn: '2026-03-16',
      validity: '有效',
      publishedAt: '2026-03-16 09:00',
      source: '云溪县人民政府网站',
      siteId: '9999000001',
      column: '首页 > 政务公开 > 指南',
    });
  });
  describe('a table of the paper itself', () => {
    const inPage = (rows: readonly (readonly string[])[]) =>
      readHtml(
        Buffer.from(
          `<h1>一份文件的标题</h1><div id="UCAP-CONTENT"><p>${paragraph}</p><table>${rows
            .map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
            .join('')}</table></div>`,
        ),
      );
    test('that compares is kept, and states nothing where a cell or two read like labels', () => {
      const { text, stated } = inPage([
        ['内容', '旧细则', '新办法'],
        ['证明', '自己开', '部门核对'],
        ['材料', '户口簿', '授权书'],
        ['办理时限', '四十五日', '三十日'],
      ]);
      expect(text).toContain('办理时限\t四十五日\t三十日');
      expect(stated).not.toHaveProperty('timeLimit');
      expect(stated).not.toHaveProperty('materials');
    });
    test('that lists other documents is kept, and its head states nothing', () => {
      const { text, stated } = inPage([
        ['名称', '文号', '成文日期', '发布机构'],
        ['甲办法', '云政发〔2020〕1号', '2020-01-01', '县政府'],
      ]);
      expect(text).toContain('甲办法\t云政发〔2020〕1号');
      expect(stated.title).toBe('一份文件的标题');
      expect(stated.issuers).toBeUndefined();
    });
    test('that says how a service is done states it and is kept', () => {
      const { text, stated } = inPage([
        ['办理条件', '本县户籍'],
        ['办理时限', '二十个工作日'],
        ['咨询方式', '到窗口'],
      ]);
      expect(stated).toMatchObject({ conditions: '本县户籍', timeLimit: '二十个工作日' });
      expect(text).toContain('咨询方式\t到窗口');
    });
  });
  test('relative files are named, addresses elsewhere are not', () => {
    expect(guide.references).toEqual([
      { path: '图/流程.png', name: '流程.png', image: true },
      { path: '附件.pdf', name: '申请表', image: false },
    ]);
  });
  test('kept files are linked by their hash, others lose their address', () => {
    const file = (name: string, role: 'main' | 'attachment', sha: string) =>
      ({
        sha256: sha.repeat(64),
        name,
        mediaType: 'x/y',
        size: 1,
        pages: null,
        hasText: null,
        role,
      }) as const;
    const { html } = draftOf(
      {},
      [
        { file: file('a.html', 'main', 'a'), parsed: guide, reference: null },
        { file: file('流程.png', 'attachment', 'b'), parsed: null, reference: '图/流程.png' },
      ],
      'a',
    );
    expect(html).toContain(`<img src="/files/${'b'.repeat(64)}">`);
    expect(html).toContain('<a>申请表</a>');
    expect(html).toContain('<a href="https://www.yunxi.example/">');
  });
});

test('without a usual container the densest block is the paper', () => {
  const read = readHtml(
    bytes(
      page(
        `<div id="x"><div class="left"><a href="/1">一</a><a href="/2">二</a></div><div class="z1"><p>${paragraph}</p></div></div>`,
      ),
    ),
  );
  expect(read.text).toBe(paragraph);
  expect(read.stated.title).toBe('某指南');
});

test('labels in a dl', () => {
  const read = readHtml(
    bytes(page(`<dl><dt>文号：</dt><dd>云政发〔2026〕1号</dd></dl><article><p>${paragraph}</p></article>`)),
  );
  expect(read.stated.docNo).toBe('云政发〔2026〕1号');
});

test('Markdown: words, structure and the first heading as title', () => {
  const read = readMarkdown(bytes('# 申请指南\n\n一段**话**。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n'));
  expect(read.text).toBe('申请指南\n一段话。\n甲\t乙\n1\t2');
  expect(read.html).toContain('<table>');
  expect(read.stated.title).toBe('申请指南');
});
