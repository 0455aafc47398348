import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running, shellArguments, until } from './launch.ts';
import { electronBinary, projectDir } from './runtime.ts';

type Doors = {
  shell: {
    face: string;
    chooseFolder(): Promise<unknown>;
    leaveKiosk(code: string): Promise<unknown>;
    savePdf(name: string): Promise<unknown>;
  };
};

const status = (page: Page, method: string) =>
  page.evaluate(async name => (await fetch(`/api/${name}`, { method: 'POST', body: '{}' })).status, method);

/** Starts the program a second time on the same data folder; resolves with its exit code. */
const startAgain = (data: string, ...args: string[]): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const binary = electronBinary();
    if ('missing' in binary) return reject(new Error(binary.missing));
    const second = spawn(binary.path, shellArguments(data, ...args), { cwd: projectDir, stdio: 'ignore' });
    const timer = setTimeout(() => second.kill('SIGKILL'), 20_000);
    second.once('exit', code => {
      clearTimeout(timer);
      resolve(code);
    });
  });

describeShell('the staff’s window', () => {
  let shell: Running;
  let desk: Page;
  beforeAll(async () => {
    shell = await launch({ args: ['--desk'] });
    desk = await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  it('opens alone, on the desk', async () => {
    expect(shell.app.windows()).toHaveLength(1);
    expect(desk.url()).toMatch(/^app:\/\/room\/#\/desk/);
    expect(await desk.evaluate(() => (window as unknown as Doors).shell.face)).toBe('desk');
  });

  it('has the administrator’s rights by its partition', async () => {
    const session = await desk.evaluate(async () =>
      (await fetch('/api/system.session', { method: 'POST', body: '{}' })).json(),
    );
    expect(session).toMatchObject({ role: 'administrator', shell: 'electron' });
    expect(await status(desk, 'imports.sources')).not.toBe(403);
  });

  it('lets staff choose a folder, and change their mind', async () => {
    await shell.app.evaluate(({ dialog }) => {
      const answers = [
        { canceled: false, filePaths: ['/srv/公开文件'] },
        { canceled: true, filePaths: [] },
      ];
      dialog.showOpenDialog = (async () => answers.shift()) as unknown as typeof dialog.showOpenDialog;
    });
    const choose = () => desk.evaluate(() => (window as unknown as Doors).shell.chooseFolder());
    expect(await choose()).toEqual({ ok: true, value: { folder: '/srv/公开文件' } });
    expect(await choose()).toEqual({ ok: true, value: { folder: null } });
  });

  it('saves the page as a PDF where staff say, and not when they change their mind', async () => {
    const file = path.join(shell.data, '告知书.pdf');
    await shell.app.evaluate(({ dialog }, chosen) => {
      const answers = [{ canceled: false, filePath: chosen }, { canceled: true }];
      dialog.showSaveDialog = (async () => answers.shift()) as unknown as typeof dialog.showSaveDialog;
    }, file);
    const save = () => desk.evaluate(() => (window as unknown as Doors).shell.savePdf('告知书'));
    expect(await save()).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await save()).toEqual({ ok: true, value: { saved: false } });
  });

  it('has no door out of a kiosk that it is not', async () => {
    expect(await desk.evaluate(() => (window as unknown as Doors).shell.leaveKiosk('123456'))).toMatchObject({
      ok: false,
      error: { code: 'shell.onlyKiosk' },
    });
  });

  it('a second start shows the visitor’s window in the first, and ends', async () => {
    expect(await startAgain(shell.data)).toBe(0);
    const visitor = await until(async () => shell.app.windows().find(page => !page.url().includes('#/desk')));
    await visitor.waitForSelector('#root > *');
    expect(await visitor.evaluate(() => (window as unknown as Doors).shell.face)).toBe('visitor');
    expect(await status(visitor, 'imports.sources')).toBe(403);
    expect(await status(desk, 'imports.sources')).not.toBe(403);
  });

  it('a third start with --desk opens no second desk', async () => {
    expect(await startAgain(shell.data, '--desk')).toBe(0);
    await desk.waitForTimeout(500);
    expect(shell.app.windows().filter(page => page.url().includes('#/desk'))).toHaveLength(1);
  });
});

describeShell('the camera', () => {
  const fake = ['--use-fake-device-for-media-stream'];
  const open = (page: Page, wanted: MediaStreamConstraints) =>
    page.evaluate(
      asked =>
        navigator.mediaDevices.getUserMedia(asked).then(
          stream => stream.getTracks().map(({ kind }) => kind),
          (error: Error) => error.name,
        ),
      wanted,
    );

  it('is for the staff’s window, and never with a microphone', async () => {
    const shell = await launch({ args: ['--desk', ...fake] });
    try {
      const desk = await pageOf(shell.app);
      expect(await open(desk, { video: true })).toEqual(['video']);
      expect(await open(desk, { audio: true })).toBe('NotAllowedError');
      expect(await open(desk, { video: true, audio: true })).toBe('NotAllowedError');
    } finally {
      await shell.stop();
    }
  });

  it('is not for the visitor’s', async () => {
    const shell = await launch({ args: fake });
    try {
      expect(await open(await pageOf(shell.app), { video: true })).toBe('NotAllowedError');
    } finally {
      await shell.stop();
    }
  });
});
