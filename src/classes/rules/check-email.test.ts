import { expect, test } from 'vitest';
import { checkEmail } from './check-email.ts';

test.each([
  ['hong.nguyen@example.vn', undefined],
  [' hong@thu.example.vn ', undefined],
  ['h+lop-hoc@example.com', undefined],
  ['', 'email.shape'],
  ['hong.example.vn', 'email.shape'],
  ['hong@example', 'email.shape'],
  ['hồng@example.vn', 'email.shape'],
  ['hong@example.vn, lan@example.vn', 'email.shape'],
  ['hong..nguyen@example.vn', 'email.shape'],
  ['a\nBcc: b@example.vn', 'email.shape'],
  [`${'a'.repeat(200)}@example.vn`, 'email.shape'],
])('%j', (typed, code) => {
  expect(checkEmail(typed)).toBe(code);
});
