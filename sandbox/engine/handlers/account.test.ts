import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import { checkPassword } from '../password.ts';
import type { PracticeState } from '../state.ts';

const strong = { length: true, upper: true, lower: true, digit: true, special: true };
const tu = {
  personalId: '000059000104',
  fullName: 'Nguyễn Văn Tư',
  birthDate: '15/8/1959',
  phone: '0600 000 104',
};
const ask = (answers = tu): EventDraft => ({ type: 'account-requested', answers });
const refusalAt = (field: string, code: string) => ({ code, fields: [{ field, code, severity: 'error' }] });
const newest = ({ account }: PracticeState): EventDraft => ({
  type: 'otp-entered',
  code: account.otp?.code ?? '',
});

describe('practice account', () => {
  const world = worldOf('tai-khoan-tap-huan');

  it('is made from card, code and password, and signs in with the practice card', () => {
    const { run, applied } = play(
      world,
      begin(world),
      { type: 'sms-sent', to: '1414', text: 'tttb' },
      ask(),
      newest,
      { type: 'password-chosen', checks: strong, repeated: true },
      { type: 'sign-in-tried', personalId: '0000 5900 0104', code: '258014' },
    );
    expect(applied.map(({ refusal }) => refusal)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(run.state.account).toMatchObject({ exists: true, stage: 'done', simChecked: true });
    expect(run.state.account.answers).toEqual({ ...tu, birthDate: '1959-08-15', phone: '0600000104' });
    expect(run.state.session).toEqual({ status: 'signed-in' });
    expect(run.state.reached).toEqual(['co-tai-khoan', 'dang-nhap']);
    expect(
      run.state.phone.messages.map(({ from, template, params }) => ({ from, template, params })),
    ).toEqual([
      { from: 'carrier', template: 'sim-owner', params: { name: 'Nguyễn Văn Tư', phone: '0600000104' } },
      { from: 'portal', template: 'otp', params: { code: expect.stringMatching(/^\d{6}$/), minutes: 5 } },
      { from: 'portal', template: 'account-created', params: {} },
    ]);
  });

  it('says at each field what is wrong, and keeps what was typed', () => {
    const wrong = { personalId: '00005900010', fullName: 'Nguyễn V4n Tư', birthDate: '31/2/1959', phone: '' };
    const { last } = play(world, begin(world), ask(wrong));
    expect(last.refusal).toEqual({
      code: 'account.invalid',
      fields: [
        { field: 'personalId', code: 'personal-id.shape', severity: 'error' },
        { field: 'fullName', code: 'name.characters', severity: 'error' },
        { field: 'birthDate', code: 'date.unreal', severity: 'error' },
        { field: 'phone', code: 'field.required', severity: 'error' },
      ],
    });
    expect(last.state.account.answers).toEqual(wrong);
  });

  it('is only made for the person on the card', () => {
    const { last } = play(
      world,
      begin(world),
      ask({ ...tu, fullName: 'Nguyễn Văn Tú', birthDate: '16/8/1959' }),
    );
    expect(last.refusal).toEqual({
      code: 'account.not-own-card',
      fields: [
        { field: 'fullName', code: 'name.marks', severity: 'error' },
        { field: 'birthDate', code: 'card.differs', severity: 'error' },
      ],
    });
  });

  it('refuses a weak password, then one that was not repeated', () => {
    const weak: EventDraft = { type: 'password-chosen', checks: checkPassword('matkhau1'), repeated: false };
    const other: EventDraft = { type: 'password-chosen', checks: strong, repeated: false };
    const { applied } = play(world, begin(world), ask(), newest, weak, other);
    expect(applied.slice(2).map(({ refusal }) => refusal)).toEqual([
      refusalAt('password', 'password.weak'),
      refusalAt('password-again', 'password.differs'),
    ]);
  });

  it('knows the carrier service by its number and word', () => {
    const { applied } = play(
      world,
      begin(world),
      { type: 'sms-sent', to: '1441', text: 'TTTB' },
      { type: 'sms-sent', to: '1414', text: 'TTBT' },
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual(['sms.unknown-service', 'sms.unknown-text']);
  });
});

describe('password rules', () => {
  it.each([
    ['Tập-h7', { ...strong, length: false }],
    ['tập-huấn7', { ...strong, upper: false }],
    ['TẬP-HUẤN7', { ...strong, lower: false }],
    ['Tập-huấn', { ...strong, digit: false }],
    ['Tậphuấn77', { ...strong, special: false }],
    ['Tập-huấn7', strong],
  ])('%s', (password, checks) => {
    expect(checkPassword(password)).toEqual(checks);
  });
});

describe('F-SIM: the SIM is in another name', () => {
  const world = worldOf('tai-khoan-sim-lech');

  it('is refused, found out by TTTB, and cured at the carrier', () => {
    const { run, applied } = play(
      world,
      begin(world),
      ask(),
      { type: 'sms-sent', to: '1414', text: 'TTTB' },
      { type: 'carrier-visited' },
      ask(),
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'account.sim-mismatch',
      undefined,
      undefined,
      undefined,
    ]);
    expect(run.state.phone.messages[0]?.params).toEqual({ name: 'Lê Văn Năm', phone: '0600000104' });
    expect(run.state.account.stage).toBe('otp');
  });
});

describe('F-OTP-LATE: the code takes ninety seconds', () => {
  const world = worldOf('tai-khoan-otp-cham');
  const asked = play(world, begin(world), ask()).run;
  const otps = ({ phone }: PracticeState) =>
    phone.messages.filter(({ template }) => template === 'otp').length;

  it('arrives when one waits', () => {
    expect(otps(asked.state)).toBe(0);
    expect(otps(play(world, asked, { type: 'waited', seconds: 89 }).run.state)).toBe(0);
    expect(otps(play(world, asked, { type: 'waited', seconds: 90 }).run.state)).toBe(1);
  });

  it('is sent again once; only the newest code counts', () => {
    const first: EventDraft = { type: 'otp-entered', code: asked.state.account.otp?.code ?? '' };
    const { run, applied } = play(
      world,
      asked,
      { type: 'otp-requested' },
      { type: 'otp-requested' },
      { type: 'waited', seconds: 120 },
      first,
      newest,
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'otp.already-resent',
      undefined,
      'otp.superseded',
      undefined,
    ]);
    expect(run.state.account.stage).toBe('password');
  });

  it('is worth nothing five minutes after it came', () => {
    const { applied } = play(world, asked, { type: 'waited', seconds: 391 }, newest, {
      type: 'otp-requested',
    });
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'otp.expired', undefined]);
  });
});

