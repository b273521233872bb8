import { describe, expect, test } from 'vitest';
import { checkPassword } from './check-password.ts';

describe('a password', () => {
  test.each([
    ['con trâu lội ruộng'],
    ['mưa rào tháng sáu'],
    ['Xe đạp 3 bánh!'],
    ['tôm-cá-cua-ghẹ'],
    ['correct horse battery'],
  ])('"%s" is taken', (password) => {
    expect(checkPassword(password, ['Trần Thị Hồng', 'hong.tran@example.vn'])).toBeUndefined();
  });

  test.each([
    ['', 'password.short'],
    ['ngắn quá', 'password.short'],
    ['        a         ', 'password.short'],
    ['a'.repeat(201), 'password.long'],
    ['1111111111', 'password.guessable'],
    ['0905123456', 'password.guessable'],
    ['12/03/1985 ', 'password.guessable'],
    ['matkhau123456', 'password.guessable'],
    ['Mật Khẩu 2026!', 'password.guessable'],
    ['QWERTYuiop1', 'password.guessable'],
    ['abababababab', 'password.guessable'],
    ['Hồng Trần 1985', 'password.personal'],
    ['tranthihong', 'password.personal'],
    ['hongtran2026', 'password.personal'],
  ])('"%s" is %s', (password, problem) => {
    const personal = ['Trần Thị Hồng', 'hong.tran@example.vn'];
    expect(checkPassword(password, personal)).toBe(problem);
  });
});
