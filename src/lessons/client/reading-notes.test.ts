import { beforeEach, expect, test } from 'vitest';
import { pendingEvent } from '#src/platform/learning-log/client/pending.ts';
import { emptySummary, isSummary } from '#src/platform/learning-log/rules/summary.ts';
import { LearningEventSchema } from '#src/platform/learning-log/schemas.ts';
import {
  noteFinished,
  noteMinutesLeft,
  noteOpened,
  notePending,
  rightAnswersIn,
  standingOf,
} from './reading-notes.ts';

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

test('notes a reload once, at its later time', () => {
  notePending(opened('a1'), at);
  notePending(opened('a1'), '2026-11-22T02:00:00.000Z');
  expect(stored('ct.pending')).toMatchObject([{ subject: 'a1', at: '2026-11-22T02:00:00.000Z' }]);
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
  noteOpened('a1-nam-khong', at);
  noteMinutesLeft('a1-nam-khong', 6);
  noteMinutesLeft('not-opened', 6);
  expect(isSummary(stored('ct.summary'))).toBe(true);
  expect(stored('ct.summary')).toMatchObject({
    profile: { id: 'guest' },
    underWay: [{ kind: 'lesson', id: 'a1-nam-khong', at, minutesLeft: 6 }],
    doneLessons: [],
  });
});

test('a lesson read to the end is read, and learnt once every question is right', () => {
  noteOpened('a1', at);
  expect(standingOf('a1', ['q1'])).toBe('begun');
  noteFinished('a1');
  noteFinished('a1');
  expect(standingOf('a1', ['q1'])).toBe('read');
  expect(stored('ct.summary')).toMatchObject({ underWay: [], doneLessons: ['a1'] });
  const answered = { ...stored('ct.summary'), rightAnswers: ['a1#q1', 'a11#q2'] };
  localStorage.setItem('ct.summary', JSON.stringify(answered));
  expect(rightAnswersIn('a1')).toEqual(['q1']);
  expect(standingOf('a1', ['q1'])).toBe('learnt');
});

test("does not touch another person's summary", () => {
  const other = { ...emptySummary({ id: 'p1', name: 'Hoa', picture: 'lotus' }), doneLessons: ['a1'] };
  localStorage.setItem('ct.summary', JSON.stringify(other));
  localStorage.setItem('ct.profile', 'p2');
  noteFinished('a4');
  expect(stored('ct.summary')).toEqual(other);
  expect(standingOf('a1', [])).toBe('new');
});

test('leaves what it cannot read to the recorder', () => {
  localStorage.setItem('ct.summary', '{"v":1}');
  noteFinished('a4');
  expect(stored('ct.summary')).toEqual({ v: 1 });
});
