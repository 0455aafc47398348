import { writeFile } from 'node:fs/promises';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { fail, ok } from '../contract/errors.ts';
import type { BoardWindow } from './board.ts';
import type { Desk } from './desk.ts';
import type { ActionsOf, ShellActions } from './ipc.ts';
import type { leaveDoor } from './leave-code.ts';
import { savePdf } from './pdf.ts';
import { print } from './print.ts';
import type { Visitor } from './visitor.ts';

type Windows = {
  readonly kiosk: boolean;
  readonly visitor: Visitor;
  readonly desk: Desk;
  readonly board: BoardWindow;
  readonly leave: ReturnType<typeof leaveDoor>;
};

/** Asks staff where a PDF is to go. */
const askWhere = async (contents: WebContents, defaultPath: string): Promise<string | null> => {
  const parent = BrowserWindow.fromWebContents(contents);
  if (!parent) return null;
  const filters = [{ name: 'PDF', extensions: ['pdf'] }];
  const { canceled, filePath } = await dialog.showSaveDialog(parent, { defaultPath, filters });
  return canceled || !filePath ? null : filePath;
};

/** What each window's page may have the shell do; a window that is none of ours is not heard. */
export const actionsFor =
  ({ kiosk, visitor, desk, board, leave }: Windows): ActionsOf =>
  contents => {
    const visitorActions: ShellActions = {
      beat: blank => visitor.beat(contents, blank),
      reset: () => visitor.reset(),
      print: paper => visitor.undisturbed(() => print(contents, { silent: kiosk, paper })),
      savePdf: async () => fail('shell.onlyDesk'),
      leaveKiosk: async code => {
        if (!kiosk) return fail('shell.onlyKiosk');
        const result = leave(code, performance.now());
        // After the answer has gone out: a service manager sees a clean end (0) and leaves the desktop alone.
        if (result.ok) setImmediate(() => app.quit());
        return result;
      },
      chooseFolder: async () => fail('shell.onlyDesk'),
    };
    if (visitor.owns(contents)) return visitorActions;
    if (board.owns(contents)) {
      // a wall is looked at: it prints nothing, leaves nothing and chooses nothing
      return {
        beat: board.beat,
        reset: async () => {},
        print: async () => fail('shell.printFailed'),
        savePdf: async () => fail('shell.onlyDesk'),
        leaveKiosk: async () => fail('shell.onlyKiosk'),
        chooseFolder: async () => fail('shell.onlyDesk'),
      };
    }
    if (!desk.owns(contents)) return null;
    return {
      beat: () => {},
      reset: async () => desk.restart(),
      print: paper => print(contents, { silent: false, paper }),
      savePdf: name =>
        savePdf(contents, { name, ask: proposed => askWhere(contents, proposed), write: writeFile }),
      leaveKiosk: async () => fail('shell.onlyKiosk'),
      chooseFolder: async () => {
        const parent = BrowserWindow.fromWebContents(contents);
        if (!parent) return ok({ folder: null });
        const { filePaths } = await dialog.showOpenDialog(parent, { properties: ['openDirectory'] });
        return ok({ folder: filePaths[0] ?? null });
      },
    };
  };
