import { describe, expect, it } from 'vitest';
import { factsAsArguments, factsFromArguments } from './channels.ts';

describe('what a preload is told about its window', () => {
  it.each([
    { face: 'visitor', kiosk: true },
    { face: 'visitor', kiosk: false },
    { face: 'desk', kiosk: false },
    { face: 'board', kiosk: true },
  ] as const)('comes through as it was said: %j', facts => {
    expect(factsFromArguments(['electron', '--type=renderer', ...factsAsArguments(facts)])).toEqual(facts);
  });

  it('is the least of rights when nothing was said', () => {
    expect(factsFromArguments([])).toEqual({ face: 'visitor', kiosk: true });
  });
});
