import './runtime.ts';
import { resolve } from 'node:path';
import { deskAddress } from './desk-key.ts';
import { findWindow, offerElectron, openElectron } from './electron.ts';
import { ensureBuilt } from './ensure-built.ts';
import { loadSample } from './first-run.ts';
import { type Served, serveShell, stopOnSignal } from './served.ts';

/** `npm start`: builds what is stale, then opens the app in its window, or in a browser where there can be none. */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const firstPort = 8686;
const portsTried = 10;
const dataDir = resolve('data');

const reasons = {
  noDisplay: '这台机器没有图形界面，改为在浏览器中使用。',
  noBinary:
    '没有找到 Electron 程序（它不在 npm 包里），改为在浏览器中使用。\n' +
    '要用独立窗口，请运行 npx install-electron；国内可先设 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/',
} as const;

/** @throws where every port of the row is taken */
const serveOnFreePort = async (): Promise<Served> => {
  for (let port = firstPort; ; port++) {
    try {
      return await serveShell({ dataDir, host: '127.0.0.1', port });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === firstPort + portsTried - 1) throw error;
      say(`端口 ${port} 已被占用，换 ${port + 1}。`);
    }
  }
};

const serve = async (): Promise<void> => {
  const served = await serveOnFreePort();
  stopOnSignal(served);
  say(`查阅：${served.origin}/`);
  say(`工作台：${deskAddress(served.origin, served.deskKey)}`);
  say('按 Ctrl+C 结束。');
  await loadSample(served.shell.host, served.shell.log);
};

ensureBuilt();

const window = findWindow();
const binary =
  'binary' in window ? window.binary : window.missing === 'noBinary' ? await offerElectron() : null;
if (binary) {
  openElectron(binary, ['--data', dataDir]);
} else {
  if ('missing' in window) say(reasons[window.missing]);
  await serve().catch((error: Error) => {
    process.stderr.write(`无法启动：${error.message}\n`);
    process.exit(1);
  });
}
