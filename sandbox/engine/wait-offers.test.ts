import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../test-world.ts';
import { waitOffers } from './wait-offers.ts';

describe('ways to let time pass', () => {
  const world = worldOf('nop-ho-so', {
    faults: [],
    goals: [{ id: 'xong', text: 'x', when: 'result-opened' }],
  });

  it('offers the next thing and the next working morning, over a holiday', () => {
    const run = follow(world, begin(world), ({ hint }) => hint === 'wait-for-officer');
    expect(waitOffers(world, run.state)).toEqual([
      { code: 'wait.moment', seconds: 60 },
      { code: 'wait.until-next', seconds: 45 * 60 },
      // From Mon 23/11 08:00 to Wed 25/11 08:01: Tuesday is a holiday.
      { code: 'wait.next-morning', seconds: 48 * 3600 + 60 },
    ]);
  });

  it('has no next thing when nothing is planned, and every offer is accepted', () => {
    const run = begin(world);
    const offers = waitOffers(world, run.state);
    expect(offers.map(({ code }) => code)).toEqual(['wait.moment', 'wait.next-morning']);
    const { applied } = play(
      world,
      run,
      ...offers.map(({ seconds }) => ({ type: 'waited', seconds }) as const),
    );
    expect(applied.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  });
});
