import { describe, expect, test } from 'vitest';
import { findPassage } from './find-passage.ts';

const text =
  'Chép mã hồ sơ ra giấy. Sơ ý mất mã thì vào cổng tra lại. Quán nước ở đầu làng bán chè, kẹo lạc, bánh và mấy ' +
  'thứ lặt vặt cho trẻ con đi học về ghé qua mỗi chiều mưa cũng như nắng. Điện thoại của bác Tư đã cũ, diện tích nhỏ.';
const marked = (words: readonly string[]) =>
  findPassage(text, words)
    ?.parts.filter(({ isSought }) => isSought)
    .map((part) => part.text);

test('shows the place where the words stand closest, and marks them alone', () => {
  const passage = findPassage(text, ['mã', 'hồ', 'sơ']);
  expect(passage?.span).toBe(3);
  expect(passage?.parts.map((part) => part.text).join('')).toMatch(/^Chép mã hồ sơ ra giấy\. Sơ ý/);
  expect(marked(['mã', 'hồ', 'sơ'])).toEqual(['mã', 'hồ', 'sơ', 'Sơ', 'mã']);
});

describe('marks', () => {
  test('typed: just that word', () => {
    expect(marked(['diện'])).toEqual(['diện']);
    expect(marked(['điện'])).toEqual(['Điện']);
  });

  test('not typed: any', () => {
    expect(findPassage(text, ['dien', 'tich'])?.span).toBe(2);
    expect(marked(['ho', 'so'])).toContain('hồ');
  });
});

test('words far apart do not belong together, nor does a text with only some of them', () => {
  expect(findPassage(text, ['chép', 'điện'])).toBeUndefined();
  expect(findPassage(text, ['mã', 'xe'])).toBeUndefined();
  expect(findPassage('', ['mã'])).toBeUndefined();
});

test('what is left out is said by an ellipsis', () => {
  const whole = findPassage(text, ['kẹo'])
    ?.parts.map((part) => part.text)
    .join('');
  expect(whole).toMatch(/^… .* …$/);
});
