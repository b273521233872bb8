import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProfileSchema } from '#src/platform/learning-log/schemas.ts';
import { openDatabase, useDatabase } from './database.ts';
import { latestVersion } from './database-versions.ts';
import { findQuarantined, keepValid } from './quarantine.ts';
import { storageTroubleEvent, takeStorageTrouble } from './storage-notice.ts';

async function opened() {
  const result = await openDatabase();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The raw connection of another tab, at a version of its own. */
function openElsewhere(version: number, upgrade = (_: IDBDatabase) => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cam-tay', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function heardTroubles(): string[] {
  const heard: string[] = [];
  window.addEventListener(storageTroubleEvent, (event) => heard.push((event as CustomEvent<string>).detail));
  return heard;
}

beforeEach(async () => {
  sessionStorage.clear();
  await (await opened()).delete(); // another file of this process may have left it open
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await (await opened()).delete();
});

describe('the database', () => {
  test('is opened once, however many ask at the same time', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const [first, second] = await Promise.all([opened(), opened()]);
    expect(first).toBe(second);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('opens again when the phone cut the connection, and the work is done', async () => {
    const database = await opened();
    await database.meta.put({ key: 'kept', value: 1 });
    database.close(); // what iOS does to a page in the background
    const read = await useDatabase((again) => again.meta.get('kept'));
    expect(read).toEqual({ ok: true, value: { key: 'kept', value: 1 } });
  });

  test('tries work that met a cut connection once more, not for ever', async () => {
    const work = vi.fn().mockRejectedValue(new DOMException('Connection lost', 'UnknownError'));
    expect(await useDatabase(work)).toEqual({ ok: false, code: 'storage.failed' });
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('does not repeat work that failed for another reason', async () => {
    const work = vi.fn().mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await useDatabase(work)).toEqual({ ok: false, code: 'storage.full' });
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('a browser that forbids storage gives a code, not an exception', async () => {
    (await opened()).close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await openDatabase()).toEqual({ ok: false, code: 'storage.blocked' });
  });

  test('steps aside for a tab with a newer version, then tells this one to reload', async () => {
    await (await opened()).meta.put({ key: 'kept', value: 1 });
    const newer = await openElsewhere((latestVersion + 1) * 10);
    expect(await openDatabase()).toEqual({ ok: false, code: 'storage.newer' });
    expect([...newer.objectStoreNames]).toContain('learningEvents');
    newer.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('cam-tay').onsuccess = resolve;
    });
  });

  test('a second tab that uses the same place fails instead of overwriting', async () => {
    const database = await opened();
    await database.practiceEvents.add({ runId: 'r', seq: 0, event: 'first' });
    await expect(database.practiceEvents.add({ runId: 'r', seq: 0, event: 'second' })).rejects.toThrow(
      /exists/,
    );
    expect(await database.practiceEvents.get(['r', 0])).toMatchObject({ event: 'first' });
  });
});

describe('a damaged row', () => {
  test('is set aside as it was, with the reason, and the others are read', async () => {
    const database = await opened();
    const good = { id: 'a', name: 'Tư', picture: 'rice', createdAt: '2026-11-22T01:00:00.000Z' } as const;
    const bad = { id: 'b', name: 'Hoa', picture: 'dragon', createdAt: '2026-11-22T01:00:00.000Z' };
    await database.table('profiles').bulkAdd([good, bad]);

    const read = () =>
      database.profiles.toArray().then((rows) => keepValid(database, database.profiles, ProfileSchema, rows));
    expect(await read()).toEqual([good]);
    expect(await read()).toEqual([good]);

    expect(await findQuarantined(database)).toEqual([
      { table: 'profiles', row: bad, reason: 'picture: profile.picture', setAsideAt: expect.any(String) },
    ]);
    expect(console.info).toHaveBeenCalledTimes(1);
  });
});

describe('telling the person', () => {
  test('happens once a session for each trouble', async () => {
    const heard = heardTroubles();
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await useDatabase(full);
    expect(takeStorageTrouble()).toBe('storage.full');
    await useDatabase(full);
    expect(takeStorageTrouble()).toBeUndefined();
    expect(heard).toEqual(['storage.full', 'storage.full']);
  });
});
