import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...argv: string[]) => readArguments(['/opt/program', ...argv], '/srv/room');

describe('the command line', () => {
  it('opens the visitor’s window when nothing is said', () => {
    expect(read()).toEqual({
      kiosk: false,
      desk: false,
      board: false,
      boardDisplay: null,
      data: null,
      sample: true,
      leaveCode: null,
      devtools: false,
    });
  });

  it('takes the data folder in both spellings, relative to where it was started', () => {
    expect(read('--data', 'library').data).toBe('/srv/room/library');
    expect(read('--data=/var/lib/room').data).toBe('/var/lib/room');
  });

  it('does not take the next switch for a folder', () => {
    expect(read('--data', '--kiosk')).toMatchObject({ data: null, kiosk: true });
    expect(read('--data=').data).toBeNull();
    expect(read('--data').data).toBeNull();
  });

  it('gives a kiosk neither desk nor developer tools', () => {
    expect(read('--kiosk', '--desk', '--devtools')).toMatchObject({
      kiosk: true,
      desk: false,
      devtools: false,
    });
    expect(read('--desk', '--devtools')).toMatchObject({ kiosk: false, desk: true, devtools: true });
  });

  it('opens the board, on the screen that is named or on the second', () => {
    expect(read('--board')).toMatchObject({ board: true, boardDisplay: null, kiosk: false });
    expect(read('--kiosk', '--board=3')).toMatchObject({ board: true, boardDisplay: 3, kiosk: true });
    expect(read('--board', '2').boardDisplay).toBe(2);
    expect(read('--board=left')).toMatchObject({ board: true, boardDisplay: null });
    expect(read('--board', '--desk')).toMatchObject({ board: true, boardDisplay: null, desk: true });
  });

  it('shows the papers of an invented county neither on a kiosk nor where they are not wanted', () => {
    expect(read('--kiosk').sample).toBe(false);
    expect(read('--no-sample').sample).toBe(false);
  });

  it('leaves Chromium’s switches alone', () => {
    expect(read('--no-sandbox', '--original-process-start-time=1', '--desk')).toMatchObject({
      desk: true,
      data: null,
    });
  });
});
