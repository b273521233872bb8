import type { KeptMark, KeptRoster } from '../../rules/check-in.ts';
import { type KeptAttendance, openKeptAttendance } from './kept-attendance.ts';

/** The lists and marks of this device. Nothing here throws: a phone that keeps nothing can still check people in. */
export interface AttendanceStore extends KeptAttendance {
  /** false: the browser refuses to keep something, so that it lives as long as its page. */
  readonly isKept: boolean;
}

let opening: Promise<AttendanceStore> | undefined;

/** What the browser has refused to keep. */
const unkept = { rosters: new Map<string, KeptRoster>(), marks: new Map<string, KeptMark>() };

/** Open the store once for a page. */
export function openAttendanceStore(): Promise<AttendanceStore> {
  opening ??= openKeptAttendance(() => {
    opening = undefined;
  })
    .catch(sayNotKept)
    .then(withMemory);
  return opening;
}

function sayNotKept(error: unknown): undefined {
  console.info('[cam-tay] attendance is not kept', error);
}

function withMemory(kept: KeptAttendance | undefined): AttendanceStore {
  return {
    get isKept() {
      return kept !== undefined && unkept.rosters.size + unkept.marks.size === 0;
    },
    rosters: async () => merged((await kept?.rosters().catch(sayNotKept)) ?? [], unkept.rosters, 'sessionId'),
    marks: async () => merged((await kept?.marks().catch(sayNotKept)) ?? [], unkept.marks, 'id'),
    async keepRoster(roster, told) {
      for (const id of told) unkept.marks.delete(id);
      const isKept = await succeeds(kept?.keepRoster(roster, told));
      if (isKept) unkept.rosters.delete(roster.sessionId);
      else unkept.rosters.set(roster.sessionId, roster);
    },
    async putMarks(marks) {
      const isKept = await succeeds(kept?.putMarks(marks));
      for (const mark of marks) {
        if (isKept) unkept.marks.delete(mark.id);
        else unkept.marks.set(mark.id, mark);
      }
    },
    async forget(isOver) {
      for (const roster of [...unkept.rosters.values()].filter(isOver))
        unkept.rosters.delete(roster.sessionId);
      await succeeds(kept?.forget(isOver));
    },
  };
}

async function succeeds(work: Promise<void> | undefined): Promise<boolean> {
  if (work === undefined) return false;
  return work.then(
    () => true,
    (error: unknown) => {
      sayNotKept(error);
      return false;
    },
  );
}

function merged<K extends string, T extends Record<K, string>>(
  stored: readonly T[],
  inMemory: ReadonlyMap<string, T>,
  key: K,
): T[] {
  return [...stored.filter((one) => !inMemory.has(one[key])), ...inMemory.values()];
}
