import { expect, test } from 'vitest';
import { nextReportIn } from './next-report.ts';
import { readTypedCode, readWholeCode, spacedCode, wholeCodeOfAddress } from './typed-code.ts';

const calm = { isWaiting: false, isHandUp: false, failures: 0, pauseMs: 0, sinceHeardMs: 0, isVisible: true };

test.each([
  ['every minute while nothing happens', {}, 60_000],
  ['counted from the last answer, over page loads', { sinceHeardMs: 50_000 }, 10_000],
  ['at once after a long silence', { sinceHeardMs: 600_000 }, 0],
  ['never later because the clock went back', { sinceHeardMs: -600_000 }, 60_000],
  ['more often while help is asked for', { isHandUp: true }, 20_000],
  ['at once when there is news', { isWaiting: true }, 400],
  ['also when the page is hidden with news', { isWaiting: true, isVisible: false }, 400],
  ['not at all when hidden without news', { isVisible: false }, undefined],
  ['soon after nobody answered', { isWaiting: true, failures: 1 }, 2_000],
  ['less and less often', { isWaiting: true, failures: 9 }, 30_000],
  ['not before the server wants', { isWaiting: true, failures: 1, pauseMs: 45_000 }, 45_000],
])('the phone speaks %s', (_, need, expected) => {
  expect(nextReportIn({ ...calm, ...need })).toBe(expected);
});

test('a code is six digits, however they are typed', () => {
  expect(['482913', ' 482 913 ', '482-913', '４８２９１３'].map(readTypedCode)).toEqual(
    Array(4).fill('482913'),
  );
  expect(['', '48291', '4829133', 'abcdef', '48291o'].map(readTypedCode)).toEqual(Array(5).fill(undefined));
  expect(spacedCode('482913')).toBe('482 913');
});

test('the picture brings six digits more, which may be typed too', () => {
  const whole = { code: '482913', key: '027461' };
  expect(
    ['#ma=482913&so=027461', '#ma=482913', '#ma=482913&so=1', '#ma=12', ''].map(wholeCodeOfAddress),
  ).toEqual([whole, { code: '482913' }, { code: '482913' }, undefined, undefined]);
  expect(['482 913 027 461', '482 913', '482 913 027'].map(readWholeCode)).toEqual([
    whole,
    { code: '482913' },
    undefined,
  ]);
});
