import { expect, it } from 'vitest';
import { DataFileError } from '#src/platform/data-files/data-problem.ts';
import { loadSandbox } from './load.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';

const texts = readSandboxFiles();
const scam = 'sandbox/scams/trang-gia-cong.json';
const drill = 'sandbox/drills/that-hay-gia.json';

function problemsAfter(file: string, from: string | RegExp, to: string): string[] {
  const text = texts[file] ?? '';
  const changed = text.replace(from, to);
  expect(changed, `${file} holds ${from}`).not.toBe(text);
  try {
    loadSandbox({ ...texts, [file]: changed });
    return [];
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return error.problems.map((problem) => problem.text);
  }
}

it.each<[string, string, string | RegExp, string, RegExp]>([
  [
    'an address that could exist',
    scam,
    'dangnhap.vi-du.invalid',
    'dangnhap.example.vn',
    /nằm dưới vi-du\.inv/,
  ],
  ['one among the words', scam, 'Đăng nhập để', 'Vào dich-vu.com để', /Chỉ dùng địa chỉ dưới vi-du\.inv/],
  [
    'no safe way out',
    scam,
    '"verdict": "safe"',
    '"verdict": "risky", "gives": "otp"',
    /ít nhất một lựa chọn safe/,
  ],
  ['a false page on which nothing can go wrong', scam, /"verdict": "risky",|"gives": "data"/g, '', /./],
  [
    'a safe choice that gives something away',
    scam,
    '"verdict": "safe"',
    '"verdict": "safe", "gives": "otp"',
    /safe thì không/,
  ],
  ['an address with a real number', scam, 'Ưu đãi', 'Gọi 0912345678', /người thật/],
  ['a drill of seven', drill, /"xac-nhan-may-la"\s*/, '', /./],
  ['a drill with the same twice', drill, '"xac-nhan-may-la"', '"trang-gia-cong"', /dùng hai lần/],
  [
    'a drill with a message that is not there',
    drill,
    '"xac-nhan-may-la"',
    '"xac-nhan-may-l"',
    /“xac-nhan-may-la”/,
  ],
  ['a drill of nearly only false ones', drill, '"tin-bo-sung-ho-so"', '"tin-xin-ma-otp"', /ít nhất ba tin/],
])('refuses %s', (_name, file, from, to, says) => {
  expect(problemsAfter(file, from, to).join('\n')).toMatch(says);
});

it('a task whose stranger is unknown, or whose wrong name is another name, is refused', () => {
  expect(
    problemsAfter('sandbox/scenarios/goi-xin-ma.json', 'goi-xin-ma-otp', 'goi-xin-ma-otpp').join('\n'),
  ).toMatch(/“goi-xin-ma-otp”/);
  expect(
    problemsAfter('sandbox/scenarios/tai-khoan-ten-khac-dau.json', "H'Mai Eban", 'Vừ Thị Mua').join('\n'),
  ).toMatch(/chỉ khác dấu/);
});
