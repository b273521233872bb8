import { describe, expect, it } from 'vitest';
import { begin, follow, play, sandbox, worldOf } from '../../world-for-tests.ts';
import { assess } from '../assess.ts';
import { findCaptcha } from '../captcha.ts';
import type { FaultId } from '../codes.ts';
import type { EventDraft } from '../event-schema.ts';
import { recommend } from '../recommend/recommend.ts';
import type { Run } from '../run.ts';
import type { PracticeState } from '../state.ts';
import { getPersona, type World } from '../world.ts';

function cardOf(world: World) {
  const { personalId, fullName, birthDate, phone, practiceCode } = getPersona(world);
  return { answers: { personalId, fullName, birthDate, phone }, personalId, code: practiceCode };
}
const wrongCode = ({ account }: PracticeState): EventDraft => ({
  type: 'otp-entered',
  code: account.otp?.code === '000000' ? '111111' : '000000',
});
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

describe('F-OTP-LOCK', () => {
  const world = worldOf('tai-khoan-tap-huan');
  const asked = play(world, begin(world), {
    type: 'account-requested',
    answers: cardOf(world).answers,
  }).run;

  it('five wrong codes lock for five minutes: neither a code nor asking for one helps', () => {
    const five = Array.from({ length: 5 }, () => wrongCode);
    const { run, applied } = play(world, asked, ...five, rightCode, { type: 'otp-requested' });
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      ...Array.from({ length: 4 }, () => 'otp.wrong'),
      'otp.locked',
      'otp.locked',
      'otp.locked',
    ]);
    expect(faultsIn(world, run).filter((fault) => fault === 'F-OTP-LOCK')).toHaveLength(3);
    const later = play(world, run, { type: 'waited', seconds: 300 }, rightCode, { type: 'otp-requested' });
    expect(later.applied.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'otp.expired', undefined]);
    expect(finishes(world, later.run)).toBe(true);
  });

  it('is met in its task by whoever does everything right, and waited out', () => {
    const locked = worldOf('tai-khoan-otp-khoa');
    const run = follow(locked, begin(locked), ({ hint }) => hint === 'wait-for-unlock');
    expect(recommend(locked, run.state)?.draft).toEqual({ type: 'waited', seconds: 300 });
    expect(play(locked, run, rightCode).last.refusal?.code).toBe('otp.locked');
  });
});

describe('F-CAPTCHA', () => {
  const world = worldOf('tai-khoan-ma-xac-thuc');
  const fresh = begin(world);
  const { answers } = cardOf(world);
  const shown = findCaptcha(world, fresh.state) ?? '';

  it('is five signs of one reading, the same in every replay, and different after each wrong try', () => {
    expect(shown).toMatch(/^[A-Z][2-9][a-z][A-Z][a-z]$/);
    expect(findCaptcha(world, begin(world).state)).toBe(shown);
    const { run } = play(world, fresh, { type: 'captcha-renewed' });
    expect(findCaptcha(world, run.state)).not.toBe(shown);
  });

  it.each([
    ['small letters', shown.toLowerCase()],
    ['a space at the end', `${shown} `],
    ['another code', 'A2aAb'],
  ])('refuses %s, records it, and shows another picture', (_name, captcha) => {
    const { run, last } = play(world, fresh, { type: 'account-requested', answers, captcha });
    expect(last.refusal).toEqual({
      code: 'captcha.wrong',
      fields: [{ field: 'captcha', code: 'captcha.wrong', severity: 'error' }],
    });
    expect(faultsIn(world, run)).toEqual(['F-CAPTCHA']);
    expect(findCaptcha(world, run.state)).not.toBe(shown);
    expect(finishes(world, run)).toBe(true);
  });

  it('tells what else is wrong in one go, and keeps the picture when its code was right', () => {
    const wrong = { ...answers, phone: '' };
    const { run, last } = play(world, fresh, {
      type: 'account-requested',
      answers: wrong,
      captcha: shown,
    });
    expect(last.refusal?.fields?.map(({ field }) => field)).toEqual(['phone']);
    expect(findCaptcha(world, run.state)).toBe(shown);
    const both = play(world, fresh, { type: 'account-requested', answers: wrong, captcha: '' });
    expect(both.last.refusal?.fields?.map(({ field }) => field)).toEqual(['phone', 'captcha']);
  });
});

