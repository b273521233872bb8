import { expect, test } from 'vitest';
import { isOnlyHere, joinAddress, originOfTyped } from './class-origin.ts';

test.each([
  ['http://localhost:8080', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080', true],
  ['http://192.168.1.20:8080', false],
  ['https://camtay.example.vn', false],
])('%s means the machine itself: %s', (origin, expected) => {
  expect(isOnlyHere(origin)).toBe(expected);
});

test.each([
  ['192.168.1.20', 'http://192.168.1.20:8080'],
  [' 192.168.1.20:3000 ', 'http://192.168.1.20:3000'],
  ['192.168.1.20:80', 'http://192.168.1.20'],
  ['http://lop.local', 'http://lop.local'],
  ['http://lop.local:90/can-bo/bang-lop', 'http://lop.local:90'],
  ['192.168.1.20/vao-lop', 'http://192.168.1.20:8080'],
  ['https://camtay.example.vn/', 'https://camtay.example.vn'],
  ['localhost', undefined],
  ['127.0.0.1', undefined],
  ['may cua toi', undefined],
  ['', undefined],
])('typed “%s” is %s', (typed, expected) => {
  expect(originOfTyped(typed, 'http://localhost:8080')).toBe(expected);
});

test('the code stands behind the #, where no server sees it', () => {
  expect(joinAddress('http://192.168.1.20:8080', { code: '123456', key: '065432' })).toBe(
    'http://192.168.1.20:8080/vao-lop#ma=123456&so=065432',
  );
});
