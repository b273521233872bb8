import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { type Changed, DecisionInputSchema, type PendingList, type Roster } from '../../people-schema.ts';
import { readInput, refuse } from '../problems.ts';
import { actorOf, type StaffMember, type StaffRouteParts } from '../staff-ports.ts';
import { findOnRoster, listPending, readRoster } from './roster-repository.ts';

/** `GET /sessions/{id}/roster`: joined to the public routes of a class day. */
export function rosterRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { database, staff } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/:id/roster', async (c) => {
    const asker = await staff.guard(c, 'roster');
    if (asker instanceof Response) return asker;
    const roster: Roster = await readRoster(database, c.req.param('id'), asker.communeCode);
    return c.json(roster);
  });
  return routes;
}

/** `GET /pending`, `POST /pending/{id}`: possible duplicates, of which a human decides. */
export function pendingRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { database, staff, seats, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'decide-duplicates');
    if (asker instanceof Response) return asker;
    return c.json({ pending: await listPending(database, asker.communeCode) } satisfies PendingList);
  });
  routes.post('/:id', async (c) => {
    const asker = await staff.guard(c, 'decide-duplicates');
    if (asker instanceof Response) return asker;
    const input = await readInput(c, DecisionInputSchema);
    if (input instanceof Response) return input;
    const id = c.req.param('id');
    if ((await findOnRoster(database, id, asker.communeCode)) === undefined)
      return refuse('registration.unknown');
    const { isSamePerson } = input;
    const decided = await seats.decide({ registrationId: id, isSamePerson, by: actorOf(asker), now: now() });
    return decided.ok ? await answerChanged(parts, c, asker) : refuse(decided.code);
  });
  return routes;
}

/** `POST /people/{id}/cancel`: the staff gives somebody's place back. */
export function staffCancelRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { database, staff, seats, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/:id/cancel', async (c) => {
    const asker = await staff.guard(c, 'roster');
    if (asker instanceof Response) return asker;
    const id = c.req.param('id');
    if ((await findOnRoster(database, id, asker.communeCode)) === undefined)
      return refuse('registration.unknown');
    const outcome = await seats.cancel(id, now(), actorOf(asker));
    if (outcome === 'unknown') return refuse('registration.unknown');
    return outcome === 'started' ? refuse('class.started') : await answerChanged(parts, c, asker);
  });
  return routes;
}

async function answerChanged(
  { database }: StaffRouteParts,
  c: Context,
  asker: StaffMember,
): Promise<Response> {
  const person = await findOnRoster(database, c.req.param('id') ?? '', asker.communeCode);
  return person ? c.json({ person } satisfies Changed) : refuse('registration.unknown');
}
