import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where the systems this product is built on keep a Chromium. */
const places = [
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

/** As root on Debian the tests bring their own browser; anybody else is told what to install. */
const install = (): void => {
  console.log('installing chromium with apt-get for the e2e tests');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', args, { stdio: 'inherit', env, timeout: 300_000 });
};

/** @throws where there is no Chromium: tests that cannot run must fail, never be skipped in silence */
export const chromiumPath = (): string => {
  if (!find() && canInstall()) install();
  const path = find();
  if (path) return path;
  throw new Error(
    'e2e needs Chromium, Chrome or Edge: `apt-get install chromium`, or set CHROMIUM to its path',
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
      `--disable-features=${unwanted.join(',')}`,
      '--force-color-profile=srgb',
      // a camera that is always there, and a browser that lets it be used
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
