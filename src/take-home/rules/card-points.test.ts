import { expect, test } from 'vitest';
import type { LessonBlock } from '#src/lessons/rules/lesson-blocks.ts';
import { mainPoints } from './card-points.ts';

const said = (text: string) => ({ kind: 'paragraph', words: [{ text }] }) as const;
const bold = (text: string) => ({ kind: 'paragraph', words: [{ text, strong: true }] }) as const;
const list = (ordered: boolean, ...items: string[]) =>
  ({ kind: 'list', ordered, items: items.map((text) => [{ text }]) }) as const;
const pointsOf = (...blocks: LessonBlock[]) => {
  const { lead, ordered, points } = mainPoints({ kind: 'card', title: 'Thẻ', blocks });
  return { lead, ordered, points: points.map((words) => words.map(({ text }) => text).join('')) };
};

test('a plain list gives its first five points', () => {
  const points = ['a', 'b', 'c', 'd', 'e'];
  expect(pointsOf(list(false, ...points, 'f'))).toEqual({ lead: undefined, ordered: false, points });
});

test('a group of six that has a name stands nowhere: "six things" are six', () => {
  expect(
    pointsOf(bold('Thư đủ sáu điều'), list(true, '1', '2', '3', '4', '5', '6'), list(false, 'a', 'b', 'c')),
  ).toEqual({ lead: undefined, ordered: false, points: ['a', 'b', 'c'] });
});

test('a group keeps its name, and its numbers', () => {
  expect(pointsOf(said('x'), said('Góp ý đủ ba điều:'), list(true, 'a', 'b', 'c'))).toEqual({
    lead: 'Góp ý đủ ba điều',
    ordered: true,
    points: ['a', 'b', 'c'],
  });
});

test('without a group of three, what there is comes together', () => {
  expect(pointsOf(list(false, 'a', 'b'), said('c.'))).toMatchObject({ points: ['a', 'b', 'c.'] });
});

test('a line to write on is no point', () => {
  expect(pointsOf(list(false, 'a', 'b', 'c', 'Trang: ………'), said('Mã của tôi: ………'))).toMatchObject({
    points: ['a', 'b', 'c'],
  });
});
