import { describe, expect, it } from 'vitest';
import type { Scam } from '../../scam-schema.ts';
import { begin, follow, play, sandbox, worldOf } from '../../world-for-tests.ts';
import { assess } from '../assess.ts';
import { findEncounter } from '../encounters.ts';
import { recommend } from '../recommend/recommend.ts';
import type { Run } from '../run.ts';
import { getScam, injectedScams, type World } from '../world.ts';

const tasks = sandbox.scenarios.filter(({ faults }) => faults.some((fault) => 'scam' in fault));

/** The first time somebody strange waits for an answer, calls heard to their end. */
function untilMet(world: World): Run {
  return follow(world, begin(world), ({ hint }) => hint === 'stay-safe');
}

function theirs(world: World): Scam {
  return getScam(world, injectedScams(world)[0]?.scam ?? '');
}

describe.each(tasks.map(({ id }) => id))('the stranger in %s', (task) => {
  const world = worldOf(task);
  const scam = theirs(world);
  const met = untilMet(world);
  const risky = scam.choices.find(({ verdict }) => verdict === 'risky');

  it('turns up by itself, once, and is over with a safe answer', () => {
    expect(findEncounter(met.state, scam.id)).toMatchObject({ status: 'open' });
    const end = follow(world, met);
    expect(findEncounter(end.state, scam.id)?.status).toBe('ended');
    expect(end.state.encounters).toHaveLength(1);
    expect(assess(world, end.events)).toMatchObject({ finished: true, mistakes: [] });
  });

  it('believed, it is recorded as what it teaches, and the run goes on to its end', () => {
    const { run, last } = play(world, met, {
      type: 'scam-answered',
      scam: scam.id,
      choice: risky?.id ?? '',
    });
    expect(last.refusal).toBeUndefined();
    expect(last.slip).toMatch(/^scam\./);
    expect(run.state.exposed).toEqual([risky?.gives]);
    const fault = injectedScams(world)[0]?.id;
    expect(assess(world, run.events).mistakes).toMatchObject([{ kind: 'slip', fault }]);
    const end = follow(world, run);
    expect(recommend(world, end.state)).toBeUndefined();
    expect(end.state.exposed).toEqual([]);
    expect(assess(world, end.events).finished).toBe(true);
  });
});

describe('a call', () => {
  const world = worldOf('goi-xin-ma');
  const scam = theirs(world);
  const ringing = follow(world, begin(world), ({ hint }) => hint === 'answer-call');
  const answered = play(world, ringing, { type: 'call-answered', scam: scam.id }).run;

  it('is heard line by line, as fast as one wants', () => {
    expect(findEncounter(ringing.state, scam.id)).toMatchObject({ status: 'ringing', heard: 0 });
    expect(findEncounter(answered.state, scam.id)?.heard).toBe(1);
    const more = Array.from({ length: 9 }, () => ({ type: 'call-continued', scam: scam.id }) as const);
    const { run } = play(world, answered, ...more);
    expect(findEncounter(run.state, scam.id)?.heard).toBe(scam.lines.length);
    expect(run.state.now).toBe(answered.state.now);
  });

  it('can be hung up on at any moment, which is no mistake, and does not ring again', () => {
    for (const run of [ringing, answered]) {
      const hung = play(world, run, { type: 'call-ended', scam: scam.id });
      expect(hung.last.slip).toBeUndefined();
      const again = play(world, hung.run, { type: 'call-answered', scam: scam.id });
      expect(again.last.refusal?.code).toBe('scam.unknown');
      expect(follow(world, hung.run).state.encounters).toHaveLength(1);
    }
  });

  it('a code that was read out is worth nothing any more; a new one makes it good', () => {
    const given = play(world, answered, { type: 'scam-answered', scam: scam.id, choice: 'doc-ma' }).run;
    const old = play(world, given, ({ account }) => ({
      type: 'otp-entered',
      code: account.otp?.code ?? '',
    }));
    expect(old.last.refusal?.code).toBe('otp.expired');
    expect(recommend(world, { ...given.state, place: { page: 'register-otp' } })?.draft).toEqual({
      type: 'otp-requested',
    });
    expect(play(world, given, { type: 'otp-requested' }).run.state.exposed).toEqual([]);
  });
});

describe('what was given away', () => {
  it('is put right by the four things on the safety page, once', () => {
    const world = worldOf('can-bo-goi-dien');
    const scam = theirs(world);
    const { run } = play(world, untilMet(world), { type: 'scam-answered', scam: scam.id, choice: 'cai' });
    expect(recommend(world, run.state)?.place).toEqual({ page: 'safety' });
    const { applied } = play(world, run, { type: 'harm-reported' }, { type: 'harm-reported' });
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'harm.none']);
  });

  it('a lost phone rings nowhere', () => {
    const data = worldOf('goi-xin-ma');
    const lost = worldOf('goi-xin-ma', {
      faults: [...data.scenario.faults, { id: 'F-LOSTPHONE' }],
      start: { ...data.scenario.start, page: 'home' },
    });
    const { run } = play(lost, begin(lost), { type: 'page-opened', page: 'register-person' });
    expect(run.state.encounters).toEqual([]);
  });
});

describe('the drill', () => {
  it('has eight messages of both kinds, on every channel that can be told apart', () => {
    const [drill] = sandbox.drills;
    const scams = (drill?.messages ?? []).map((id) => sandbox.scams.find((scam) => scam.id === id));
    expect(scams).toHaveLength(8);
    expect(scams.filter((scam) => scam?.genuine).length).toBeGreaterThanOrEqual(3);
    expect(new Set(scams.map((scam) => scam?.channel))).toEqual(new Set(['sms', 'call', 'web', 'approval']));
  });
});
