import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Shell } from '../contract/shell.ts';
import { type Channel, channels } from './channels.ts';
import { paperFrom } from './paper.ts';
import { isOurs } from './url-policy.ts';

/** What the shell does for the window a message came from. */
export type ShellActions = Omit<Shell, 'face' | 'kiosk'> & {
  /** the page lives; `blank`: nothing stands on it */
  beat(blank: boolean): void;
};

/** The actions of the window these contents belong to; null: not a window of ours. */
export type ActionsOf = (contents: WebContents) => ShellActions | null;

/**
 * Only a page of ours, in the main frame of a window this program made, is heard. A frame that has gone has no
 * sender any more.
 */
const heard = (event: IpcMainEvent | IpcMainInvokeEvent, actionsOf: ActionsOf): ShellActions | null => {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOurs(frame.url)) return null;
  return actionsOf(event.sender);
};

/** Opens the few doors of `window.shell`; every message's sender is checked, every argument's type too. */
export const openDoors = (actionsOf: ActionsOf): void => {
  const door = <T>(channel: Channel, act: (actions: ShellActions, argument: unknown) => T): void =>
    ipcMain.handle(channel, (event, argument: unknown) => {
      const actions = heard(event, actionsOf);
      if (!actions) throw new Error('not for this page');
      return act(actions, argument);
    });
  door(channels.reset, actions => actions.reset());
  door(channels.print, (actions, paper) => actions.print(paperFrom(paper)));
  door(channels.pdf, (actions, name) => actions.savePdf(typeof name === 'string' ? name : ''));
  door(channels.leave, (actions, code) => actions.leaveKiosk(typeof code === 'string' ? code : ''));
  door(channels.folder, actions => actions.chooseFolder());
  ipcMain.on(channels.beat, (event, blank: unknown) => heard(event, actionsOf)?.beat(blank !== false));
};
