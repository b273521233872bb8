import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import { assess } from '../assess.ts';
import type { FaultId } from '../codes.ts';
import type { EventDraft } from '../event-schema.ts';
import { recommend } from '../recommend/recommend.ts';
import type { Run } from '../run.ts';
import type { PracticeState } from '../state.ts';
import { getPersona, type World } from '../world.ts';

const strong = { length: true, upper: true, lower: true, digit: true, special: true };

function cardOf(world: World) {
  const { personalId, fullName, birthDate, phone, practiceCode } = getPersona(world);
  return { answers: { personalId, fullName, birthDate, phone }, personalId, code: practiceCode };
}
const rightCode = ({ account }: PracticeState): EventDraft => ({
  type: 'otp-entered',
  code: account.otp?.code ?? '',
});

/** The faults that the mistakes of a run teach. */
function faultsIn(world: World, { events }: Run): readonly (FaultId | undefined)[] {
  return assess(world, events).mistakes.map(({ fault }) => fault);
}

/** From here the guide leads to the end. */
function finishes(world: World, run: Run): boolean {
  return recommend(world, follow(world, run).state) === undefined;
}

describe('F-PWD', () => {
  const world = worldOf('quen-mat-khau');
  const { personalId, code } = cardOf(world);
  const guess: EventDraft = { type: 'sign-in-tried', personalId, code };

  it('guessing is refused and recorded; a code on the phone and a new password lead in', () => {
    const { run, applied } = play(
      world,
      begin(world),
      guess,
      { type: 'recovery-started', personalId },
      rightCode,
      { type: 'password-chosen', checks: { ...strong, digit: false }, repeated: true },
      { type: 'password-chosen', checks: strong, repeated: true },
      guess,
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'sign-in.forgotten',
      undefined,
      undefined,
      'password.weak',
      undefined,
      undefined,
    ]);
    expect(faultsIn(world, run)).toEqual(['F-PWD', 'F-PWD']);
    expect(run.state.reached).toEqual(['doi-mat-khau', 'dang-nhap']);
    expect(run.state.phone.messages.at(-1)?.template).toBe('password-changed');
  });

  it('sends no code for a card that is not one’s own', () => {
    const { last } = play(world, begin(world), { type: 'recovery-started', personalId: '000198000207' });
    expect(last.refusal?.code).toBe('recovery.unknown-card');
    expect(last.state.phone.messages).toEqual([]);
  });
});

describe('F-VNEID-DOWN', () => {
  const world = worldOf('he-thong-ban');
  const { personalId, code } = cardOf(world);
  const signIn: EventDraft = { type: 'sign-in-tried', personalId, code };

  it('is busy at the first try; hammering is recorded; a quarter of an hour later it works, the draft untouched', () => {
    const start = begin(world);
    const { run, applied } = play(world, start, signIn, signIn, signIn);
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'sign-in.busy',
      'sign-in.hammering',
      'sign-in.hammering',
    ]);
    expect(faultsIn(world, run)).toEqual(['F-VNEID-DOWN', 'F-VNEID-DOWN']);
    expect(recommend(world, { ...run.state, place: { page: 'sign-in' } })?.draft).toEqual({
      type: 'waited',
      seconds: 900,
    });
    const later = play(world, run, { type: 'waited', seconds: 900 }, signIn);
    expect(later.run.state.session).toEqual({ status: 'signed-in' });
    expect(later.run.state.drafts).toEqual(start.state.drafts);
    expect(finishes(world, later.run)).toBe(true);
  });
});

describe('F-LOSTPHONE', () => {
  const world = worldOf('mat-dien-thoai');
  const { personalId, code } = cardOf(world);
  const signIn: EventDraft = { type: 'sign-in-tried', personalId, code };

  it('nothing is confirmed and nothing read; trying on, or going before locking, is recorded', () => {
    const { run, applied } = play(
      world,
      begin(world),
      signIn,
      signIn,
      { type: 'sms-sent', to: '1414', text: 'TTTB' },
      { type: 'recovery-started', personalId },
      { type: 'police-visited' },
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'phone.lost',
      'phone.still-lost',
      'phone.lost',
      'phone.still-lost',
      'account.not-locked',
    ]);
    expect(faultsIn(world, run)).toEqual(['F-LOSTPHONE', 'F-LOSTPHONE', 'F-LOSTPHONE']);
    expect(finishes(world, run)).toBe(true);
  });

  it('locked first, opened in person, then confirmed on the phone', () => {
    const { run, applied } = play(
      world,
      begin(world),
      { type: 'account-locked' },
      signIn,
      { type: 'police-visited' },
      signIn,
      ({ phone }) => ({ type: 'approval-answered', approval: phone.approvals[0]?.id ?? '', approve: true }),
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'account.locked',
      undefined,
      undefined,
      undefined,
    ]);
    expect(run.state.reached).toEqual(['khoa', 'dang-nhap']);
  });
});

describe('a sign-in that is confirmed on the phone', () => {
  const world = worldOf('xac-nhan-dang-nhap');
  const { personalId, code } = cardOf(world);
  const signIn: EventDraft = { type: 'sign-in-tried', personalId, code };
  const answer =
    (approve: boolean) =>
    ({ phone }: PracticeState): EventDraft => ({
      type: 'approval-answered',
      approval: phone.approvals.find(({ status }) => status === 'open')?.id ?? '',
      approve,
    });

  it('is asked once however often one presses, and can be refused and tried again', () => {
    const twice = play(world, begin(world), signIn, signIn);
    expect(twice.run.state.phone.approvals).toHaveLength(1);
    expect(twice.run.state.session).toEqual({ status: 'signed-out' });
    const denied = play(world, twice.run, answer(false));
    expect(denied.run.state.session).toEqual({ status: 'signed-out' });
    const { run } = play(world, denied.run, signIn, answer(true));
    expect(run.state.session).toEqual({ status: 'signed-in' });
    expect(play(world, run, answer(true)).last.refusal?.code).toBe('approval.unknown');
  });
});
