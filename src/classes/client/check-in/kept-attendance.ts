import { type DBSchema, type IDBPTransaction, openDB } from 'idb';
import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';
import { type KeptMark, type KeptRoster, toldMarks } from '../../rules/check-in.ts';

/** The lists and marks that the browser keeps. A write that it refuses throws, and nothing of it has happened. */
export interface KeptAttendance {
  rosters(): Promise<KeptRoster[]>;
  marks(): Promise<KeptMark[]>;
  /** Keep a list that was just told; the marks named were in it already. */
  keepRoster(roster: KeptRoster, told: readonly string[]): Promise<void>;
  putMarks(marks: readonly KeptMark[]): Promise<void>;
  /** Lists go, and with them what the server knows; other marks stay until it does: they name nobody. */
  forget(isOver: (roster: KeptRoster) => boolean): Promise<void>;
}

interface AttendanceDatabase extends DBSchema {
  rosters: { key: string; value: KeptRoster };
  marks: { key: string; value: KeptMark };
}

const stores = ['rosters', 'marks'] as const;
type Writing = IDBPTransaction<AttendanceDatabase, (typeof stores)[number][], 'readwrite'>;

/**
 * APPEND ONLY. A later version adds stores and fields, and takes nothing away.
 * @param onGone called when the database cannot be used any more
 */
export async function openKeptAttendance(onGone: () => void): Promise<KeptAttendance> {
  const database = await openDB<AttendanceDatabase>(deviceDatabases.attendance, 1, {
    upgrade: (upgrading) => {
      upgrading.createObjectStore('rosters', { keyPath: 'sessionId' });
      upgrading.createObjectStore('marks', { keyPath: 'id' });
    },
    blocking: () => {
      database.close(); // another tab clears the device
      onGone();
    },
    terminated: onGone,
  });
  /** Everything in `work`, on the disk, or nothing. */
  async function write(work: (writing: Writing) => Promise<unknown>): Promise<void> {
    const writing = database.transaction([...stores], 'readwrite', { durability: 'strict' });
    const working = work(writing).catch((error: unknown) => {
      writing.abort();
      throw error;
    });
    await Promise.all([working, writing.done]);
  }
  return {
    rosters: () => database.getAll('rosters'),
    marks: () => database.getAll('marks'),
    keepRoster: (roster, told) =>
      write(async (writing) => {
        await writing.objectStore('rosters').put(roster);
        for (const id of told) await writing.objectStore('marks').delete(id);
      }),
    putMarks: (marks) =>
      write(async (writing) => {
        for (const mark of marks) await writing.objectStore('marks').put(mark);
      }),
    forget: (isOver) =>
      write(async (writing) => {
        const [rosters, marks] = [writing.objectStore('rosters'), writing.objectStore('marks')];
        const over = (await rosters.getAll()).filter(isOver).map(({ sessionId }) => sessionId);
        for (const sessionId of over) await rosters.delete(sessionId);
        const left = new Set(await rosters.getAllKeys());
        const sent = toldMarks(await marks.getAll()).filter(({ sessionId }) => !left.has(sessionId));
        for (const { id } of sent) await marks.delete(id);
      }),
  };
}
