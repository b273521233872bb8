import { describe, expect, test } from 'vitest';
import { findAvoided } from './find-avoided.ts';

const rules = [
  { avoid: ['click', 'kích chuột'], write: 'bấm', because: 'Một việc, một tên.' },
  {
    avoid: ['huyện'],
    write: 'xã hoặc tỉnh',
    because: 'Không còn cấp huyện.',
    unless: ['không còn', 'năm 20'],
    allowed: [{ files: ['content/figures/*.yaml'], because: 'Chép đúng nguồn báo.' }],
  },
];
const found = (text: string, file = 'content/a.mdx') =>
  findAvoided(file, text, rules).map(({ written, rule }) => [written, rule.write]);

describe('a form that we do not write', () => {
  test.each([
    ['Click vào đây.', [['Click', 'bấm']]],
    ['Rồi kích\n   chuột hai lần.', [['kích\n   chuột', 'bấm']]],
    ['Ra HUYỆN hỏi.', [['HUYỆN', 'xã hoặc tỉnh']]],
    ['Không còn quận.\nRa huyện hỏi.', [['huyện', 'xã hoặc tỉnh']]],
  ])('is found: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('is named with where it stands', () => {
    expect(findAvoided('content/a.mdx', 'Hãy click.', rules)).toEqual([
      { written: 'click', at: 4, rule: rules[0] },
    ]);
  });

  test.each(['Bấm vào clicker.', 'Không còn huyện.', 'Năm 2022, huyện ấy đứng đầu.'])(
    'is not in: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('may stand in a file that is allowed to write it, and only there', () => {
    expect(found('Ra huyện.', 'content/figures/cat-tien.yaml')).toEqual([]);
    expect(found('Ra huyện.', 'content/glossary.yaml')).toHaveLength(1);
  });
});
