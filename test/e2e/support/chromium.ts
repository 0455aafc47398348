import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { runProgram } from '../../fixtures/programs.ts';

/** Where the systems this product is built on keep a Chromium; first the one without windows, which opens a page for two thirds of the work. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const find = (): string | undefined =>
  [process.env.CHROMIUM, ...places].find(path => path !== undefined && existsSync(path));

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Run once before the tests (vitest's global setup): builds what is stale; as root on Debian they bring their own browser. */
export const setup = (): void => {
  runProgram('build.ts', '--if-stale');
  if (find() || !canInstall()) return;
  const apt = (...args: string[]): boolean => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', [...args, '-q'], { stdio: 'inherit', env, timeout: 300_000 }).status === 0;
  };
  console.log('installing a Chromium with apt-get for the e2e tests');
  apt('update');
  // older releases of Debian have only the whole browser
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (apt('install', '-y', '--no-install-recommends', name)) return;
};

/** @throws where there is no Chromium: tests that cannot run must fail, never be skipped in silence */
export const chromiumPath = (): string => {
  const path = find();
  if (path) return path;
  throw new Error(
    'e2e needs Chromium, Chrome or Edge: `apt-get install chromium-headless-shell` or `chromium`, or set CHROMIUM to its path',
  );
};

/**
 * What Chromium does for its own address bar: two hidden pages of four hundred scripts for every window, more than the page under test.
 * The second part is what Playwright switches off; of two switches of this name only the last one counts.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxFrame',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    // without a locale of UTF-8 a file that is downloaded loses its Chinese name
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // nothing but this machine has a name; a page asked for elsewhere fails its test besides
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--disable-features=${unwanted.join(',')}`,
      '--force-color-profile=srgb',
      // a camera that is always there, and a browser that lets it be used
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
