import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running } from './launch.ts';

describeShell('nothing leaves the machine', () => {
  let shell: Running;
  let page: Page;
  let server: Server;
  let port: number;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('reached');
    });
    server.on('connection', () => asked.push('connection'));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    shell = await launch();
    page = await pageOf(shell.app);
  });
  afterAll(async () => {
    await shell?.stop();
    server?.close();
  });

  it('by none of the ways a page has', async () => {
    const outcomes = await page.evaluate(async at => {
      const done = (asked: Promise<unknown>) =>
        Promise.race([
          asked.then(
            () => 'reached',
            () => 'refused',
          ),
          new Promise<string>(resolve => setTimeout(() => resolve('nothing'), 1_500)),
        ]);
      const element = (tag: string, fill: Record<string, string>) =>
        done(
          new Promise((resolve, reject) => {
            const made = Object.assign(document.createElement(tag), fill);
            made.addEventListener('load', resolve);
            made.addEventListener('error', reject);
            document.body.append(made);
          }),
        );
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://${at}/ws`);
        opened.onopen = resolve;
        opened.onerror = reject;
      });
      const stream = new Promise((resolve, reject) => {
        const opened = new EventSource(`http://${at}/events`);
        opened.onopen = resolve;
        opened.onerror = reject;
      });
      type Transport = new (url: string) => { ready: Promise<unknown> };
      const { WebTransport } = window as unknown as { WebTransport?: Transport };
      const transport = async () => {
        if (!WebTransport) throw new Error('absent');
        return new WebTransport(`https://${at}/transport`).ready;
      };
      const form = document.createElement('form');
      form.action = `http://${at}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      navigator.sendBeacon(`http://${at}/beacon`);
      return {
        fetch: await done(fetch(`http://${at}/fetch`)),
        opaque: await done(fetch(`http://${at}/opaque`, { mode: 'no-cors' })),
        image: await element('img', { src: `http://${at}/image` }),
        script: await element('script', { src: `http://${at}/script` }),
        style: await element('link', { rel: 'stylesheet', href: `http://${at}/style` }),
        frame: await element('iframe', { src: `http://${at}/frame` }),
        socket: await done(socket),
        events: await done(stream),
        transport: await done(transport()),
      };
    }, `127.0.0.1:${port}`);
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    const { frame, ...others } = outcomes; // a refused frame may still fire `load`, on an empty document
    expect(Object.values(others)).not.toContain('reached');
    expect(frame).toBeDefined();
  });

  it('not even as a peer connection', async () => {
    const candidates = await page.evaluate(
      () =>
        new Promise<string[]>(resolve => {
          const found: string[] = [];
          const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] });
          peer.onicecandidate = ({ candidate }) => {
            if (candidate?.candidate) found.push(candidate.candidate);
          };
          peer.createDataChannel('leak');
          void peer.createOffer().then(offer => peer.setLocalDescription(offer));
          setTimeout(() => {
            peer.close();
            resolve(found);
          }, 1_000);
        }),
    );
    expect(candidates.filter(candidate => / udp /i.test(candidate))).toEqual([]);
  });

  it('another host of app:// has nothing to say', async () => {
    const outcome = await page.evaluate(() =>
      fetch('app://other/api/system.session', { method: 'POST', body: '{}' }).then(
        response => response.status,
        () => 'refused',
      ),
    );
    expect(['refused', 404]).toContain(outcome);
  });

  it('a download is refused', async () => {
    const started = await shell.app.evaluate(({ session }) => {
      const states: string[] = [];
      for (const name of ['visitor-a', 'visitor-b'])
        session.fromPartition(name).on('will-download', (event, item) => {
          states.push(event.defaultPrevented ? 'refused' : item.getState());
        });
      (globalThis as unknown as { states: string[] }).states = states;
      return states.length;
    });
    expect(started).toBe(0);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(500);
    const states = await shell.app.evaluate(() => (globalThis as unknown as { states: string[] }).states);
    expect(states).toEqual(['refused']);
  });

  it('a visitor’s page has no staff rights, whatever it says', async () => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['system.status', 'imports.start', 'imports.held'].map(async method => {
          const headers = { 'x-desk-key': 'guess', 'x-role': 'administrator' };
          const body = JSON.stringify({ folder: '/tmp', role: 'administrator' });
          return (await fetch(`/api/${method}`, { method: 'POST', headers, body })).status;
        }),
      ),
    );
    expect(statuses).toEqual([403, 403, 403]);
  });

  it('a visitor’s page cannot choose folders, nor save files', async () => {
    type Answer = { ok: boolean; error?: { code: string } };
    type Chooser = { shell: { chooseFolder(): Promise<Answer>; savePdf(name: string): Promise<Answer> } };
    const answer = await page.evaluate(() => (window as unknown as Chooser).shell.chooseFolder());
    expect(answer).toMatchObject({ ok: false, error: { code: 'shell.onlyDesk' } });
    const saved = await page.evaluate(() => (window as unknown as Chooser).shell.savePdf('a'));
    expect(saved).toMatchObject({ ok: false, error: { code: 'shell.onlyDesk' } });
  });
});