describe('F-OTP-EXP: the first code is too old', () => {
  const world = worldOf('tai-khoan-otp-het-han');

  it('is refused; the second one works', () => {
    const { run, applied } = play(world, begin(world), ask(), newest, { type: 'otp-requested' }, newest);
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'otp.expired',
      undefined,
      undefined,
    ]);
    expect(run.state.place).toEqual({ page: 'register-password' });
  });
});

describe('signing in', () => {
  const world = worldOf('khai-sinh-cho-chau');

  it('is asked for where it is needed, and leads on to where one wanted to go', () => {
    const wall = play(world, begin(world), { type: 'page-opened', page: 'my-dossiers' });
    expect(wall.last.refusal).toEqual({ code: 'session.signed-out' });
    expect(wall.run.state.place).toEqual({ page: 'sign-in' });
    const { run, applied } = play(
      world,
      wall.run,
      { type: 'sign-in-tried', personalId: '000198000207', code: '258014' },
      { type: 'sign-in-tried', personalId: '000059000104', code: '258015' },
      { type: 'sign-in-tried', personalId: '000059000104', code: '258 014' },
    );
    expect(applied.map(({ refusal }) => refusal)).toEqual([
      refusalAt('personalId', 'sign-in.unknown-card'),
      refusalAt('practiceCode', 'sign-in.wrong-code'),
      undefined,
    ]);
    expect(run.state.place).toEqual({ page: 'my-dossiers' });
  });

  it.each(['000.059.000.104', '0000-5900-0104', '0000 5900 0104'])(
    'takes the number as registration takes it: %s',
    (personalId) => {
      const typed: EventDraft = { type: 'sign-in-tried', personalId, code: '258014' };
      expect(play(world, begin(world), typed).run.state.session).toEqual({ status: 'signed-in' });
    },
  );
});

describe('F-SESSION: the session ends in the middle of the form', () => {
  const world = worldOf('het-phien');

  it('asks to sign in again and gives the draft back untouched', () => {
    const before = follow(
      world,
      begin(world),
      ({ draft }) => draft.type === 'page-completed' && draft.page === 'child-name',
    );
    const { run, last } = play(world, before, {
      type: 'page-completed',
      page: 'child-name',
      answers: { childName: 'Lê Hoài An', childGender: 'nu' },
    });
    expect(last.notices).toContainEqual({ code: 'session.expired' });
    expect(run.state.place).toEqual({ page: 'sign-in' });
    const typed = play(world, run, {
      type: 'answers-typed',
      page: 'child-birth',
      answers: { childBirthDate: '3/11/2026' },
    });
    expect(typed.last.refusal).toEqual({ code: 'session.expired' });
    const again = play(world, typed.run, {
      type: 'sign-in-tried',
      personalId: '000059000104',
      code: '258014',
    });
    expect(again.last.notices).toContainEqual({ code: 'draft.restored' });
    expect(again.run.state.place).toEqual({ page: 'form', subject: 'child-birth' });
    expect(again.run.state.drafts).toEqual(run.state.drafts);
  });
});
