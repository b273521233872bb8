import { expect, test } from 'vitest';
import { freshPerson, isTyped } from './form-person.ts';
import { type KeptPeople, keepPeople, readKeptPeople } from './kept-people.ts';

const kept: KeptPeople = {
  ...{ staffId: 'hong', sessionId: 'day', lastDay: '2026-12-01', communeCode: '20056' },
  ...{ channel: 'paper', asHousehold: true, wantsReminder: true },
  ...{ people: [{ ...freshPerson(), fullName: 'Hồ Thị Ba' }] },
};

test.each([
  ['who typed them, up to the class day', 'hong', '2026-12-01', kept],
  ['nobody after it', 'hong', '2026-12-02', undefined],
  ['who typed them, as long as the server has not said what day it is', 'hong', undefined, kept],
  ['nobody else, who takes them off the browser', 'lan', '2026-11-30', undefined],
])('typed people are there for %s', (_, staffId, today, expected) => {
  keepPeople(kept);
  expect(readKeptPeople(staffId, today)).toEqual(expected);
  expect(localStorage.getItem('ct.staff.people') === null).toBe(expected === undefined);
});

test('a person of whom nothing is typed is nobody yet', () => {
  expect([freshPerson(), { ...freshPerson(), hasNoPhone: true }].some(isTyped)).toBe(false);
  expect(isTyped({ ...freshPerson(), helpNeeded: 'mắt kém' })).toBe(true);
});
