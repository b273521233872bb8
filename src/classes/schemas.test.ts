import { describe, expect, test } from 'vitest';
import { fieldProblems, problemTitles } from './problem-messages.vi.ts';
import {
  CommandKeySchema,
  type LookupAnswer,
  LookupAnswerSchema,
  type LookupInput,
  LookupInputSchema,
  type ManagedRegistration,
  ManagedRegistrationSchema,
  type Registration,
  type RegistrationAnswer,
  RegistrationAnswerSchema,
  type RegistrationInput,
  RegistrationInputSchema,
  type RegistrationStatus,
  type SessionList,
  SessionListSchema,
  SessionRangeSchema,
} from './schemas.ts';

const id = '0193a3f2-7b1c-7000-8000-000000000001';
const input: RegistrationInput = {
  sessionId: id,
  fullName: 'Nguyễn Thị Hồng',
  phone: '0905123456',
  communeCode: '19750',
  attendeeKind: 'resident',
  consent: true,
};
const registration: Registration = {
  id,
  code: 'K7M2QX',
  status: 'waitlisted',
  waitNumber: 3,
  session: {
    id,
    title: 'Dịch vụ công trực tuyến',
    localDate: '2026-12-01',
    startsAt: '2026-12-01T01:00:00.000Z',
    endsAt: '2026-12-01T03:30:00.000Z',
    room: 'Phòng 1',
    capacity: 30,
    seatsLeft: 0,
    waiting: 3,
    queueLeft: 20,
    status: 'open',
  },
};

const codesOf = (body: unknown) => {
  const reading = RegistrationInputSchema.safeParse(body);
  return reading.success ? [] : reading.error.issues.map(({ path, message }) => [path.join('/'), message]);
};

describe('what a person sends', () => {
  test('is kept as it is when it is right', () => {
    expect(RegistrationInputSchema.parse(input)).toEqual(input);
    const full = { ...input, phone: null, birthYear: 1956, helpNeeded: 'Cần kính' };
    expect(RegistrationInputSchema.parse(full)).toEqual(full);
  });

  test.each([
    ['+84 905 123 456', '0905123456'],
    ['0905.123.456', '0905123456'],
    ['055 912 3456', '0559123456'],
  ])('phone %s is taken as %s', (phone, kept) => {
    expect(RegistrationInputSchema.parse({ ...input, phone }).phone).toBe(kept);
  });

  test('a name in NFD with spaces too many is the same name', () => {
    const fullName = ` ${'Nguyễn  Thị Hồng'.normalize('NFD')} `;
    expect(RegistrationInputSchema.parse({ ...input, fullName }).fullName).toBe('Nguyễn Thị Hồng');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['fullName', { fullName: ' ' }, 'name.empty'],
    ['fullName', { fullName: 'Nguy<script>' }, 'name.characters'],
    ['fullName', { fullName: 'a'.repeat(2000) }, 'name.long'],
    ['fullName', { fullName: 7 }, 'name.empty'],
    ['phone', { phone: '0600000001' }, 'phone.shape'],
    ['phone', { phone: '01234567890' }, 'phone.old'],
    ['phone', { phone: '02343822222' }, 'phone.landline'],
    ['phone', { phone: undefined }, 'phone.shape'],
    ['communeCode', { communeCode: 19750 }, 'commune.shape'],
    ['attendeeKind', { attendeeKind: 'tourist' }, 'attendee.kind'],
    ['birthYear', { birthYear: '1956' }, 'birth-year.wrong'],
    ['helpNeeded', { helpNeeded: 'a'.repeat(301) }, 'help.long'],
    ['consent', { consent: false }, 'consent.required'],
    ['sessionId', { sessionId: 'next tuesday' }, 'session.shape'],
  ])('%s of %j is refused as %s, which has a sentence', (field, wrong, code) => {
    expect(codesOf({ ...input, ...wrong })).toEqual([[field, code]]);
    expect(fieldProblems).toHaveProperty([code]);
  });

  test.each(['idNumber', 'birthDate', 'address'])('a field %s is not even taken', (field) => {
    expect(RegistrationInputSchema.safeParse({ ...input, [field]: 'x' }).success).toBe(false);
  });
});

describe('looking up at the desk', () => {
  test('takes a code as people type it, with one proof', () => {
    const looked: LookupInput = { code: 'K7M2QX', phoneLast4: '3456' };
    expect(LookupInputSchema.parse({ code: ' k7m-2qx', phoneLast4: '3456' })).toEqual(looked);
    for (const proof of [{}, { phoneLast4: '3456', givenName: 'Hồng' }]) {
      expect(LookupInputSchema.safeParse({ code: 'K7M2QX', ...proof }).success).toBe(false);
    }
  });

  test.each(['K7M2Q', 'K7M2QXX', 'K7M2QO', ''])('refuses %s as a code', (code) => {
    expect(LookupInputSchema.safeParse({ code, phoneLast4: '3456' }).success).toBe(false);
  });
});

test('answers hold what the pages need, and nothing else', () => {
  const managed: ManagedRegistration = { registration };
  expect(ManagedRegistrationSchema.parse(managed)).toEqual(managed);
  const status: RegistrationStatus = 'pending';
  const answer: RegistrationAnswer = { registration: { ...registration, status }, manageToken: 'a.b' };
  expect(RegistrationAnswerSchema.parse(answer)).toEqual(answer);
  const missed: LookupAnswer = { found: false };
  expect(LookupAnswerSchema.parse(missed)).toEqual(missed);
  const list: SessionList = { sessions: [registration.session], hasMail: false };
  expect(SessionListSchema.parse(list)).toEqual(list);
  expect(
    SessionListSchema.safeParse({ ...list, sessions: [{ ...registration.session, names: [] }] }).success,
  ).toBe(false);
});

test('a range is two days, or one, or none; a key is a UUID', () => {
  expect(SessionRangeSchema.parse({ from: '2026-12-01' })).toEqual({ from: '2026-12-01' });
  expect(SessionRangeSchema.safeParse({ from: '31/2/2026' }).success).toBe(false);
  expect(CommandKeySchema.safeParse(id).success).toBe(true);
  expect(CommandKeySchema.safeParse('1').success).toBe(false);
});

test('every refusal says what to do next', () => {
  for (const text of Object.values(problemTitles)) expect(text).toMatch(/ Hãy | Xem | Mở | Chọn /);
});
