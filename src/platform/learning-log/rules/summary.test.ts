import { describe, expect, test } from 'vitest';
import type { LearningEvent, Profile } from '../schemas.ts';
import { questionSubject, readSubject, stepSubject } from './subjects.ts';
import { isSummary, summarise, summaryAfter } from './summary.ts';

const profile: Profile = { id: 'guest', name: '', picture: 'hat', createdAt: '2026-11-22T01:00:00.000Z' };

function event(type: 'lesson-opened' | 'lesson-finished', subject: string): LearningEvent {
  const origin = {
    id: `${type}-${subject}`,
    deviceId: 'd',
    at: '2026-11-22T01:00:00.000Z',
    profileId: 'guest',
  };
  return { ...origin, type, subject, contentVersion: '1' };
}

describe('the summary for Home', () => {
  test('names finished lessons and open runs once, whatever the order', () => {
    const expected = {
      v: 1,
      profile: { id: 'guest', name: '', picture: 'hat' },
      doneLessons: ['a1', 'b2'],
      openRuns: ['birth'],
    };
    expect(summarise({ profile, finished: ['b2', 'a1', 'b2'], openRuns: ['birth', 'birth'] })).toEqual(
      expected,
    );
    expect(summarise({ profile, finished: ['a1', 'b2'], openRuns: ['birth'] })).toEqual(expected);
  });

  test('goes on from itself after one more event', () => {
    const before = summarise({ profile, finished: ['b2'], openRuns: [] });
    const next = { href: '/bai-hoc/a4', title: 'A4' };
    const after = { ...before, doneLessons: ['a1', 'b2'], next };
    expect(summaryAfter(before, event('lesson-finished', 'a1'), next)).toEqual(after);
  });

  test('no longer offers a lesson that is finished', () => {
    const before = summarise({
      profile,
      finished: [],
      openRuns: [],
      next: { href: '/bai-hoc/a1', title: 'A1' },
    });
    expect(summaryAfter(before, event('lesson-opened', 'a1')).next).toEqual(before.next);
    expect(summaryAfter(before, event('lesson-finished', 'a1'))).not.toHaveProperty('next');
  });

  test.each([
    undefined,
    null,
    'x',
    [],
    {},
    { v: 2 },
    { v: 1, profile: {}, doneLessons: [], openRuns: [] },
    { v: 1, profile: { id: 'guest' }, doneLessons: [1], openRuns: [] },
  ])('is told from anything else that may stand in its place: %j', (value) => {
    expect(isSummary(value)).toBe(false);
    expect(isSummary(summarise({ profile, finished: [], openRuns: [] }))).toBe(true);
  });
});

describe('subjects', () => {
  test('are taken apart as they were put together', () => {
    expect(readSubject(questionSubject('a1-nam-khong', 'cau-2'))).toEqual({
      whole: 'a1-nam-khong',
      part: 'cau-2',
    });
    expect(readSubject(stepSubject('birth', 'form#1'))).toEqual({ whole: 'birth', part: 'form#1' });
    expect(readSubject('a1-nam-khong')).toEqual({ whole: 'a1-nam-khong' });
  });
});
