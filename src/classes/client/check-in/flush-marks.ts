import type { Answer } from '#src/platform/api-client/ask.ts';
import type { AttendanceAnswer, AttendanceMark } from '../../attendance-schema.ts';
import type { KeptMark } from '../../rules/check-in.ts';
import { sendMarks } from './attendance-api.ts';
import { tellAttendance } from './attendance-news.ts';
import { type AttendanceStore, openAttendanceStore } from './attendance-store.ts';

/** One flusher per device. */
const lock = 'ct-attendance';
/** Most marks in one request. */
const most = 500;

type Trouble = Exclude<Answer<AttendanceAnswer>, { kind: 'ok' }>;
/** What came of a flush: nothing waits any more, or why something does. */
export type Flushed = 'sent' | Trouble;

let coming: Promise<Flushed> | undefined;

/**
 * Send what waits. Nothing is dropped: a mark stays where it is until the server has said what it came to. A call while
 * one runs, here or in another tab, runs after it, and once for all such calls.
 */
export function flushMarks(): Promise<Flushed> {
  if (coming) return coming;
  const turn = inTurn(async () => {
    const store = await openAttendanceStore();
    coming = undefined;
    return await sendAll(store);
  });
  coming = turn;
  turn.catch(() => {
    if (coming === turn) coming = undefined; // its turn never came
  });
  return turn;
}

/** Whether the same marks may get through in a moment: not for somebody who is signed out, or may not. */
export function isPassing(flushed: Flushed): boolean {
  if (flushed === 'sent') return false;
  return flushed.kind === 'offline' || flushed.status >= 500 || flushed.status === 429;
}

/** Browsers before 2022 have no Web Locks: there a mark may be sent twice, which counts once. */
async function inTurn(work: () => Promise<Flushed>): Promise<Flushed> {
  return navigator.locks ? await navigator.locks.request(lock, work) : work();
}

async function sendAll(store: AttendanceStore): Promise<Flushed> {
  for (;;) {
    const waiting = (await store.marks()).filter(({ fate }) => fate === undefined);
    if (waiting.length === 0) return 'sent';
    const batch = waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
    const answer = await sendMarks(batch.map(asSent));
    const settled = answer.kind === 'ok' ? toldIn(answer.value, batch) : refusedIn(answer, batch);
    await store.putMarks(settled);
    if (settled.length > 0) tellAttendance();
    else return answer.kind === 'ok' ? { kind: 'offline' } : answer;
  }
}

function asSent({ fate: _, ...mark }: KeptMark): AttendanceMark {
  return mark;
}

function toldIn({ marks }: AttendanceAnswer, batch: readonly KeptMark[]): KeptMark[] {
  return batch.flatMap((mark) => {
    const told = marks.find(({ id }) => id === mark.id);
    if (told === undefined) return [];
    const registrationId = told.registrationId ?? mark.registrationId;
    return [{ ...mark, registrationId, fate: told.verdict === 'no-class' ? 'refused' : told.verdict }];
  });
}

/** One mark that the server cannot read must not hold up the others: it is set aside, and shown. */
function refusedIn(answer: Trouble, batch: readonly KeptMark[]): KeptMark[] {
  if (answer.kind !== 'problem' || answer.status !== 422) return [];
  const places = new Set(
    answer.problem.errors.map(({ pointer }) => Number(/^\/marks\/(\d+)/.exec(pointer)?.[1])),
  );
  return batch.filter((_, at) => places.has(at)).map((mark) => ({ ...mark, fate: 'refused' }));
}
