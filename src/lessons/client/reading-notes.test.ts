import { beforeEach, expect, test } from 'vitest';
import { emptySummary, isSummary } from '#src/platform/learning-log/rules/summary.ts';
import {
  noteAnswered,
  noteFinished,
  noteMinutesLeft,
  noteOpened,
  rightAnswersIn,
  standingOf,
} from './reading-notes.ts';

const at = '2026-11-22T01:00:00.000Z';
const stored = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');

beforeEach(() => localStorage.clear());

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
  noteAnswered('a1#q1', true);
  noteAnswered('a11#q2', true);
  expect(rightAnswersIn('a1')).toEqual(['q1']);
  expect(standingOf('a1', ['q1'])).toBe('learnt');
  noteAnswered('a1#q1', false);
  expect(standingOf('a1', ['q1'])).toBe('read');
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
