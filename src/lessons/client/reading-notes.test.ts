import { beforeEach, expect, test } from 'vitest';
import { pendingEvent } from '#src/platform/learning-log/client/pending.ts';
import { isSummary } from '#src/platform/learning-log/rules/summary.ts';
import { LearningEventSchema } from '#src/platform/learning-log/schemas.ts';
import { isDone, noteDone, noteNext, notePending } from './reading-notes.ts';

const at = '2026-11-22T01:00:00.000Z';
const opened = (subject: string) => ({ type: 'lesson-opened', subject, contentVersion: '1' }) as const;
const finished = (subject: string) => ({ type: 'lesson-finished', subject, contentVersion: '1' }) as const;
const stored = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');

beforeEach(() => localStorage.clear());

test('leaves events in the form the recorder takes in, for the person who learns now', () => {
  localStorage.setItem('ct.profile', 'p1');
  notePending(opened('a1-nam-khong'), at);
  expect(stored('ct.pending')).toEqual([{ ...opened('a1-nam-khong'), at, profileId: 'p1' }]);
  const event = pendingEvent(stored('ct.pending')[0], '01890000-0000-7000-8000-000000000000', 'guest');
  expect(LearningEventSchema.parse(event)).toMatchObject({ profileId: 'p1', subject: 'a1-nam-khong' });
});

test('does not note a reload', () => {
  notePending(opened('a1'), at);
  notePending(opened('a1'), at);
  expect(stored('ct.pending')).toHaveLength(1);
});

test('keeps fifty at most, and lets openings go before finished lessons', () => {
  notePending(finished('first'), at);
  for (let count = 0; count < 60; count += 1) notePending(opened(`lesson-${count}`), at);
  const queue = stored('ct.pending');
  expect(queue).toHaveLength(50);
  expect(queue[0]).toMatchObject(finished('first'));
  expect(queue.at(-1)).toMatchObject(opened('lesson-59'));
});

test('makes a first summary for the guest that Home can read', () => {
  noteNext({ href: '/bai-hoc/a1-nam-khong', title: 'Năm cái “không”', minutesLeft: 6 });
  expect(isSummary(stored('ct.summary'))).toBe(true);
  expect(stored('ct.summary')).toMatchObject({
    profile: { id: 'guest' },
    next: { href: '/bai-hoc/a1-nam-khong', minutesLeft: 6 },
    doneLessons: [],
  });
});

test('marks a lesson done once and goes on to the next', () => {
  noteNext({ href: '/bai-hoc/a1', title: 'A1' });
  noteDone('a1', { href: '/bai-hoc/a4', title: 'A4' });
  noteDone('a1');
  expect(isDone('a1')).toBe(true);
  expect(stored('ct.summary').doneLessons).toEqual(['a1']);
  expect(stored('ct.summary').next).toBeUndefined();
});

test("does not touch another person's summary", () => {
  const other = {
    v: 1,
    profile: { id: 'p1', name: 'Hoa', picture: 'lotus' },
    doneLessons: ['a1'],
    openRuns: [],
  };
  localStorage.setItem('ct.summary', JSON.stringify(other));
  localStorage.setItem('ct.profile', 'p2');
  noteDone('a4');
  expect(stored('ct.summary')).toEqual(other);
  expect(isDone('a1')).toBe(false);
});
