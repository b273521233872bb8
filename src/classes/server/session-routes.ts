import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { CommandKeySchema, type SessionList, SessionRangeSchema } from '../schemas.ts';
import { createCalendar } from './calendar.ts';
import { refuse, refuseInput } from './problems.ts';
import type { ClassRouteParts } from './route-parts.ts';
import { findSession, listSessions } from './session-repository.ts';
import { viewSession } from './views.ts';

const scheduleDays = 12 * 7;
/** How long a day that is over stays in a subscribed calendar. */
const calendarPastDays = 30;
/** Longest range that is listed at once. */
const longestRangeDays = 400;

/** `GET /sessions`, `GET /sessions/{id}/calendar.ics`. */
export function sessionRoutes({
  database,
  hasMail,
  now,
}: SessionParts & Pick<ClassRouteParts, 'hasMail'>): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const range = SessionRangeSchema.safeParse(c.req.query());
    if (!range.success) return refuseInput(range.error);
    const from = range.data.from ?? vietnamDateAt(now());
    const last = addDays(from, range.data.to === undefined ? scheduleDays : longestRangeDays);
    const rows = await listSessions(database, from, [range.data.to ?? last, last].toSorted()[0] ?? last);
    const sessions = rows.map((row) =>
      viewSession(row, { name: row.room_name, place: row.room_place }, now()),
    );
    return c.json({ sessions, hasMail } satisfies SessionList);
  });
  routes.get('/:id/calendar.ics', async (c) => {
    const id = CommandKeySchema.safeParse(c.req.param('id'));
    const session = id.success ? await findSession(database, id.data) : undefined;
    return session ? sendCalendar(c, createCalendar([session], now())) : refuse('session.unknown');
  });
  return routes;
}

/** `GET /calendar.ics`: the address that a phone subscribes to. */
export function calendarRoutes({ database, now }: SessionParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const today = vietnamDateAt(now());
    const rows = await listSessions(
      database,
      addDays(today, -calendarPastDays),
      addDays(today, scheduleDays),
    );
    return sendCalendar(c, createCalendar(rows, now()));
  });
  return routes;
}

type SessionParts = Pick<ClassRouteParts, 'database' | 'now'>;

function sendCalendar(c: Context, text: string): Response {
  return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
}
