import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';
import type { ClassRequest } from '../rules/class-request.ts';

/** What the browser keeps. A write that it refuses throws, and nothing of it has happened. */
export interface KeptRequests {
  list(): Promise<ClassRequest[]>;
  /**
   * Keep a new request; one that it replaces goes in the same transaction.
   * @returns false, and nothing happens, when the one before may have arrived already
   */
  add(request: ClassRequest, replaces?: string): Promise<boolean>;
  /** Change one in a transaction of its own. @returns the new one; undefined when it is gone */
  change(key: string, change: (request: ClassRequest) => ClassRequest): Promise<ClassRequest | undefined>;
  remove(key: string): Promise<void>;
}

interface ClassDatabase extends DBSchema {
  requests: { key: string; value: ClassRequest };
}

type Writable = IDBPObjectStore<ClassDatabase, ['requests'], 'requests', 'readwrite'>;

/**
 * APPEND ONLY. A later version adds stores and fields, and takes nothing away: an old worker may still write.
 * @param onGone called when the database cannot be used any more, with whether the device is being cleared
 */
export async function openKeptRequests(onGone: (isCleared: boolean) => void): Promise<KeptRequests> {
  const database = await openDB<ClassDatabase>(deviceDatabases.classes, 1, {
    upgrade: (upgrading) => void upgrading.createObjectStore('requests', { keyPath: 'key' }),
    // Another tab clears the device: step aside at once.
    blocking: () => {
      database.close();
      onGone(true);
    },
    terminated: () => onGone(false),
  });
  const write = <T>(work: (store: Writable) => Promise<T>) => writeAll(database, work);
  return {
    list: () => database.getAll('requests'),
    add: (request, replaces) =>
      write(async (store) => {
        const before = replaces === undefined ? undefined : await store.get(replaces);
        const isFree = before?.sentAt === undefined || before.fate !== undefined;
        if (isFree && replaces !== undefined) await store.delete(replaces);
        if (isFree) await store.put(request);
        return isFree;
      }),
    change: (key, change) =>
      write(async (store) => {
        const before = await store.get(key);
        const next = before && change(before);
        if (next) await store.put(next);
        return next;
      }),
    remove: (key) => database.delete('requests', key),
  };
}

/** Everything in `work`, on the disk, or nothing. */
async function writeAll<T>(
  database: IDBPDatabase<ClassDatabase>,
  work: (store: Writable) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction('requests', 'readwrite', { durability: 'strict' });
  const working = work(transaction.store).catch((error: unknown) => {
    transaction.abort(); // one that has ended by itself throws here, which is a refusal as well
    throw error;
  });
  const [done] = await Promise.all([working, transaction.done]);
  return done;
}
