import { describe, expect, test } from 'vitest';
import { fieldProblems } from '../problem-messages.vi.ts';
import { RegistrationInputSchema } from '../schemas.ts';
import { type Answers, answersOf, checkStep, inputOf, noAnswers, type Step } from './check-answers.ts';

const sessionId = '0193a3f2-7b1c-7000-8000-000000000001';
const today = '2026-11-28';
const right: Answers = {
  attendeeKind: 'resident',
  fullName: '  Nguyễn  Thị Hồng ',
  phone: '+84 55 123 4567',
  hasNoPhone: false,
  communeCode: '19750',
  birthYear: '',
  helpNeeded: ' Mắt kém ',
  email: '',
  wantsEmail: false,
  consent: true,
  wantsReminder: false,
};

describe('a page of the form', () => {
  test.each<[Step, Partial<Answers>, string]>([
    ['ai', { attendeeKind: '' }, 'attendee.kind'],
    ['ten', { fullName: '' }, 'name.empty'],
    ['ten', { fullName: 'Nguyễn 2' }, 'name.characters'],
    ['dien-thoai', { phone: '' }, 'phone.empty'],
    ['dien-thoai', { phone: '0234 3822 123' }, 'phone.landline'],
    ['dien-thoai', { phone: '0163 123 4567' }, 'phone.old'],
    ['dien-thoai', { email: 'hong', wantsEmail: true }, 'email.shape'],
    ['dien-thoai', { email: 'hong@example.vn' }, 'email.consent'],
    ['xa', { communeCode: '' }, 'commune.shape'],
    ['giup', { helpNeeded: 'x'.repeat(301) }, 'help.long'],
    ['nam-sinh', { birthYear: '56' }, 'birth-year.wrong'],
    ['nam-sinh', { birthYear: '2030' }, 'birth-year.wrong'],
    ['xem-lai', { consent: false }, 'consent.required'],
  ])('%s refuses %o', (step, wrong, code) => {
    const [problem] = checkStep(step, { ...right, ...wrong }, today);
    expect(problem?.code).toBe(code);
    expect(Object.keys(fieldProblems)).toContain(code);
  });

  test('takes 055 numbers, no phone at all, a year, and nothing to help with', () => {
    expect(checkStep('dien-thoai', right, today)).toEqual([]);
    expect(checkStep('dien-thoai', { ...right, phone: 'x', hasNoPhone: true }, today)).toEqual([]);
    expect(checkStep('nam-sinh', { ...right, birthYear: ' 1956 ' }, today)).toEqual([]);
    expect(checkStep('giup', { ...right, helpNeeded: '' }, today)).toEqual([]);
    const marked = `${'ễ'.repeat(262)} `.normalize('NFD');
    expect(marked.length).toBeGreaterThan(300);
    expect(checkStep('giup', { ...right, helpNeeded: marked }, today)).toEqual([]);
  });
});

describe('what is sent', () => {
  test('is what the server takes, as it is', () => {
    const input = inputOf({ ...right, birthYear: '1956' }, sessionId);
    expect(RegistrationInputSchema.parse(input)).toEqual(input);
    expect(input).toEqual({
      sessionId,
      fullName: 'Nguyễn Thị Hồng',
      phone: '0551234567',
      communeCode: '19750',
      attendeeKind: 'resident',
      birthYear: 1956,
      helpNeeded: 'Mắt kém',
      consent: true,
    });
  });

  test('without a phone and without help says null, and nothing', () => {
    const input = inputOf({ ...right, hasNoPhone: true, helpNeeded: ' ' }, sessionId);
    expect([input.phone, 'helpNeeded' in input, 'birthYear' in input]).toEqual([null, false, false]);
  });

  test('comes back into the fields, with consent to be given anew', () => {
    const answers = { ...right, fullName: 'Nguyễn Thị Hồng', phone: '0551234567', helpNeeded: 'Mắt kém' };
    expect(answersOf(inputOf(right, sessionId))).toEqual({ ...answers, consent: false });
    expect(answersOf(inputOf({ ...right, hasNoPhone: true }, sessionId)).hasNoPhone).toBe(true);
  });
});

test('nothing is answered beforehand', () => {
  expect(Object.values(noAnswers).filter(Boolean)).toEqual([]);
});
