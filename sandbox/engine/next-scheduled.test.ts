import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../world-for-tests.ts';
import { nextScheduled, secondsUntil } from './next-scheduled.ts';

describe('what happens next by itself', () => {
  const world = worldOf('nop-ho-so', {
    faults: [],
    goals: [{ id: 'xong', text: 'x', when: 'result-opened' }],
  });

  it('is what was planned first, and waiting for it brings it about', () => {
    const run = follow(world, begin(world), ({ hint }) => hint === 'wait-for-officer');
    const next = nextScheduled(run.state);
    expect(next).toMatchObject({ what: 'officer', act: 'review' });
    const seconds = secondsUntil(run.state, next?.at ?? 0);
    expect(seconds).toBe(45 * 60);
    const { state } = play(world, run, { type: 'waited', seconds }).run;
    expect(state.dossiers.map(({ status }) => status)).toEqual(['accepted']);
  });

  it('is nothing when nothing is planned', () => {
    expect(nextScheduled(begin(world).state)).toBeUndefined();
  });

  it('is nothing when only a deadline is left', () => {
    const { state } = begin(world);
    const deadline = { at: state.now + 1, what: 'supplement-deadline', dossier: 'TH' } as const;
    expect(nextScheduled({ ...state, schedule: [deadline] })).toBeUndefined();
  });

  it.each([
    [-5000, 1],
    [0, 1],
    [1001, 2],
    [60_000, 60],
  ])('%i ms from now is %i s of waiting', (milliseconds, seconds) => {
    const { state } = begin(world);
    expect(secondsUntil(state, state.now + milliseconds)).toBe(seconds);
  });
});
