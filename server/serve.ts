import './runtime.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { deskAddress } from './desk-key.ts';
import { ensureBuilt } from './ensure-built.ts';
import { isLoopback } from './http.ts';
import { serveShell, stopOnSignal } from './served.ts';

export const parsePort = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('端口应为 0–65535。');
  return port;
};

type Options = { data: string; port: number; host: string; tlsCert?: string; tlsKey?: string };

const end = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const run = async ({ data, port, host, tlsCert, tlsKey }: Options): Promise<void> => {
  if (!isLoopback(host) && !(tlsCert && tlsKey))
    end(`${host} 不是本机地址：供其他机器访问须用 TLS，请加 --tls-cert 证书 --tls-key 私钥。`);
  const tls = tlsCert && tlsKey ? { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) } : undefined;
  ensureBuilt();
  const served = await serveShell({ dataDir: resolve(data), host, port, ...(tls && { tls }) });
  stopOnSignal(served);
  process.stdout.write(`查阅：${served.origin}/\n工作台：${deskAddress(served.origin, served.deskKey)}\n`);
};

new Command('serve')
  .description('在本机（或经 TLS 在局域网）提供查阅服务')
  .option('--data <目录>', '数据目录', 'data')
  .option('--port <端口>', '端口', parsePort, 8686)
  .option('--host <地址>', '监听地址', '127.0.0.1')
  .option('--tls-cert <文件>', '证书（PEM）')
  .option('--tls-key <文件>', '私钥（PEM）')
  .action((options: Options) =>
    run(options).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') end(`端口 ${options.port} 已被占用，请用 --port 换一个。`);
      end(error.message);
    }),
  )
  .parseAsync();
