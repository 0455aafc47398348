import path from 'node:path';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { factsAsArguments } from './channels.ts';
import type { Face } from './origin.ts';

export type WindowPlan = {
  readonly face: Face;
  readonly kiosk: boolean;
  readonly partition: string;
  readonly devtools: boolean;
  /** the folder the bundles lie in */
  readonly bundles: string;
  /** the whole of the screen */
  readonly screen: Rectangle;
};

const sizes: Readonly<Record<Face, { readonly width: number; readonly height: number }>> = {
  visitor: { width: 1280, height: 900 },
  desk: { width: 1366, height: 860 },
  board: { width: 1280, height: 720 },
};

/** A window is shown only when something stands on it. Everything a page does not need is off. */
export const windowOptions = (plan: WindowPlan): BrowserWindowConstructorOptions => ({
  ...(plan.kiosk
    ? { ...plan.screen, kiosk: true, frame: false, alwaysOnTop: true, skipTaskbar: true, closable: false }
    : { ...sizes[plan.face], minWidth: 360, minHeight: 480 }),
  show: false,
  title: '政务公开专区',
  backgroundColor: '#ffffff',
  autoHideMenuBar: true,
  webPreferences: {
    partition: plan.partition,
    preload: path.join(plan.bundles, 'preload.cjs'),
    additionalArguments: factsAsArguments(plan),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true, // alert() would stop the page's heart
    safeDialogs: true,
    spellcheck: false, // it learns words and fetches dictionaries
    enableWebSQL: false,
    backgroundThrottling: false, // the heart beats behind another window too
    devTools: plan.devtools,
  },
});
