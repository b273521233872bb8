import { expect, test } from 'vitest';
import { classFaults } from './class-faults.ts';
import { dayFields } from './day-draft.svelte.ts';
import { TypedClass } from './typed-class.svelte.ts';

const faultsOf = (typed: Partial<TypedClass>) =>
  classFaults(Object.assign(new TypedClass(), typed), dayFields).map(({ field }) => field);
const right = { title: 'Buổi hỏi đáp', date: '1/12/2026', roomId: 'phong-1', capacity: '30', queue: '0' };

test('all that is wrong with a class day is told at once', () => {
  expect(faultsOf({})).toEqual(['title', 'date', 'roomId', 'capacity', 'queue']);
  expect(faultsOf(right)).toEqual([]);
});

test.each([
  ['title', { title: 'ab' }],
  ['date', { date: '31/2/2027' }],
  ['end', { start: '10:30' }],
  ['capacity', { capacity: '0' }],
  ['capacity', { capacity: 'ba mươi' }],
  ['queue', { queue: '501' }],
])('wrong is %s', (field, typed) => {
  expect(faultsOf({ ...right, ...typed })).toEqual([field]);
});
