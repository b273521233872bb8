import type { Answer } from '#src/platform/api-client/ask.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { serverTimeAt, type ToldTime } from '../rules/server-clock.ts';
import { sessionStatusAt } from '../rules/session-time.ts';
import type { ClassSession } from '../schemas.ts';
import { fetchSessions } from './class-api.ts';

/** The class days as the server last told them, and when. */
export interface Schedule extends ToldTime {
  readonly sessions: readonly ClassSession[];
  /** Whether people can be told by letter; one that was kept earlier does not say. */
  readonly hasMail?: boolean | undefined;
}

type ToldSessions = Extract<Answer<Pick<Schedule, 'sessions' | 'hasMail'>>, { kind: 'ok' }>;

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

/** The class days this phone knows, each where it stands by now: time goes on without a network. */
export function knownSessions(phoneNow: number): readonly ClassSession[] | undefined {
  const schedule = readSchedule();
  if (schedule === undefined) return undefined;
  const now = serverTimeAt(schedule, phoneNow);
  return schedule.sessions.map((session) => ({ ...session, status: statusAt(session, now) }));
}

/** The day in Vietnam as the server told it last, if it ever did: by no clock of a device is a class over. */
export function toldToday(): LocalDate | undefined {
  const schedule = readSchedule();
  return schedule && vietnamDateAt(schedule.toldAt);
}

/** The day in Vietnam as far as this device can tell. */
export function knownToday(): LocalDate {
  return vietnamDateAt(serverTimeAt(readSchedule() ?? { toldAt: 0 }, Date.now()));
}

function statusAt({ status, startsAt, endsAt }: ClassSession, now: number): ClassSession['status'] {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  return sessionStatusAt({ status, startsAt: start, endsAt: end, opensAt: 0, closesAt: start }, now);
}

/** Ask the server, and keep what it says. @returns undefined without a network */
export async function loadSchedule(): Promise<Schedule | undefined> {
  const answer = await fetchSessions();
  return answer.kind === 'ok' ? keepSchedule(answer) : undefined;
}

/** Keep what the server said. */
export function keepSchedule({ serverTime: toldAt, value }: ToldSessions): Schedule {
  const { sessions, hasMail } = value;
  const schedule = { toldAt, aheadMs: toldAt - Date.now(), sessions, hasMail };
  try {
    localStorage.setItem(key, JSON.stringify(schedule));
  } catch (error) {
    console.info('[cam-tay] the schedule is not kept', error);
  }
  return schedule;
}