describe('F-DUP-ACC', () => {
  const world = worldOf('tai-khoan-da-co');
  const register: EventDraft = { type: 'account-requested', answers: cardOf(world).answers };

  it('is learnt by registering once; registering again is the mistake; recovering is the way', () => {
    const { run, applied } = play(world, begin(world), register, register);
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual(['account.registered', 'account.exists']);
    expect(faultsIn(world, run)).toEqual(['F-DUP-ACC']);
    expect(recommend(world, run.state)?.place).toEqual({ page: 'recover' });
    expect(finishes(world, run)).toBe(true);
  });
});

describe('F-NAME', () => {
  const world = worldOf('tai-khoan-ten-khac-dau');
  const { answers } = cardOf(world);

  it('stands on the page without its marks, is refused, and copied from the card it passes', () => {
    const start = begin(world);
    expect(start.state.account.answers).toEqual({ fullName: "H'Mai Eban" });
    const { fullName: _, ...others } = answers;
    const { run, last } = play(world, start, { type: 'account-requested', answers: others });
    expect(last.refusal?.fields).toEqual([{ field: 'fullName', code: 'name.marks', severity: 'error' }]);
    expect(faultsIn(world, run)).toEqual(['F-NAME']);
    expect(finishes(world, run)).toBe(true);
  });

  it.each([
    ['decomposed letters', answers.fullName.normalize('NFD')],
    ['another apostrophe', answers.fullName.replace("'", '’')],
  ])('takes %s without a word', (_name, fullName) => {
    const { run } = play(world, begin(world), {
      type: 'account-requested',
      answers: { ...answers, fullName },
    });
    expect(run.state.account.stage).toBe('otp');
    expect(run.state.account.answers['fullName']).toBe(fullName.normalize('NFC'));
  });
});

describe('F-REQ, F-WORDS, F-RANGE: what the form finds is recorded as what it teaches', () => {
  const birth = worldOf('dien-bieu-mau');
  const atBirth = follow(
    birth,
    begin(birth),
    ({ draft }) => draft.type === 'page-completed' && 'childBirthDate' in draft.answers,
  );
  const { place } = atBirth.state;
  const words = 'ngày bốn tháng mười một năm hai nghìn không trăm hai mươi sáu';

  it.each<[FaultId, Record<string, string>]>([
    ['F-REQ', { childBirthDate: '', childBirthWords: '' }],
    ['F-WORDS', { childBirthDate: '3/11/2026', childBirthWords: words }],
    ['F-RANGE', { childBirthDate: '3/11/2027', childBirthWords: '' }],
  ])('%s', (fault, answers) => {
    const { run, last } = play(birth, atBirth, {
      type: 'page-completed',
      page: place.subject ?? '',
      answers,
    });
    expect(last.refusal?.code).toBe('page.invalid');
    expect(faultsIn(birth, run)).toEqual([fault]);
    expect(finishes(birth, run)).toBe(true);
  });

  it('a bride who is too young is out of range', () => {
    const world = worldOf('dang-ky-ket-hon');
    const field = world.procedures[0]?.pages
      .flatMap(({ id, rules }) => rules.map((rule) => ({ page: id, rule })))
      .find(({ rule }) => rule.rule === 'min-age');
    if (field?.rule.rule !== 'min-age') throw new Error('no rule about age');
    const { page, rule } = field;
    const run = follow(
      world,
      begin(world),
      ({ draft }) => draft.type === 'page-completed' && draft.page === page,
    );
    const next = recommend(world, run.state)?.draft;
    if (next?.type !== 'page-completed') throw new Error('not at the form');
    const young = play(world, run, { ...next, answers: { ...next.answers, [rule.field]: '1/1/2015' } });
    expect(faultsIn(world, young.run)).toContain('F-RANGE');
    expect(finishes(world, young.run)).toBe(true);
  });
});

it('every fault of account and sign-in has a task that strikes with it', () => {
  const injected: readonly string[] = sandbox.scenarios.flatMap(({ faults }) => faults.map(({ id }) => id));
  expect(injected).toEqual(
    expect.arrayContaining([
      'F-OTP-LOCK',
      'F-CAPTCHA',
      'F-PWD',
      'F-DUP-ACC',
      'F-VNEID-DOWN',
      'F-LOSTPHONE',
      'F-NAME',
    ]),
  );
});
