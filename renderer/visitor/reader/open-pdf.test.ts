import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAhead, openPdf } from './open-pdf.ts';

type Task = { promise: Promise<string>; destroy: () => void; onPassword?: () => void };
const tasks = vi.hoisted(() => [] as Task[]);

vi.mock('./pdf-core.ts', () => ({
  pdfWorker: () => {},
  documentOptions: () => ({}),
  core: {
    PDFDataRangeTransport: class {},
    PasswordException: class {},
    PasswordResponses: { NEED_PASSWORD: 1 },
    getDocument: () => {
      const task = { promise: Promise.resolve(`pdf ${tasks.length}`), destroy: vi.fn() };
      tasks.push(task);
      return task;
    },
  },
}));

beforeEach(() => {
  tasks.length = 0;
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array(10)));
});
afterEach(() => vi.unstubAllGlobals());

test('what was begun is taken over by its reader, once', async () => {
  openAhead('/files/a');
  const taken = openPdf('/files/a');
  expect(await taken.document).toBe('pdf 0');
  expect(await openPdf('/files/a').document).toBe('pdf 1');
});

test('another file is opened for itself, and what nobody came for is closed by what comes next', async () => {
  openAhead('/files/a');
  expect(await openPdf('/files/b').document).toMatch(/^pdf/);
  await vi.waitFor(() => expect(tasks).toHaveLength(2));
  openAhead('/files/c');
  await vi.waitFor(() =>
    expect(tasks.filter(({ destroy }) => vi.mocked(destroy).mock.calls.length)).toHaveLength(1),
  );
  openPdf('/files/c').close();
});

test('bytes of this page are opened as they are; a locked file fails', async () => {
  const opened = openPdf(new Uint8Array(3));
  expect(await opened.document).toBe('pdf 0');
  tasks[0]?.onPassword?.();
  expect(await opened.failed).toBeDefined();
});

test('a file that cannot be had fails its document', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'library.fileTampered' } }, { status: 404 }),
  );
  await expect(openPdf('/files/a').document).rejects.toMatchObject({ code: 'library.fileTampered' });
});
