import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Torture } from '../torture.ts';

const child = fileURLToPath(new URL('../../fixtures/threads-child.ts', import.meta.url));
/** Ends a process at its exit too, where threads have just gone: many short lives find more than one long one. */
const perProcess = 50;

const live = (times: number, seed: number): Promise<string | null> =>
  new Promise(resolve => {
    const running = spawn(process.execPath, [child, String(times), String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    running.stdout.on('data', chunk => {
      output += chunk;
    });
    running.once('exit', (code, signal) => {
      resolve(/^ended \d+$/m.test(output) && code === 0 ? null : `seed ${seed}: ended by ${signal ?? code}`);
    });
  });

/** 1,000 threads of the host begun and ended, asked or forced, while others use SQLite: the process outlives them all. */
export const torture: Torture = async ({ seed, times }) => {
  const threads = times ?? 1000;
  const processes = Math.ceil(threads / perProcess);
  const broken: string[] = [];
  for (let i = 0; i < processes; i++) {
    const fault = await live(Math.min(perProcess, threads - i * perProcess), seed + i);
    if (fault) broken.push(fault);
  }
  return { broken, figures: { threads, processes } };
};
