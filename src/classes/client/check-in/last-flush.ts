import { checkInMessages } from '../../messages-check-in.vi.ts';
import { openAttendanceStore } from './attendance-store.ts';
import { flushMarks } from './flush-marks.ts';

/** Somebody signs out: send what waits now. @returns what still waits after that, in a sentence for them */
export async function flushBeforeLeaving(): Promise<string | undefined> {
  await flushMarks();
  const marks = await (await openAttendanceStore()).marks();
  const waiting = marks.filter(({ fate }) => fate === undefined).length;
  return waiting === 0 ? undefined : checkInMessages.sending.leftBehind(waiting);
}
