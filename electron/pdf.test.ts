import { describe, expect, it, vi } from 'vitest';
import { pdfName, savePdf } from './pdf.ts';

const contents = { printToPDF: async () => Buffer.from('%PDF-') };

describe('saving a page as a PDF', () => {
  it.each([
    ['政府信息公开告知书 云公开〔2026〕3号', '政府信息公开告知书 云公开〔2026〕3号.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a:b*c?', 'a b c.pdf'],
    ['', '文书.pdf'],
    ['..', '文书.pdf'],
  ])('calls %j so that every system takes it', (asked, name) => expect(pdfName(asked)).toBe(name));

  it('writes it where staff choose, and nowhere when they change their mind', async () => {
    const write = vi.fn(async () => {});
    const ask = vi.fn(async (name: string): Promise<string | null> => `/srv/${name}`);
    expect(await savePdf(contents, { name: '告知书', ask, write })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(write).toHaveBeenCalledExactlyOnceWith('/srv/告知书.pdf', Buffer.from('%PDF-'));
    ask.mockResolvedValueOnce(null);
    expect(await savePdf(contents, { name: '告知书', ask, write })).toEqual({
      ok: true,
      value: { saved: false },
    });
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('says that the folder takes no file', async () => {
    const write = async () => {
      throw new Error('EACCES');
    };
    expect(await savePdf(contents, { name: 'a', ask: async () => '/a.pdf', write })).toMatchObject({
      error: { code: 'shell.pdfFailed' },
    });
  });
});
