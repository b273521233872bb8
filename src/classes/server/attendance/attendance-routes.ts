import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import {
  type AttendanceAnswer,
  AttendanceInputSchema,
  type CheckInAnswer,
  CheckInInputSchema,
  type ClassCode,
} from '../../attendance-schema.ts';
import { CommandKeySchema } from '../../schemas.ts';
import { countLookup } from '../abuse-limit-repository.ts';
import { readInput, refuse, refuseField } from '../problems.ts';
import { findRegistration } from '../registration-repository.ts';
import type { ClassRouteParts } from '../route-parts.ts';
import { actorOf, type StaffRouteParts } from '../staff-ports.ts';
import { classCodeAt, isClassCode } from './class-code.ts';
import { noteCodeShown } from './class-code-repository.ts';

/** `POST /attendance`: what devices saw, each mark as often as it takes to arrive. */
export function attendanceRoutes({ staff, seats, now }: StaffRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    const input = await readInput(c, AttendanceInputSchema);
    if (input instanceof Response) return input;
    const marks = await seats.attend(input.marks, { by: actorOf(asker), now: now() });
    return c.json({ marks: [...marks] } satisfies AttendanceAnswer);
  });
  return routes;
}

/** `GET /sessions/{id}/class-code`: for the trainer to show. */
export function classCodeRoutes({ database, staff, seal, now }: StaffRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/:id/class-code', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    const id = CommandKeySchema.safeParse(c.req.param('id'));
    const by = actorOf(asker);
    if (!id.success || !(await noteCodeShown(database, id.data, { by, now: now() })))
      return refuse('session.unknown');
    const { code, until } = classCodeAt(seal, id.data, now());
    return c.json({ code, until: new Date(until).toISOString() } satisfies ClassCode);
  });
  return routes;
}

/** `POST /registration/check-in`: somebody in the room says so with the code that stands there; the trainer confirms. */
export async function checkIn(parts: ClassRouteParts, c: Context, registrationId: string): Promise<Response> {
  const { database, seal, seats, hasAbuseLimits, now } = parts;
  const input = await readInput(c, CheckInInputSchema);
  if (input instanceof Response) return input;
  const registration = await findRegistration(database, registrationId, now());
  if (registration === undefined) return refuse('token.wrong');
  const isCounted = !hasAbuseLimits || (await countLookup(database, `check-in ${registrationId}`, now()));
  if (!isCounted) return refuse('limit.reached');
  if (!isClassCode(seal, registration.session.id, input.classCode, now()))
    return refuseField('classCode', 'class-code.wrong');
  const verdict = await seats.sayPresent(registrationId, now());
  return c.json({ verdict } satisfies CheckInAnswer);
}
