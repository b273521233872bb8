import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import {
  type Changed,
  DecisionInputSchema,
  type PendingList,
  type PeopleAnswer,
  type PeopleInput,
  PeopleInputSchema,
  type Roster,
  type RowAnswer,
} from '../people-schema.ts';
import { readCommandKey } from './command-key.ts';
import { readInput, refuse, refuseField } from './problems.ts';
import { findOnRoster, listPending, readRoster } from './roster-repository.ts';
import type { RowFate } from './seats/enter-repository.ts';
import { actorOf, type StaffMember, type StaffRouteParts } from './staff-ports.ts';

/** `POST /sessions/{id}/people`, `GET /sessions/{id}/roster`: joined to the public routes of a class day. */
export function peopleRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { database, staff } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/:id/people', async (c) => {
    const asker = await staff.guard(c, 'register');
    return asker instanceof Response ? asker : await enter(parts, c, asker);
  });
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

async function enter(parts: StaffRouteParts, c: Context, asker: StaffMember): Promise<Response> {
  const key = readCommandKey(c);
  if (key instanceof Response) return key;
  const input = await readInput(c, PeopleInputSchema);
  if (input instanceof Response) return input;
  const { communeCodes, seal, seats, now } = parts;
  if (!communeCodes.has(input.communeCode)) return refuseField('communeCode', 'commune.unknown');
  if (asker.communeCode !== null && asker.communeCode !== input.communeCode)
    return refuseField('communeCode', 'commune.not-yours');
  const unborn = input.rows.findIndex(
    ({ birthYear = 0 }) => birthYear > Number(vietnamDateAt(now()).slice(0, 4)),
  );
  if (unborn >= 0) return refuseField(['rows', unborn, 'birthYear'], 'birth-year.wrong');
  const sessionId = c.req.param('id') ?? '';
  const bodyHash = seal.hash(JSON.stringify([sessionId, asker.id, input]));
  const command = { key, scope: null, kind: 'enter', bodyHash, now: now() };
  const answer = await seats.enter(command, { sessionId, by: actorOf(asker), ...entryOf(input) });
  if (typeof answer === 'string')
    return refuse(answer === 'erased' ? 'registration.erased' : 'idempotency.mismatch');
  const headers: Record<string, string> = answer.replayed ? { 'Idempotency-Replayed': 'true' } : {};
  const { result } = answer;
  if (!result.ok) return refuse(result.code, headers);
  return c.json({ rows: result.rows.map(viewFate) } satisfies PeopleAnswer, 200, headers);
}

function entryOf({ communeCode, source, asHousehold, rows }: PeopleInput) {
  const entered = rows.map(({ rowKey, ...person }) => ({ rowKey, answers: { ...person, communeCode } }));
  return { source, asHousehold, rows: entered };
}

function viewFate(fate: RowFate): RowAnswer {
  const { rowKey } = fate;
  if (!fate.taken) {
    if (fate.code === 'registration.duplicate') return { rowKey, outcome: 'duplicate', isKnown: false };
    return { rowKey, outcome: 'refused', reason: fate.code, isKnown: false };
  }
  const { status, code, waitNumber, isKnown } = fate;
  const outcome =
    status === 'pending' ? 'needs-decision' : status === 'waitlisted' ? status : placeOf(status);
  return { rowKey, outcome, code, ...(waitNumber !== null && { waitNumber }), isKnown };
}

/** Whoever was marked afterwards has, or had, the seat all the same. */
function placeOf(status: string): 'confirmed' | 'attended' {
  return status === 'attended' ? 'attended' : 'confirmed';
}

async function answerChanged(
  { database }: StaffRouteParts,
  c: Context,
  asker: StaffMember,
): Promise<Response> {
  const person = await findOnRoster(database, c.req.param('id') ?? '', asker.communeCode);
  return person ? c.json({ person } satisfies Changed) : refuse('registration.unknown');
}
