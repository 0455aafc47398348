import { describe, expect, it } from 'vitest';
import { type WindowPlan, windowOptions } from './window-options.ts';

const plan = (over: Partial<WindowPlan> = {}): WindowPlan => ({
  face: 'visitor',
  kiosk: false,
  partition: 'visitor-a',
  devtools: false,
  bundles: '/app/dist/electron',
  screen: { x: 0, y: 0, width: 1080, height: 1920 },
  ...over,
});

describe('windows', () => {
  it.each([plan(), plan({ kiosk: true }), plan({ face: 'desk' }), plan({ face: 'board', kiosk: true })])(
    'are sandboxed and isolated, without Node',
    asked => {
      expect(windowOptions(asked).webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        devTools: false,
      });
      expect(windowOptions(asked).webPreferences).not.toHaveProperty('enableBlinkFeatures');
    },
  );

  it('never show an empty one', () => expect(windowOptions(plan()).show).toBe(false));

  it('fill the whole screen on a kiosk', () => {
    expect(windowOptions(plan({ kiosk: true }))).toMatchObject({
      x: 0,
      y: 0,
      width: 1080,
      height: 1920,
      kiosk: true,
      frame: false,
    });
    expect(windowOptions(plan())).not.toHaveProperty('kiosk');
  });
});
