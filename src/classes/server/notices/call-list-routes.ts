import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { type Call, type CallAnswer, type CallList, CallResultSchema } from '../../notice-schema.ts';
import { noticeKindOf } from '../../rules/notices/notice-kinds.ts';
import { readInput, refuse } from '../problems.ts';
import { actorOf, type StaffRouteParts } from '../staff-ports.ts';
import { type ListedCall, listCalls, settleCall } from './call-list-repository.ts';
import { composeAloud } from './compose-notice.ts';
import { readDetails } from './notice-details.ts';

/** `GET /call-list`, `POST /call-list/{id}`: whom no machine has told; officers see the people of their own commune. */
export function callListRoutes({ database, staff, now }: StaffRouteParts): Hono<ApiEnvironment> {
  const { guard } = staff;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await guard(c, 'roster');
    if (asker instanceof Response) return asker;
    const calls = await listCalls(database, asker.communeCode, now());
    return c.json({ calls: calls.map(viewCall) } satisfies CallList);
  });
  routes.post('/:id', async (c) => {
    const asker = await guard(c, 'roster');
    if (asker instanceof Response) return asker;
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!id.success) return refuse('call.unknown');
    const input = await readInput(c, CallResultSchema);
    if (input instanceof Response) return input;
    const result = { state: input.state, note: input.note ?? null, by: actorOf(asker), now: now() };
    const call = await settleCall(database, id.data, asker.communeCode, result);
    return call === undefined
      ? refuse('call.unknown')
      : c.json({ call: viewCall(call) } satisfies CallAnswer);
  });
  return routes;
}

function sayingOf(row: ListedCall): string {
  return composeAloud(noticeKindOf(row.reason), {
    ...{ fullName: row.display_name, startsAt: row.starts_at, endsAt: row.ends_at, status: row.status },
    ...{ room: row.room_name, place: row.room_place, code: row.short_code },
    ...{ makeupStartsAt: row.makeup_starts_at, movedFrom: readDetails(row.moved_payload).movedFrom },
    reason: row.cancel_reason ?? undefined,
  });
}

function viewCall(row: ListedCall): Call {
  return {
    ...{ id: row.id, reason: row.reason, state: row.state, fullName: row.display_name },
    ...{ phone: row.phone_of === 'none' ? null : row.phone_key, phoneOf: row.phone_of },
    ...{
      communeCode: row.commune_code,
      code: row.short_code,
      say: sayingOf(row),
      note: row.note,
      doneBy: row.done_by_name,
    },
    session: {
      ...{ title: row.title, localDate: row.local_date, room: row.room_name },
      startsAt: new Date(row.starts_at).toISOString(),
    },
    at: new Date(row.at).toISOString(),
  };
}
