import { app, dialog } from 'electron';
import { readArguments } from './arguments.ts';
import { isLeaveCode } from './leave-code.ts';
import { writeLeaveCode } from './leave-code-file.ts';
import { placeOf, wipeProfile } from './place.ts';
import { prepare } from './prepare.ts';
import { start } from './start.ts';

// Before `ready`: rights of the scheme, switches, sandbox. Nothing here may await, or Electron never becomes ready.
prepare();
const asked = readArguments(process.argv, process.cwd());
const place = placeOf(asked.data, app.getPath('userData'));
app.setPath('userData', place.profile);
app.setPath('crashDumps', `${place.profile}/Crashpad`);

/** `--set-leave-code 860517`: for the one who sets a terminal up; no window opens. */
const setLeaveCode = (code: string): void => {
  const good = isLeaveCode(code);
  if (good) writeLeaveCode(place.data, code);
  process.stdout.write(good ? '退出口令已设置。\n' : '退出口令须为 6 至 12 位数字。\n');
  app.exit(good ? 0 : 2);
};

if (asked.leaveCode !== null) setLeaveCode(asked.leaveCode);
else if (!app.requestSingleInstanceLock()) app.quit();
else {
  wipeProfile(place.profile);
  app
    .whenReady()
    .then(() => start(asked, place))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      // Settings that cannot be read, say. On a kiosk nobody could press the box away.
      if (!asked.kiosk)
        dialog.showErrorBox('无法启动', error instanceof Error ? error.message : String(error));
      app.exit(1); // whoever started it may start it again
    });
}
