import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canLeave,
  codeIn,
  findPeople,
  inCheckInOrder,
  isAtTheDoor,
  type KeptMark,
  type KeptRoster,
  type ListedPerson,
  toldMarks,
  viewCheckIn,
} from './check-in.ts';

const person = (id: string, changed: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ id, code: `AAAAA${id}`, name: `Hồ Thị ${id}`, communeCode: '20056', status: 'confirmed' },
  ...{ sightings: [], saysPresent: false },
  ...changed,
});
const roster = (people: readonly ListedPerson[], changed: Partial<KeptRoster> = {}): KeptRoster => ({
  ...{ sessionId: 'day', title: 'Lớp', localDate: '2026-12-01', startsAt: '', endsAt: '', room: 'Phòng 1' },
  ...{ staffId: 'staff', toldAt: 0, people, openMarks: [] },
  ...changed,
});
const mark = (id: string, changed: Partial<KeptMark> = {}): KeptMark => ({
  ...{ id, sessionId: 'day', mark: 'in', registrationId: null, code: null, undoes: null, method: 'list' },
  ...{ deviceId: 'device', at: '2026-12-01T01:00:00.000Z' },
  ...changed,
});
const standingOf = (people: readonly ListedPerson[], marks: readonly KeptMark[]) =>
  viewCheckIn(roster(people), marks).people.map(({ id, isPresent, isWaiting }) => [id, isPresent, isWaiting]);

describe('who is there, as one device knows it', () => {
  test('seen here and not sent yet, seen elsewhere, taken back, and entered at the door', () => {
    const people = [
      person('2'),
      person('3', { status: 'attended', sightings: ['x'] }),
      person('4', { status: 'attended', sightings: ['y'] }),
      person('5', { status: 'attended' }),
      person('6'),
    ];
    const marks = [
      mark('a', { registrationId: '2' }),
      mark('b', { registrationId: '4', mark: 'undo', undoes: 'y', fate: 'undone' }),
    ];
    expect(standingOf(people, marks)).toEqual([
      ['2', true, true],
      ['3', true, false],
      ['4', false, false],
      ['5', true, false],
      ['6', false, false],
    ]);
  });

  test('counts who has a seat and who came without one', () => {
    const people = [
      person('2'),
      person('3', { status: 'waitlisted' }),
      person('4', { status: 'waitlisted' }),
    ];
    const { present, expected } = viewCheckIn(roster(people), [mark('a', { registrationId: '4' })]);
    expect([present, expected]).toEqual([1, 2]);
  });

  test('a place is given back by whoever holds one or waits, and has not come', () => {
    const statuses = ['confirmed', 'waitlisted', 'pending', 'attended', 'cancelled', 'no-show'] as const;
    const people = statuses.map((status, at) => person(String(at + 2), { status }));
    const { people: seen } = viewCheckIn(roster(people), [mark('a', { registrationId: '3' })]);
    expect(seen.filter(canLeave).map(({ status }) => status)).toEqual(['confirmed', 'pending']);
  });

  test('a code that fits somebody is that person, however it was typed; any other is noted', () => {
    const marks = [mark('a', { code: 'aaa-aa2' }), mark('b', { code: 'ZZZZZZ', fate: 'unknown' })];
    const view = viewCheckIn(roster([person('2')]), marks);
    expect(view.people[0]?.isPresent).toBe(true);
    expect(view.strangers).toEqual([{ id: 'b', code: 'ZZZZZZ', isWaiting: false }]);
  });

  test('what other devices noted stands once, and not any more when it was taken back here', () => {
    const openMarks = ['b', 'c'].map((id) => ({ id, code: 'ZZZZZZ', registrationId: null }));
    const marks = [mark('b', { code: 'ZZZZZZ' }), mark('u', { mark: 'undo', undoes: 'c' })];
    expect(viewCheckIn(roster([], { openMarks }), marks).strangers.map(({ id }) => id)).toEqual(['b']);
  });

  test('a sighting of somebody who is not on the list is never hidden, whoever the server says it is of', () => {
    const own = mark('a', { code: 'ZZZZZZ', registrationId: '9', fate: 'no-seat' });
    const openMarks = ['a', 'b', 'c'].map((id) => ({
      id,
      code: null,
      registrationId: id === 'c' ? '2' : '9',
    }));
    const view = viewCheckIn(roster([person('2')], { openMarks }), [own]);
    expect(view.strangers.map(({ id, code }) => [id, code])).toEqual([
      ['a', 'ZZZZZZ'],
      ['b', ''],
    ]);
    expect(view.people[0]?.lacksSeat).toBe(true);
    const undone = viewCheckIn(roster([person('2')], { openMarks }), [
      mark('u', { mark: 'undo', undoes: 'c' }),
    ]);
    expect(undone.people[0]?.lacksSeat).toBe(false);
  });

  test('what the server could not read stays on the device and waits, until it is read or taken back', () => {
    const sent = mark('a', { registrationId: '2', fate: 'attended' });
    const refused = mark('b', { registrationId: '3', fate: 'refused' });
    const waits = mark('c', { registrationId: '4' });
    const marks = [sent, refused, waits];
    expect(toldMarks(marks)).toEqual([sent]);
    expect(
      standingOf(
        ['2', '3', '4'].map((id) => person(id)),
        marks,
      ),
    ).toEqual([
      ['2', true, false],
      ['3', true, true],
      ['4', true, true],
    ]);
    const undo = mark('u', { mark: 'undo', undoes: 'b' });
    expect(toldMarks([refused, undo])).toEqual([]);
    const told = { ...undo, fate: 'unknown' } as const;
    expect(toldMarks([refused, told])).toEqual([refused, told]);
  });

  test('who says so waits for a tap, and who has no seat is named', () => {
    const people = [person('2', { saysPresent: true }), person('3', { status: 'waitlisted' })];
    const view = viewCheckIn(roster(people), [mark('a', { registrationId: '3', fate: 'no-seat' })]);
    expect(view.people.map(({ saysPresent, lacksSeat }) => [saysPresent, lacksSeat])).toEqual([
      [true, false],
      [false, true],
    ]);
    const confirmed = viewCheckIn(roster(people), [mark('a', { registrationId: '2', method: 'self' })]);
    expect(confirmed.people[0]).toMatchObject({ saysPresent: false, isPresent: true });
  });

  test('the order in which marks were made plays no part', () => {
    const people = ['2', '3', '4'].map((id) => person(id));
    const marks = [
      mark('a', { registrationId: '2' }),
      mark('b', { mark: 'undo', undoes: 'a', registrationId: '2' }),
      mark('c', { registrationId: '3' }),
      mark('d', { registrationId: '2' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: 4 }), (shuffled) => {
        expect(viewCheckIn(roster(people), shuffled)).toEqual(viewCheckIn(roster(people), marks));
      }),
    );
  });

  test('the list goes by given names', () => {
    const people = ['Hồ Thị Út', 'Đinh Văn An', 'Trần Thị Ánh', 'Lê Văn An'].map((name, at) =>
      person(String(at), { name }),
    );
    expect(viewCheckIn(roster(people), []).people.map(({ name, line }) => `${line} ${name}`)).toEqual([
      ...['1 Đinh Văn An', '2 Lê Văn An', '3 Trần Thị Ánh', '4 Hồ Thị Út'],
    ]);
  });
});

