import { expect, test } from 'vitest';
import type { StaffSession } from '../../schedule-schema.ts';
import { DayChange } from './day-change.svelte.ts';
import { ScheduleDesk } from './schedule-desk.svelte.ts';
import type { ClassField } from './typed-class.svelte.ts';

const session = {
  ...{ id: 'day', rev: 1, title: 'Lớp', localDate: '2026-12-01', note: null, trainer: null },
  ...{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:30:00.000Z' },
  ...{ room: { id: 'phong-1', name: 'Phòng 1' }, capacity: 30, queue: 20 },
} as StaffSession;
const fields: readonly ClassField[] = ['title', 'start', 'end', 'roomId', 'trainerId', 'note'];

test.each([
  ['title', 'Lớp khác', false],
  ['note', 'Mang máy chiếu', false],
  ['trainerId', 'gv-lan', false],
  ['start', '08:30', true],
  ['end', '11:00', true],
  ['roomId', 'phong-2', true],
] as const)('people are told of a day only where and when it is: %s', (field, value, isTold) => {
  const desk = new ScheduleDesk((answer) => answer);
  const change = new DayChange(desk, session, { action: 'edit', fields });
  expect(change.isTold).toBe(false);
  change.typed[field] = value;
  expect(change.isTold).toBe(isTold);
});
