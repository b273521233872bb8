import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDevice } from './erase-device.ts';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cam-tay', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('learningEvents');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory()); // Other tests of this process have opened theirs.
  localStorage.clear();
  sessionStorage.clear();
});

describe('erasing the device', () => {
  it('takes away what is ours and nothing else', async () => {
    (await openDatabase()).close();
    localStorage.setItem('ct.summary', '{}');
    localStorage.setItem('ct.you', 'co');
    localStorage.setItem('other', 'kept');
    sessionStorage.setItem('ct.form', '{}');

    expect(await eraseDevice()).toBe('done');
    expect(Object.keys(localStorage)).toEqual(['other']);
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('cam-tay');
  });

  it('says when another tab holds the data open', async () => {
    const elsewhere = await openDatabase();
    expect(await eraseDevice()).toBe('blocked');
    elsewhere.close();
  });
});
