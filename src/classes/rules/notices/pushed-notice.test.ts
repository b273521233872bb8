import { expect, test } from 'vitest';
import { noticeIn } from './pushed-notice.ts';

const notice = {
  title: 'Buổi học đổi lịch',
  text: 'Lớp đổi giờ.',
  tag: 'a1',
  url: '/lop-hoc/phieu',
  see: 'Xem',
};

test('a notice of ours is read', () => {
  expect(noticeIn(JSON.stringify(notice))).toEqual(notice);
});

test.each([
  ['nothing', undefined],
  ['no JSON', 'not ours'],
  ['cut in the middle', JSON.stringify(notice).slice(0, 30)],
  ['something else', '7'],
  ['null', 'null'],
  ['without a tag, which browsers refuse', JSON.stringify({ ...notice, tag: '' })],
  ['without a title', JSON.stringify({ ...notice, title: undefined })],
])('%s is none', (_, data) => {
  expect(noticeIn(data)).toBeUndefined();
});
