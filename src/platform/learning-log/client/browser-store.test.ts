import { afterEach, expect, test, vi } from 'vitest';
import { readText, writeText } from './browser-store.ts';

/** The browser's own storage, once it takes nothing more. */
function fullStorage(): Storage {
  const own = localStorage;
  return new Proxy(own, {
    get: (_, name) => {
      if (name === 'setItem')
        return () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      const part: unknown = Reflect.get(own, name, own);
      return typeof part === 'function' ? part.bind(own) : part;
    },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  writeText('ct.board', undefined);
});

test('a storage that is full keeps the older value: on this page the newer one holds', () => {
  writeText('ct.board', 'older');
  vi.stubGlobal('localStorage', fullStorage());
  writeText('ct.board', 'newer');
  expect([readText('ct.board'), localStorage.getItem('ct.board')]).toEqual(['newer', 'older']);
  vi.unstubAllGlobals();
  writeText('ct.board', 'newest');
  expect([readText('ct.board'), localStorage.getItem('ct.board')]).toEqual(['newest', 'newest']);
});

test('taken away is taken away, also what only this page knew', () => {
  writeText('ct.board', 'older');
  vi.stubGlobal('localStorage', fullStorage());
  writeText('ct.board', 'newer');
  writeText('ct.board', undefined);
  expect([readText('ct.board'), localStorage.getItem('ct.board')]).toEqual([undefined, null]);
});
