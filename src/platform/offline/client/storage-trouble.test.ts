import { describe, expect, test } from 'vitest';
import { Dexie } from './dexie.ts';
import { isLostConnection, NewerDatabase, storageTrouble } from './storage-trouble.ts';

const wrapped = (name: string) => new Dexie.AbortError('Transaction aborted', new DOMException('why', name));

describe('storage trouble', () => {
  test.each([
    [new DOMException('no access', 'SecurityError'), 'storage.blocked'],
    [new Dexie.MissingAPIError(), 'storage.blocked'],
    [new DOMException('full', 'QuotaExceededError'), 'storage.full'],
    [wrapped('QuotaExceededError'), 'storage.full'],
    [new Error('outer', { cause: new DOMException('full', 'QuotaExceededError') }), 'storage.full'],
    [new NewerDatabase('2 > 1'), 'storage.newer'],
    [new DOMException('older', 'VersionError'), 'storage.newer'],
    [new DOMException('disk', 'UnknownError'), 'storage.failed'],
    [new TypeError('bug'), 'storage.failed'],
    ['not an error', 'storage.failed'],
  ])('%s is %s', (error, trouble) => {
    expect(storageTrouble(error)).toBe(trouble);
  });

  test('a cut connection is worth a second try, a full or forbidden storage is not', () => {
    expect(isLostConnection(new Dexie.DatabaseClosedError())).toBe(true);
    expect(isLostConnection(new DOMException('lost', 'UnknownError'))).toBe(true);
    expect(isLostConnection(wrapped('QuotaExceededError'))).toBe(false);
    expect(isLostConnection(new DOMException('no', 'SecurityError'))).toBe(false);
    expect(isLostConnection(new TypeError('bug'))).toBe(false);
  });
});
