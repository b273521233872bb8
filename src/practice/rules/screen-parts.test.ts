import { expect, test } from 'vitest';
import { worldForTests } from '../client/world-for-tests.ts';
import { partAhead, partsOfTask, type ScreenPart } from './screen-parts.ts';

test.each([
  ['tai-khoan-tap-huan', ['account', 'phone', 'result']],
  ['dien-bieu-mau', ['filing', 'phone', 'result']],
  ['nam-khong', ['following', 'phone', 'result']],
  ['khai-sinh-cho-chau', ['filing', 'phone', 'following', 'result']],
])('%s needs only the parts on its way', (task, parts) => {
  expect(partsOfTask(worldForTests(task))).toEqual(parts);
});

test('the parts ahead are fetched one after the other, those behind never again', () => {
  const world = worldForTests('khai-sinh-cho-chau');
  const isThere =
    (...there: ScreenPart[]) =>
    (part: ScreenPart) =>
      there.includes(part);
  expect(partAhead(world, 'home', isThere())).toBe('filing');
  expect(partAhead(world, 'find', isThere('filing'))).toBe('phone');
  expect(partAhead(world, 'form', isThere('filing', 'phone'))).toBe('following');
  expect(partAhead(world, 'dossier', isThere())).toBe('result');
  expect(partAhead(world, 'result', isThere())).toBeUndefined();
});
