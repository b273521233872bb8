import { describe, expect, it } from 'vitest';
import { isWholeDate, joinDateParts, splitTypedDate } from './date-parts.ts';

describe('date boxes', () => {
  it.each([
    ['27/3/1956', { day: '27', month: '3', year: '1956' }],
    ['27-03-1956', { day: '27', month: '03', year: '1956' }],
    ['27.3.56', { day: '27', month: '3', year: '56' }],
    [' 27 3 1956 ', { day: '27', month: '3', year: '1956' }],
    ['/3/', { day: '', month: '3', year: '' }],
    ['', { day: '', month: '', year: '' }],
  ])('of "%s"', (typed, parts) => {
    expect(splitTypedDate(typed)).toEqual(parts);
  });

  it('keep what was typed in each box when joined and split again', () => {
    const halfDone = { day: '', month: '3', year: '1956' };
    expect(splitTypedDate(joinDateParts(halfDone))).toEqual(halfDone);
  });

  it('are no text while all are empty', () => {
    expect(joinDateParts({ day: ' ', month: '', year: '' })).toBe('');
  });

  it.each([
    ['27/3/1956', true],
    ['27.3.56', true],
    ['27', false],
    ['27/3/', false],
  ])('know whether "%s" is a whole date', (typed, expected) => {
    expect(isWholeDate(typed)).toBe(expected);
  });
});