describe('finding somebody by what is typed', () => {
  const people = [
    { name: 'Đặng Thị Hường', code: 'K7M2QX' },
    { name: 'Hồ Văn Ưng', code: 'B2C3D4' },
  ];
  test.each([
    ['', 2],
    ['huong', 1],
    ['dang h', 1],
    ['HỒ', 1],
    ['h', 2],
    ['ung v', 1],
    ['ương', 0],
    ['k7m-2', 1],
    ['b 2c', 1],
    ['nam', 0],
  ])('“%s” finds %i', (typed, count) => {
    expect(findPeople(people, typed)).toHaveLength(count);
  });
  test('any name is found by its own words without marks', () => {
    for (const { name } of people) expect(findPeople(people, name.normalize('NFD'))[0]?.name).toBe(name);
  });
});

test.each([
  ['K7M 2QX', 'K7M2QX'],
  [' k7m-2qx ', 'K7M2QX'],
  ['https://vi-du.vn/lop-hoc/phieu#ma=K7M2QX', 'K7M2QX'],
  ['K7M2Q', undefined],
  ['một tờ giấy', undefined],
])('the code in “%s”', (read, code) => {
  expect(codeIn(read)).toBe(code);
});

test("today's class comes first, then the next ones, then the last ones", () => {
  const days = ['2026-11-29', '2026-11-30', '2026-12-02', '2026-12-01', '2026-12-05'];
  const sorted = inCheckInOrder(
    days.map((localDate) => ({ localDate, startsAt: `${localDate}T01:00:00.000Z` })),
    '2026-12-01',
  );
  expect(sorted.map(({ localDate }) => localDate)).toEqual([
    ...['2026-12-01', '2026-12-02', '2026-12-05', '2026-11-30', '2026-11-29'],
  ]);
});

test.each([
  ['2026-12-01T04:59:00+07:00', false],
  ['2026-12-01T05:00:00+07:00', true],
  ['2026-12-01T23:59:00+07:00', true],
  ['2026-12-02T00:00:00+07:00', false],
])('at %s people may be at the door: %s', (now, isThere) => {
  const day = { localDate: '2026-12-01', startsAt: '2026-12-01T08:00:00+07:00' };
  expect(isAtTheDoor(day, Date.parse(now))).toBe(isThere);
});
