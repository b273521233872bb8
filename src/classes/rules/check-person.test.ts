import { expect, test } from 'vitest';
import { checkPerson, nobodyYet, personInput } from './check-person.ts';

const today = '2026-11-29';
const person = { ...nobodyYet, fullName: ' Nguyễn  Thị Hồng ', phone: '0905 123 456' };

test('a name and a phone, or none, are enough; a year only where it was asked for', () => {
  expect(checkPerson(person, false, today)).toEqual([]);
  expect(checkPerson({ ...person, phone: '', hasNoPhone: true }, false, today)).toEqual([]);
  expect(checkPerson({ ...nobodyYet, helpNeeded: 'x'.repeat(301) }, true, today)).toEqual([
    { field: 'fullName', code: 'name.empty' },
    { field: 'phone', code: 'phone.empty' },
    { field: 'birthYear', code: 'birth-year.wrong' },
    { field: 'helpNeeded', code: 'help.long' },
  ]);
});

test.each(['1956', ' 2026 '])('%s is a year', (birthYear) => {
  expect(checkPerson({ ...person, birthYear }, true, today)).toEqual([]);
});

test.each(['2027', '56', '1856', 'x'])('%s is none', (birthYear) => {
  expect(checkPerson({ ...person, birthYear }, true, today)).toHaveLength(1);
});

test('what is sent is tidy, and leaves out what was not said', () => {
  const common = { rowKey: 'k', fullName: 'Nguyễn Thị Hồng', attendeeKind: 'resident' };
  expect(personInput(person, 'k')).toEqual({ ...common, phone: '0905123456' });
  const more = { ...person, hasNoPhone: true, birthYear: '1956', helpNeeded: ' mắt kém ' };
  expect(personInput({ ...person, attendeeKind: 'business' }, 'k').attendeeKind).toBe('business');
  expect(personInput(more, 'k')).toEqual({ ...common, phone: null, birthYear: 1956, helpNeeded: 'mắt kém' });
});
