import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { guessMapping } from './guess-mapping.ts';
import { findLabel } from './header-label.ts';

test.each([
  ['HỌ VÀ TÊN', 'fullName', 3],
  ['Họ, tên (ghi rõ)', 'fullName', 3],
  ['Họ và tên người đăng ký học', 'fullName', 2],
  ['Họ tên chủ hộ', 'fullName', 1],
  ['Chủ hộ', 'fullName', 1],
  ['Ho dem', 'namePart', 3],
  ['SĐT', 'phone', 3],
  ['Số điện-thoại\nliên hệ', 'phone', 2],
  ['SĐT người nhà', 'phone', 1],
  ['Ngày, tháng, năm sinh', 'birthYear', 3],
  ['Số CCCD và số điện thoại', 'id', 1],
  ['Ngày cấp căn cước', 'id', 1],
  ['Thôn/Tổ dân phố', 'place', 2],
  ['Hä vµ tªn', 'fullName', 3],
  ['S§T', 'phone', 3],
  ['Soá ñieän thoaïi', 'phone', 3],
])('the header %j is for %s, with strength %i', (text, word, strength) => {
  expect(findLabel(text)).toEqual({ word, strength });
});

test.each([
  '',
  'Tæ',
  'Xuân Viên',
  'Số hồ sơ',
  'Danh sách người dân đăng ký học lớp dịch vụ công trực tuyến buổi tối, họ tên',
])('%j is no header that is known', (text) => {
  expect(findLabel(text)).toBeUndefined();
});

test('a title with the words of a header in it is not taken for one', () => {
  const { grid } = readCsv('Danh sách họ và tên người dân;;\nHọ và tên;SĐT;Thôn\nLê Hoa;0905123456;1\n');
  expect(guessMapping(grid)).toEqual({
    headerRow: 1,
    firstRow: 2,
    columns: { fullName: [0], phone: [1], birthYear: [], place: [2], note: [] },
  });
});
