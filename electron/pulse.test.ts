import { describe, expect, it } from 'vitest';
import { lookEvery, pulse, startLimit, type Verdict } from './pulse.ts';

/** Plays beats and looks at every half second from 0 to `until`; the last verdict and when it first was not 'well'. */
const play = (until: number, beatAt: (now: number) => 'full' | 'blank' | 'none', patience = 2_000) => {
  const heart = pulse(0, patience);
  for (let now = lookEvery; now <= until; now += lookEvery) {
    const beat = beatAt(now);
    if (beat !== 'none') heart.beat({ blank: beat === 'blank' }, now);
    const verdict: Verdict = heart.look(now);
    if (verdict !== 'well' && verdict !== 'starting') return { verdict, at: now };
  }
  return { verdict: 'well' as Verdict, at: until };
};

describe('the pulse of a window', () => {
  it('is well while the page answers', () => {
    expect(play(600_000, () => 'full').verdict).toBe('well');
  });

  it('calls a silent page hung in time to be home within three seconds', () => {
    expect(play(60_000, now => (now <= 5_000 ? 'full' : 'none'))).toEqual({ verdict: 'hung', at: 7_000 });
  });

  it('calls an emptied page blank in the same time', () => {
    expect(play(60_000, now => (now <= 5_000 ? 'full' : 'blank'))).toEqual({ verdict: 'blank', at: 7_000 });
  });

  it('gives the first page time to start, but not for ever', () => {
    expect(play(startLimit - 1, () => 'blank').verdict).toBe('well');
    expect(play(60_000, () => 'blank')).toEqual({ verdict: 'neverStarted', at: startLimit });
    expect(play(60_000, () => 'none')).toEqual({ verdict: 'neverStarted', at: startLimit });
  });

  it('is more patient when told so', () => {
    expect(play(60_000, now => (now <= 5_000 ? 'full' : 'none'), 8_000).at).toBe(13_000);
  });

  it('does not blame the page when the whole machine slept', () => {
    const heart = pulse(0, 2_000);
    heart.beat({ blank: false }, 500);
    expect(heart.look(500)).toBe('well');
    expect(heart.look(3_600_000)).toBe('well');
    expect(heart.look(3_600_500)).toBe('well');
    expect(heart.look(3_602_500)).toBe('well'); // held up again
    for (let now = 3_603_000; now < 3_604_500; now += 500) expect(heart.look(now)).toBe('well');
    expect(heart.look(3_604_500)).toBe('hung');
  });
});
