import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';

/** How an erasure ended; `blocked` means another tab still holds the data open. */
export type Erasure = 'done' | 'blocked' | 'failed';

const worstFirst: readonly Erasure[] = ['failed', 'blocked'];

/** Forget everything Cầm Tay keeps in this browser about a person: settings, summary, learning, practice and class slips. Downloaded lessons stay. */
export async function eraseDevice(): Promise<Erasure> {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith('ct.')) storage.removeItem(key);
    }
    const erased = await Promise.all(Object.values(deviceDatabases).map(eraseDatabase));
    return worstFirst.find((end) => erased.includes(end)) ?? 'done';
  } catch (error) {
    console.error('erase-device', error);
    return 'failed';
  }
}

function eraseDatabase(name: string): Promise<Erasure> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve('done');
    request.onblocked = () => resolve('blocked');
    request.onerror = () => resolve('failed');
  });
}
