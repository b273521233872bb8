import { expect, test } from 'vitest';
import { packOfPath, pageKey } from './page-packs.ts';

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/bai-hoc', '/bai-hoc'],
  ['/bai-hoc/', '/bai-hoc'],
  ['/bai-hoc/index.html', '/bai-hoc'],
  ['/404.html', '/404'],
  ['/_astro/index.css', '/_astro/index.css'],
])('%s is kept as %s', (path, key) => expect(pageKey(path)).toBe(key));

test.each([
  ['/', 'core'],
  ['/bai-hoc', 'core'],
  ['/bai-hoc/a1-nam-khong', 'module-a'],
  ['/bai-hoc/b12-nop-ho-so/', 'module-b'],
  ['/bai-hoc/cau-hoi/c.json', 'classes'],
  ['/bai-hoc/cach-hoc', 'core'],
  ['/thuc-hanh', 'core'],
  ['/thuc-hanh/cong/', 'practice'],
  ['/mang-ve', 'take-home'],
  ['/mang-ve/b2-dien-bieu-mau/', 'take-home'],
  ['/trinh-chieu/b2-dien-bieu-mau', 'take-home'],
  ['/tim-kiem', 'search'],
  ['/tim-kiem/muc-luc.json', 'search'],
  ['/thu-tuc', 'search'],
  ['/thu-tuc/khai-sinh/', 'search'],
  ['/vao-lop', 'classes'],
  ['/in-class.js', 'classes'],
  ['/tien-do', 'classes'],
  ['/on-lai', 'classes'],
  ['/chung-nhan', 'classes'],
  ['/kiem-tra/a', 'classes'],
  ['/tu-ngu', 'search'],
  ['/quyen-rieng-tu', 'classes'],
  ['/cai-vao-may', 'classes'],
  ['/tai-ve', 'classes'],
  ['/thuc-hanh/du-lieu/nam-khong.json', 'data'],
  ['/du-lieu/tinh.json', 'places'],
  ['/du-lieu/xa/01.json', 'places'],
  ['/du-lieu/ten-cu/40.json', 'places'],
])('%s lies in %s', (path, pack) => expect(packOfPath(path)).toBe(pack));
