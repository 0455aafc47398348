import { app, session } from 'electron';
import { loadSample } from '../server/first-run.ts';
import { readSettings } from '../server/settings.ts';
import { openShell } from '../server/shell.ts';
import { actionsFor } from './actions.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { boardPartition, createBoard } from './board.ts';
import { createDesk, deskPartition } from './desk.ts';
import { endInOrder } from './ending.ts';
import { openDoors } from './ipc.ts';
import { stayAwake } from './kiosk.ts';
import { leaveDoor } from './leave-code.ts';
import { readLeaveSeal } from './leave-code-file.ts';
import { allowCamera, lockDown } from './lockdown.ts';
import { mount } from './mount.ts';
import type { Place } from './place.ts';
import { spawnUtilityHost } from './utility-host.ts';
import { createVisitor, type Partition } from './visitor.ts';

/** Sets the whole shell up: host, partitions with their mounts, windows, doors, and an orderly end. */
export const start = (asked: Arguments, place: Place): void => {
  const { kiosk } = asked;
  const settings = readSettings(place.data);
  const shell = openShell(place.data, spawnUtilityHost);
  lockDown(shell.log);
  const mayClose = endInOrder(kiosk, shell.close);

  const visitorPartition = (name: string, camera = false): Partition => {
    const partition = { name, session: session.fromPartition(name) };
    if (camera) allowCamera(partition.session, shell.log);
    mount(partition.session, shell.handler, { role: 'visitor', shell: 'electron', camera });
    partition.session.on('will-download', event => event.preventDefault());
    return partition;
  };
  const staff = session.fromPartition(deskPartition);
  allowCamera(staff, shell.log);
  mount(staff, shell.handler, { role: 'administrator', shell: 'electron' }, true);

  const windows = { bundles: import.meta.dirname, devtools: asked.devtools && !app.isPackaged };
  const desk = createDesk({ ...windows, session: staff });
  const visitor = createVisitor({
    ...windows,
    kiosk,
    idleSeconds: settings.idleSeconds,
    partitions: [
      visitorPartition('visitor-a', settings.terminalCamera),
      visitorPartition('visitor-b', settings.terminalCamera),
    ],
    log: shell.log,
    mayClose,
  });
  visitorPartition(boardPartition);
  const board = createBoard({ ...windows, kiosk, display: asked.boardDisplay, log: shell.log, mayClose });
  openDoors(
    actionsFor({ kiosk, desk, visitor, board, leave: leaveDoor(kiosk ? readLeaveSeal(place.data) : null) }),
  );

  const show = ({ desk: staffAsked, board: wallAsked }: Pick<Arguments, 'desk' | 'board'>): void => {
    if (wallAsked) board.open();
    if (staffAsked && !kiosk) desk.open();
    else if (kiosk || !wallAsked) visitor.show();
  };
  app.on('second-instance', (_event, argv, cwd) => show(readArguments(argv, cwd)));
  show(asked);
  if (kiosk || asked.board) stayAwake();
  if (asked.sample) void loadSample(shell.host, shell.log);
};
