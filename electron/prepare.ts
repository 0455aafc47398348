import { app, Menu, protocol } from 'electron';
import { scheme } from './origin.ts';

/** Switches that must stand before Chromium starts. Nothing of this program ever needs a name resolved or a network. */
const switches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'], // WebTransport and preconnects go round webRequest
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'], // WebRTC goes round everything
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-breakpad'], // a dump holds what was on the screen
  ['overscroll-history-navigation', '0'], // a swipe is scrolling, never "back"
  ['lang', 'zh-CN'], // a system in another language must not write the dates of native fields its own way
  ['disable-pinch'], // the reader zooms its pages itself; the frame around them stays
];

/** Everything that has to happen before `ready`: the scheme's rights, the sandbox for every renderer, no menu. */
export const prepare = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  // Chromium's sandbox refuses root, which tests in a container are; a packed program never runs without it.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  Menu.setApplicationMenu(null);
};
