import { afterEach, describe, expect, test, vi } from 'vitest';
import { sent } from '../rules/class-request.ts';
import { requestOf } from './class-fixture-for-tests.ts';
import { openRequestStore } from './request-store.ts';

/** What a phone does that has no room left: `put` fails at once, or its transaction is taken back later. */
const refusals: Record<string, () => void> = {
  'throws at once': () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
  },
  'takes the transaction back': () => {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    });
  },
};

afterEach(async () => {
  vi.restoreAllMocks();
  const store = await openRequestStore();
  for (const { key } of await store.list()) await store.remove(key);
});

const keysOf = async () => (await (await openRequestStore()).list()).map(({ key }) => key);

/** What a page opened later finds: only what the browser has kept. */
async function keysOnDisk(): Promise<IDBValidKey[]> {
  const opening = indexedDB.open('cam-tay-lop-hoc');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const reading = opening.result.transaction('requests').objectStore('requests').getAllKeys();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  opening.result.close();
  return reading.result;
}

describe.each(Object.entries(refusals))('a phone whose storage %s', (_, refuse) => {
  test('a request lives in memory, and what happens to it', async () => {
    const store = await openRequestStore();
    expect(store.isKept).toBe(true);
    refuse();
    expect(await store.add(requestOf('a'))).toBe(true);
    expect(store.isKept).toBe(false);
    const changed = await store.change('a', (request) => sent(request, 5));
    expect(changed).toMatchObject({ key: 'a', sentAt: 5, tries: 1 });
    expect(await store.list()).toEqual([changed]);
    expect(await keysOnDisk()).toEqual([]);
    await store.remove('a');
    expect([await keysOf(), store.isKept]).toEqual([[], true]);
  });

  test('one that was kept before is changed in memory, and stays on the phone as it was', async () => {
    const store = await openRequestStore();
    await store.add(requestOf('b'));
    refuse();
    expect(await store.change('b', (request) => sent(request, 5))).toMatchObject({ sentAt: 5 });
    expect(await store.change('b', (request) => sent(request, 9))).toMatchObject({ sentAt: 5, tries: 2 });
    expect([await keysOf(), await keysOnDisk(), store.isKept]).toEqual([['b'], ['b'], false]);
  });

  test('one that is replaced stays on the phone, unseen, until the fate of the new one is known', async () => {
    const store = await openRequestStore();
    await store.add(requestOf('c'));
    refuse();
    expect(await store.add(requestOf('d'), 'c')).toBe(true);
    expect([await keysOf(), await keysOnDisk()]).toEqual([['d'], ['c']]);
    await store.change('d', (request) => ({ ...request, fate: { kind: 'too-late' } }));
    expect([await keysOf(), await keysOnDisk()]).toEqual([['d'], []]);
  });
});
