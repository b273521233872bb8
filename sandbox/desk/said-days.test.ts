import { expect, test } from 'vitest';
import { saysOtherDay } from './said-days.ts';

test.each([
  ['Gửi lại trước ngày 3/12 nhé', false],
  ['Hạn là 03.12.2026', false],
  ['Sinh ngày 2/9, gửi lại giấy chứng sinh', false],
  ['Gui truoc ngay 10/12/2026', true],
  ['Chậm nhất 3/11', true],
  ['Hạn 3/12/2025', true],
])('“%s” names another day than 3/12/2026: %s', (text, isOther) => {
  expect(saysOtherDay(text, '2026-12-03')).toBe(isOther);
});
