import { expect, test } from 'vitest';
import { spokenForm } from './spoken-form.ts';

const pronunciations = new Map([
  ['OTP', 'ô tê pê'],
  ['mã OTP mới', 'mã ô tê pê vừa nhận'],
  ['.gov.vn', 'chấm gờ o vê chấm vê nờ'],
  ['1414', 'một bốn một bốn'],
]);

test.each([
  ['Từ 1/7/2024: chỉ một cách', 'Từ ngày một tháng bảy năm hai nghìn không trăm hai mươi tư: chỉ một cách'],
  ['Ngày 24/11 là ngày nghỉ', 'Ngày hai mươi tư tháng mười một là ngày nghỉ'],
  ['trước 2/4', 'trước ngày hai tháng tư'],
  ['08:00–10:30', 'tám giờ đến mười giờ ba mươi phút'],
  ['đủ 12 chữ số', 'đủ mười hai chữ số'],
  [
    '47.573 hồ sơ, 35,07%',
    'bốn mươi bảy nghìn năm trăm bảy mươi ba hồ sơ, ba mươi lăm phẩy không bảy phần trăm',
  ],
  ['Mẫu 01', 'Mẫu không một'],
  ['phần : tổng × 100', 'phần chia cho tổng nhân với một trăm'],
  ['Trung tâm (ví dụ)', 'Trung tâm, ví dụ'],
  ['chờ · hỏi · chỉ', 'chờ, hỏi, chỉ'],
  ['xã/phường', 'xã hoặc phường'],
  ['chọn “Ông, bà”.', 'chọn Ông, bà.'],
  ['đuôi .gov.vn', 'đuôi chấm gờ o vê chấm vê nờ'],
  ['gửi 1414', 'gửi một bốn một bốn'],
  ['mã OTP mới và OTP', 'mã ô tê pê vừa nhận và ô tê pê'],
])('%s', (written, said) => {
  expect(spokenForm(written, pronunciations)).toEqual({ text: said, unknown: [] });
});

test('names what nobody has said how to read, each once', () => {
  const { unknown } = spokenForm('JPG hay PDF, JPG, một cái @', pronunciations);
  expect(unknown).toEqual(['JPG', 'PDF', '@']);
});
