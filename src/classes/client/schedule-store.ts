import type { ToldTime } from '../rules/server-clock.ts';
import type { ClassSession } from '../schemas.ts';
import { fetchSessions } from './class-api.ts';

/** The class days as the server last told them, and when. */
export interface Schedule extends ToldTime {
  readonly sessions: readonly ClassSession[];
  /** Whether people can be told by letter; one that was kept earlier does not say. */
  readonly hasMail?: boolean;
}

const key = 'ct.schedule';

/** What this phone knows of the class days; it may be old. */
export function readSchedule(): Schedule | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept?.sessions) && typeof kept.toldAt === 'number' ? kept : undefined;
  } catch {
    return undefined; // blocked or damaged: the server has it
  }
}

/** Ask the server, and keep what it says. @returns undefined without a network */
export async function loadSchedule(): Promise<Schedule | undefined> {
  const answer = await fetchSessions();
  if (answer.kind !== 'ok') return undefined;
  const { serverTime: toldAt, value } = answer;
  const { sessions, hasMail } = value;
  const schedule = { toldAt, aheadMs: toldAt - Date.now(), sessions, hasMail };
  try {
    localStorage.setItem(key, JSON.stringify(schedule));
  } catch (error) {
    console.info('[cam-tay] the schedule is not kept', error);
  }
  return schedule;
}
