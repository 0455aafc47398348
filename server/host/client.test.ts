import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../contract/errors.ts';
import { visitor } from '../../test/fixtures/hosts.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { createHostClient, HostBusy, type HostClient, HostFault, type HostProcess } from './client.ts';
import type { FromHost, ToHost } from './protocol.ts';
import { spawnWorkerHost } from './worker.ts';

/** A host that the test plays by hand. */
const playedHosts = () => {
  type Played = { sent: ToHost[]; say: (message: FromHost) => void; die: () => void; killed: boolean };
  const hosts: Played[] = [];
  const spawn = (): HostProcess => {
    let listen: (message: FromHost) => void = () => {};
    let exited: () => void = () => {};
    const host: Played = { sent: [], say: message => listen(message), die: () => exited(), killed: false };
    hosts.push(host);
    return {
      send: message => host.sent.push(message),
      onMessage: listener => {
        listen = listener;
      },
      onExit: listener => {
        exited = listener;
      },
      kill: () => {
        host.killed = true;
        exited();
      },
    };
  };
  return { hosts, spawn, last: () => hosts.at(-1) as Played };
};

const idOf = (message: ToHost | undefined): number => (message && 'id' in message ? message.id : -1);
const session = (client: HostClient, signal?: AbortSignal) =>
  client.call('system.session', {}, visitor, signal);

afterEach(() => {
  vi.useRealTimers();
});

describe('the line to a host', () => {
  const setUp = () => {
    const played = playedHosts();
    const deaths: number[] = [];
    const client = createHostClient({
      spawn: played.spawn,
      host: { dataDir: '/data' },
      timeoutMs: 1_000,
      graceMs: 500,
      onDeath: ms => deaths.push(ms),
    });
    return { ...played, client, deaths };
  };

  test('opens the data folder first, and gives every answer to its own caller', async () => {
    const { client, last } = setUp();
    const first = session(client);
    const second = session(client);
    const [open, one, two] = last().sent;
    expect(open).toEqual({ kind: 'open', options: { dataDir: '/data' } });
    last().say({ kind: 'result', id: idOf(two), result: ok('second') });
    last().say({ kind: 'result', id: idOf(one), result: ok('first') });
    expect([await first, await second]).toEqual([ok('first'), ok('second')]);
  });

  test('rejects what was waiting when the host dies, and starts it again, more slowly each time', async () => {
    vi.useFakeTimers();
    const { client, hosts, last, deaths } = setUp();
    const waiting = session(client);
    last().die();
    await expect(waiting).rejects.toThrow(HostBusy);
    await expect(session(client)).rejects.toThrow(HostBusy);
    for (let n = 0; n < 9; n++) {
      await vi.advanceTimersByTimeAsync(10_000);
      last().die();
    }
    expect(deaths).toEqual([50, 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    expect(hosts).toHaveLength(10);
  });

  test('forgets the deaths of a host that has then run well', async () => {
    vi.useFakeTimers();
    const { last, deaths } = setUp();
    last().die();
    await vi.advanceTimersByTimeAsync(100);
    last().die();
    await vi.advanceTimersByTimeAsync(60_000);
    last().die();
    expect(deaths).toEqual([50, 100, 50]);
  });

  test('lets a host at long work finish, as long as it says that it is there', async () => {
    vi.useFakeTimers();
    const { client, hosts, last } = setUp();
    const waiting = session(client);
    for (let seconds = 0; seconds < 60; seconds++) {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(last().sent.at(-1)).toEqual({ kind: 'ping' });
      last().say({ kind: 'pong' });
    }
    expect([hosts.length, hosts[0]?.killed]).toEqual([1, false]);
    last().say({ kind: 'result', id: idOf(last().sent[1]), result: ok('at last') });
    expect(await waiting).toEqual(ok('at last'));
  });

  test('kills a host that stays silent', async () => {
    vi.useFakeTimers();
    const { client, hosts, last } = setUp();
    const waiting = expect(session(client)).rejects.toThrow(HostBusy);
    await vi.advanceTimersByTimeAsync(1_600);
    await waiting;
    expect(hosts[0]?.killed).toBe(true);
    expect(hosts).toHaveLength(2);
    const again = session(client);
    last().say({ kind: 'result', id: idOf(last().sent.at(-1)), result: ok('back') });
    expect(await again).toEqual(ok('back'));
  });

  test('gives up a cancelled call and tells the host', async () => {
    const { client, last } = setUp();
    const abort = new AbortController();
    const waiting = session(client, abort.signal);
    abort.abort(new Error('the visitor went on typing'));
    await expect(waiting).rejects.toThrow('went on typing');
    expect(last().sent.at(-1)).toEqual({ kind: 'cancel', id: idOf(last().sent[1]) });
    await expect(session(client, abort.signal)).rejects.toThrow('went on typing');
  });

  test('passes a fault on with its stack, for the log', async () => {
    const { client, last } = setUp();
    const waiting = session(client);
    last().say({ kind: 'fault', id: idOf(last().sent.at(-1)), stack: 'Error: boom\n at library.ts' });
    await expect(waiting).rejects.toThrow(new HostFault('Error: boom\n at library.ts'));
  });

  test('does not start again what was closed', async () => {
    const { client, hosts, last } = setUp();
    const closing = client.close();
    expect(last().sent.at(-1)).toEqual({ kind: 'close' });
    last().say({ kind: 'closed' });
    await closing;
    expect(hosts).toHaveLength(1);
    await expect(session(client)).rejects.toThrow(HostBusy);
  });
});

describe('the real host, as a worker thread', () => {
  const eventually = async (client: HostClient): Promise<unknown> => {
    for (let tries = 0; tries < 100; tries++) {
      try {
        return await session(client);
      } catch (error) {
        if (!(error instanceof HostBusy)) throw error;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
    throw new Error('the host did not come back');
  };

  test('answers, is back after it was shot, and closes', async () => {
    const processes: HostProcess[] = [];
    const client = createHostClient({
      host: { dataDir: tempDir() },
      spawn: () => {
        const host = spawnWorkerHost();
        processes.push(host);
        return host;
      },
    });
    expect(await session(client)).toMatchObject({ ok: true, value: { role: 'visitor' } });
    processes[0]?.kill();
    expect(await eventually(client)).toMatchObject({ ok: true });
    expect(processes).toHaveLength(2);
    await client.close();
  });

  test('a hung thread is killed and replaced', async () => {
    let spawned = 0;
    const client = createHostClient({
      host: { dataDir: tempDir() },
      timeoutMs: 3_000,
      graceMs: 3_000,
      // the first one hangs in a loop that no message can end
      spawn: () => (spawned++ === 0 ? hungHost() : spawnWorkerHost()),
    });
    await expect(session(client)).rejects.toThrow(HostBusy);
    expect(await eventually(client)).toMatchObject({ ok: true });
    expect(spawned).toBeGreaterThan(1);
    await client.close();
  });
});

const hungHost = (): HostProcess => {
  const worker = new Worker('for (;;);', { eval: true });
  return {
    send: message => worker.postMessage(message),
    onMessage: listener => worker.on('message', listener),
    onExit: listener => worker.once('exit', listener),
    kill: () => void worker.terminate(),
  };
};
