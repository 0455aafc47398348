import { app, type Session, type WebContents } from 'electron';
import type { ShellLog } from '../server/log.ts';
import { isCamera } from './camera-policy.ts';
import { mayNavigate, mayRequest } from './url-policy.ts';

/** What is refused is counted by kind only: an address could tell what a visitor read. */
type Note = (kind: string) => void;

/** No permission, no device, no foreign request, no foreign certificate: for every session there ever is. */
const lockSession = (session: Session, note: Note): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    note(`permission.${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url);
    if (cancel) note('request');
    answer({ cancel });
  });
};

/**
 * The staff photograph papers, and applicants their proofs where a terminal has a camera: these sessions alone may use it, never a
 * microphone. Call after `lockDown`, whose refusal
 * of everything else this repeats.
 */
export const allowCamera = (session: Session, log: ShellLog): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = isCamera({
      permission,
      url: details.requestingUrl,
      mediaTypes: 'mediaTypes' in details ? details.mediaTypes : [],
    });
    if (!granted) log.event('refused', { kind: `permission.${permission}` });
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, requester, { mediaType }) =>
    isCamera({ permission, url: requester, mediaTypes: mediaType ? [mediaType] : [] }),
  );
};

/** A window shows pages of ours, opens no other, and holds no guest. */
const lockContents = (contents: WebContents, note: Note): void => {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (mayNavigate(event.url)) return;
    event.preventDefault();
    note('navigation');
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(() => {
    note('window');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', event => {
    event.preventDefault();
    note('webview');
  });
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
};

/** Locks every session and every page from the moment it exists, whoever made it. Call before any is made. */
export const lockDown = (log: ShellLog): void => {
  const note: Note = kind => log.event('refused', { kind });
  app.on('session-created', session => lockSession(session, note));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, note));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
};
