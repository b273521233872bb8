import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

const sentences = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ['Bác Tư đi bộ. Trời nắng!', ['Bác Tư đi bộ.', 'Trời nắng!']],
  ['“Xong chưa?” Bác hỏi.', ['“Xong chưa?”', 'Bác hỏi.']],
  ['Trả 8.000 đồng ngày 3/11/2026. 12 số là đủ.', ['Trả 8.000 đồng ngày 3/11/2026.', '12 số là đủ.']],
  ['Mở dichvucong.gov.vn rồi đăng nhập', ['Mở dichvucong.gov.vn rồi đăng nhập']],
  ['  Một câu.  ', ['Một câu.']],
  ['……… – ', []],
])('%j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
