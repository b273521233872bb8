import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';
import type { ClassRequest } from '../rules/class-request.ts';

/** The requests and slips of this phone. */
export interface RequestStore {
  /** false: the browser refuses to keep anything, so that a request lives as long as its page. */
  readonly isKept: boolean;
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

let opening: Promise<RequestStore> | undefined;

/** Open the store once for a page or a worker. Never throws: a phone that keeps nothing can still register. */
export function openRequestStore(): Promise<RequestStore> {
  opening ??= openStored().catch((error: unknown) => {
    console.info('[cam-tay] classes are not kept', error);
    return createMemoryStore();
  });
  return opening;
}

/** APPEND ONLY. A later version adds stores and fields, and takes nothing away: an old worker may still write. */
async function openStored(): Promise<RequestStore> {
  const database = await openDB<ClassDatabase>(deviceDatabases.classes, 1, {
    upgrade: (upgrading) => void upgrading.createObjectStore('requests', { keyPath: 'key' }),
    // Another tab clears the device: step aside at once.
    blocking: () => forget(database),
    terminated: () => forget(),
  });
  return createStored(database);
}

function forget(database?: IDBPDatabase<ClassDatabase>): void {
  database?.close();
  opening = undefined;
}

function createStored(database: IDBPDatabase<ClassDatabase>): RequestStore {
  const write = () => database.transaction('requests', 'readwrite', { durability: 'strict' });
  return {
    isKept: true,
    list: () => database.getAll('requests'),
    async add(request, replaces) {
      const transaction = write();
      const before = replaces === undefined ? undefined : await transaction.store.get(replaces);
      const isFree = before?.sentAt === undefined || before.fate !== undefined;
      if (isFree && replaces !== undefined) await transaction.store.delete(replaces);
      if (isFree) await transaction.store.put(request);
      await transaction.done;
      return isFree;
    },
    async change(key, change) {
      const transaction = write();
      const before = await transaction.store.get(key);
      const next = before && change(before);
      if (next) await transaction.store.put(next);
      await transaction.done;
      return next;
    },
    remove: (key) => database.delete('requests', key),
  };
}

function createMemoryStore(): RequestStore {
  const requests = new Map<string, ClassRequest>();
  return {
    isKept: false,
    list: async () => [...requests.values()],
    async add(request, replaces) {
      if (replaces !== undefined) requests.delete(replaces);
      requests.set(request.key, request);
      return true;
    },
    async change(key, change) {
      const before = requests.get(key);
      const next = before && change(before);
      if (next) requests.set(key, next);
      return next;
    },
    remove: async (key) => void requests.delete(key),
  };
}
