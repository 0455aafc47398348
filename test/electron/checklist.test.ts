import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running } from './launch.ts';
import { projectDir } from './runtime.ts';

/** https://www.electronjs.org/docs/latest/tutorial/security, point by point; 19 (fuses) is in package.test.ts. */
describeShell('Electron’s security checklist', () => {
  let shell: Running;
  let page: Page;
  beforeAll(async () => {
    shell = await launch();
    page = await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  /** The preferences Chromium really runs the window with. */
  const preferences = () =>
    shell.app.evaluate(({ BrowserWindow }) => {
      type Preferences = Record<string, unknown>;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Preferences;
      };
      return contents.getLastWebPreferences();
    });

  it('1. only secure content is loaded: everything on the page came by app://room', async () => {
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(entry => entry.name),
    );
    expect(
      [page.url(), ...loaded].filter(url => !/^(app:\/\/room\/|data:|blob:app:\/\/room)/.test(url)),
    ).toEqual([]);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
  });

  it('2. there is no Node in the page', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'global', '__dirname'].filter(name => name in window),
    );
    expect(found).toEqual([]);
    expect(await preferences()).toMatchObject({ nodeIntegration: false });
    expect(await preferences()).not.toMatchObject({ nodeIntegrationInWorker: true });
  });

  it('3. the preload lives in a world of its own', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
    const changed = await page.evaluate(() => {
      try {
        (window as unknown as { shell: { kiosk: unknown } }).shell.kiosk = 'changed';
      } catch {
        // strict mode says so aloud
      }
      return (window as unknown as { shell: { kiosk: unknown } }).shell.kiosk;
    });
    expect(changed).toBe(false);
  });

  it('4. every renderer is sandboxed', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
  });

  it('5. permission requests are refused', async () => {
    const answers = await page.evaluate(async () => {
      const failed = (error: unknown): string => (error as Error).name;
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'];
      const states = await Promise.all(
        names.map(name =>
          navigator.permissions.query({ name: name as PermissionName }).then(status => status.state, failed),
        ),
      );
      return {
        states,
        notification: await Notification.requestPermission(),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', failed),
        display: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', failed),
        position: await new Promise(resolve =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            error => resolve(error.code),
          ),
        ),
        clipboard: await navigator.clipboard.readText().then(() => 'granted', failed),
      };
    });
    expect(answers.states).not.toContain('granted');
    expect(answers.notification).toBe('denied');
    expect(answers.camera).toMatch(/NotAllowed|NotFound/);
    expect(answers.display).not.toBe('granted');
    expect(answers.position).toBe(1); // PERMISSION_DENIED
    expect(answers.clipboard).toBe('NotAllowedError');
  });

  it('5. devices are refused', async () => {
    const devices = await page.evaluate(async () => {
      type Device = {
        requestDevice?: (options: object) => Promise<unknown>;
        requestPort?: () => Promise<unknown>;
      };
      const { usb, hid, serial } = navigator as unknown as Record<
        'usb' | 'hid' | 'serial',
        Device | undefined
      >;
      const outcome = (asked: Promise<unknown> | undefined) =>
        asked
          ? asked.then(
              got => (Array.isArray(got) && got.length === 0 ? 'none' : 'granted'),
              () => 'refused',
            )
          : 'absent';
      return Promise.all([
        outcome(usb?.requestDevice?.({ filters: [] })),
        outcome(hid?.requestDevice?.({ filters: [] })),
        outcome(serial?.requestPort?.()),
      ]);
    });
    expect(devices).not.toContain('granted');
  });

  it('6. the same-origin policy stands', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
  });

  it('7. the content security policy stops inline script, eval and foreign script', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    const ran = await page.evaluate(async () => {
      const add = (fill: (script: HTMLScriptElement) => void) => {
        const script = document.createElement('script');
        fill(script);
        document.head.append(script);
        script.remove();
      };
      add(script => (script.textContent = 'window.ranInline = true'));
      add(script => (script.src = 'data:text/javascript,window.ranData = true'));
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="window.ranHandler = true" hidden>',
      );
      // A timer takes no string under this policy: nothing like eval is left.
      setTimeout('window.ranTimer = true' as unknown as () => void);
      await new Promise(resolve => setTimeout(resolve, 300));
      return ['ranInline', 'ranData', 'ranHandler', 'ranTimer'].filter(name => name in window);
    });
    expect(ran).toEqual([]);
  });

  it('8. no insecure content is let in', async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  it('9. no experimental features', async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false });
  });

  it('10. no Blink feature is switched on by hand', async () => {
    expect((await preferences()).enableBlinkFeatures || '').toBe('');
  });

  it('11 and 12. there is no webview, so none can be given rights', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
    const inert = await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://www.yunxi.example/');
      document.body.append(view);
      const plain = !('loadURL' in view);
      view.remove();
      return plain;
    });
    expect(inert).toBe(true);
    const contents = await shell.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map(each => each.getType()),
    );
    expect(contents.filter(type => type === 'webview')).toEqual([]);
  });

  it.each([
    'https://www.yunxi.example/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'app://other/',
    'app://room/api/system.session',
    'data:text/html,<title>elsewhere</title>',
    'chrome://gpu',
  ])('13. the window does not go to %s', async address => {
    const before = page.url();
    await page.evaluate(url => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
      try {
        location.assign(url);
      } catch {
        // Chromium itself refuses some
      }
    }, address);
    await page.waitForTimeout(250);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => document.getElementById('root')?.childElementCount)).toBeGreaterThan(0);
  });

  it('14. no further window opens', async () => {
    const count = shell.app.windows().length;
    const opened = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      return ['/', 'https://www.yunxi.example/', 'about:blank', ''].map(url => window.open(url) === null);
    });
    expect(opened).toEqual([true, true, true, true]);
    await page.waitForTimeout(250);
    expect(shell.app.windows()).toHaveLength(count);
  });

  it('15. nothing is handed to the system to open', () => {
    const bundle = readFileSync(path.join(projectDir, 'dist/electron/main.js'), 'utf8');
    expect(bundle).toContain('registerSchemesAsPrivileged'); // the right file was read
    expect(bundle).not.toMatch(/openExternal|openPath|showItemInFolder/);
  });

  it('16. Electron is pinned to one release of a major that is still kept up', () => {
    const manifest = JSON.parse(readFileSync(path.join(projectDir, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const version = manifest.devDependencies.electron ?? '';
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45);
  });

  it('17. a message of a page that is not ours is not heard', async () => {
    const answer = await shell.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
        await stranger.loadURL('data:text/html,stranger');
        const said = (await stranger.webContents.executeJavaScript(
          'window.shell.reset().then(() => "heard", error => error.message)',
        )) as string;
        stranger.destroy();
        return said;
      },
      path.join(projectDir, 'dist/electron/preload.cjs'),
    );
    expect(answer).toContain('not for this page');
  });

  it('18. file:// is out of reach', async () => {
    const read = await page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(read).toBe('refused');
  });

  it('20. of Electron the page sees window.shell and nothing else', async () => {
    const seen = await page.evaluate(() => ({
      shell: Object.keys((window as unknown as { shell: object }).shell).sort(),
      electron: ['electron', 'ipcRenderer', 'electronAPI', 'electronBinding'].filter(name => name in window),
    }));
    expect(seen.shell).toEqual(['chooseFolder', 'face', 'kiosk', 'leaveKiosk', 'print', 'reset', 'savePdf']);
    expect(seen.electron).toEqual([]);
  });
});
