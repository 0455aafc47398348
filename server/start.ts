import './runtime.ts';
import { resolve } from 'node:path';
import { deskAddress } from './desk-key.ts';
import { serveShell, stopOnSignal } from './served.ts';

const served = await serveShell({ dataDir: resolve('data'), host: '127.0.0.1', port: 8686 });
stopOnSignal(served);
process.stdout.write(`查阅：${served.origin}/\n工作台：${deskAddress(served.origin, served.deskKey)}\n`);
