import { beforeEach, expect, test } from 'vitest';
import { LearningEventSchema } from '../schemas.ts';
import { pendingEvent } from './pending.ts';
import { leavePending } from './pending-queue.ts';

const at = '2026-11-22T01:00:00.000Z';
const opened = (subject: string) => ({ type: 'lesson-opened', subject, contentVersion: '1' }) as const;
const finished = (subject: string) => ({ type: 'lesson-finished', subject, contentVersion: '1' }) as const;
const stored = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');

beforeEach(() => localStorage.clear());

test('leaves events in the form the recorder takes in, for the person who learns now', () => {
  localStorage.setItem('ct.profile', 'p1');
  leavePending(opened('a1-nam-khong'), at);
  expect(stored('ct.pending')).toEqual([{ ...opened('a1-nam-khong'), at, profileId: 'p1' }]);
  const event = pendingEvent(stored('ct.pending')[0], '01890000-0000-7000-8000-000000000000');
  expect(LearningEventSchema.parse(event)).toMatchObject({ profileId: 'p1', subject: 'a1-nam-khong' });
});

test('notes a reload once, at its later time', () => {
  leavePending(opened('a1'), at);
  leavePending(opened('a1'), '2026-11-22T02:00:00.000Z');
  expect(stored('ct.pending')).toMatchObject([{ subject: 'a1', at: '2026-11-22T02:00:00.000Z' }]);
});

test('keeps two hundred at most, and lets openings go before finished lessons', () => {
  leavePending(finished('first'), at);
  for (let count = 0; count < 210; count += 1) leavePending(opened(`lesson-${count}`), at);
  const queue = stored('ct.pending');
  expect(queue).toHaveLength(200);
  expect(queue[0]).toMatchObject(finished('first'));
  expect(queue.at(-1)).toMatchObject(opened('lesson-209'));
});

test('keeps every answer, the same one twice too', () => {
  const result = { right: false, choice: 'dap-an-1' };
  const answer = { type: 'question-answered', subject: 'a1#q1', contentVersion: '1', result } as const;
  leavePending(answer, at);
  leavePending(answer, '2026-11-22T02:00:00.000Z');
  expect(stored('ct.pending')).toMatchObject([answer, answer]);
});
