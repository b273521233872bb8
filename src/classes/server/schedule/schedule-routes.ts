import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { addDays, earlierDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { RoomChangeSchema, RoomInputSchema, type RoomList } from '../../room-schema.ts';
import {
  SessionCancelSchema,
  SessionChangeSchema,
  SessionInputSchema,
  SessionMoveSchema,
  SessionRevSchema,
  type StaffSchedule,
  type TrainerList,
} from '../../schedule-schema.ts';
import { SessionRangeSchema } from '../../schemas.ts';
import {
  PreviewInputSchema,
  SeriesChangeSchema,
  SeriesEndSchema,
  SeriesInputSchema,
} from '../../series-schema.ts';
import { addSession } from './add-session.ts';
import { cancelSession } from './cancel-session.ts';
import { createSeries } from './create-series.ts';
import { editSeries } from './edit-series.ts';
import { editSession, moveSession } from './edit-session.ts';
import { endSeries } from './end-series.ts';
import { offerMakeUps } from './offer-make-ups.ts';
import { previewSeriesEdit } from './preview-edit.ts';
import { listSeries, previewPlan } from './preview-series.ts';
import { addRoom, editRoom, listRooms } from './room-repository.ts';
import { readInput, refuse, refuseInput } from './schedule-problems.ts';
import { setSessionRegistration } from './set-registration.ts';
import { changing, reading, type ScheduleRouteParts } from './staff-requests.ts';
import { listStaffSessions, type Viewer } from './staff-view-repository.ts';

type Routes = Hono<ApiEnvironment>;

const scheduleDays = 12 * 7;
/** Longest range that is listed at once. */
const longestRangeDays = 400;

/** `POST /sessions`, `PATCH /sessions/{id}`, its `/move|cancel|close|open|make-ups`, for trainers. */
export function staffSessionRoutes(parts: ScheduleRouteParts): Routes {
  const routes = new Hono<ApiEnvironment>();
  const add = changing(parts, {
    ...{ kind: 'add-session', schema: SessionInputSchema, status: 201 },
    work: (intent, { input }) => addSession(parts, intent, input),
  });
  routes.post('/', add);
  const edit = changing(parts, {
    ...{ kind: 'edit-session', schema: SessionChangeSchema },
    work: (intent, asked) => editSession(parts, intent, asked),
  });
  routes.patch('/:id', edit);
  const offer = async (c: Context, { now }: Viewer) =>
    (await offerMakeUps(parts, c.req.param('id') ?? '', now)) ?? refuse('session.unknown');
  routes.get('/:id/make-ups', reading(parts, offer));
  const move = changing(parts, {
    ...{ kind: 'move-session', schema: SessionMoveSchema },
    work: (intent, asked) => moveSession(parts, intent, asked),
  });
  routes.post('/:id/move', move);
  const cancel = changing(parts, {
    ...{ kind: 'cancel-session', schema: SessionCancelSchema },
    work: (intent, asked) => cancelSession(parts, intent, asked),
  });
  routes.post('/:id/cancel', cancel);
  for (const [path, to] of [
    ['close', 'closed'],
    ['open', 'open'],
  ] as const) {
    const set = changing(parts, {
      ...{ kind: `${path}-session`, schema: SessionRevSchema },
      work: (intent, asked) => setSessionRegistration(parts, intent, { ...asked, to }),
    });
    routes.post(`/:id/${path}`, set);
  }
  return routes;
}

/** `GET /schedule`: everything, also what the public does not see. */
export function scheduleRoutes(parts: ScheduleRouteParts): Routes {
  const list = async (c: Context, viewer: Viewer) => {
    const range = SessionRangeSchema.safeParse(c.req.query());
    if (!range.success) return refuseInput(range.error);
    const from = range.data.from ?? vietnamDateAt(viewer.now);
    const last = addDays(from, range.data.to === undefined ? scheduleDays : longestRangeDays);
    const to = earlierDate(range.data.to ?? last, last);
    const sessions = await listStaffSessions(parts.database.reader, { from, to }, viewer);
    return { sessions: [...sessions] } satisfies StaffSchedule;
  };
  return new Hono<ApiEnvironment>().get('/', reading(parts, list));
}

/** `GET /trainers`: who can be chosen to teach. */
export function trainerRoutes(parts: ScheduleRouteParts): Routes {
  const list = async (_: Context, { trainers }: Viewer) =>
    ({ trainers: trainers.map(({ id, name }) => ({ id, name })) }) satisfies TrainerList;
  return new Hono<ApiEnvironment>().get('/', reading(parts, list));
}

/** `GET /series`, `POST /series`, its `/preview`, `PATCH /series/{id}`, its `/preview` and `/end`. */
export function seriesRoutes(parts: ScheduleRouteParts): Routes {
  const create = changing(parts, {
    ...{ kind: 'create-series', schema: SeriesInputSchema, status: 201 },
    work: (intent, { input }) => createSeries(parts, intent, input),
  });
  const edit = changing(parts, {
    ...{ kind: 'edit-series', schema: SeriesChangeSchema },
    work: (intent, asked) => editSeries(parts, intent, asked),
  });
  const end = changing(parts, {
    ...{ kind: 'end-series', schema: SeriesEndSchema },
    work: (intent, asked) => endSeries(parts, intent, asked),
  });
  const preview = async (c: Context, viewer: Viewer) => {
    const input = await readInput(c, PreviewInputSchema);
    return input instanceof Response ? input : await previewPlan(parts, input, viewer);
  };
  const previewChange = async (c: Context, viewer: Viewer) => {
    const input = await readInput(c, SeriesChangeSchema);
    if (input instanceof Response) return input;
    return await previewSeriesEdit(parts, { id: c.req.param('id') ?? '', input }, viewer);
  };
  return new Hono<ApiEnvironment>()
    .get(
      '/',
      reading(parts, (_, viewer) => listSeries(parts, viewer)),
    )
    .post('/', create)
    .post('/preview', reading(parts, preview))
    .post('/:id/preview', reading(parts, previewChange))
    .patch('/:id', edit)
    .post('/:id/end', end);
}

/** `GET /rooms`, `POST /rooms`, `PATCH /rooms/{id}`. */
export function roomRoutes(parts: ScheduleRouteParts): Routes {
  const list = async () => ({ rooms: [...(await listRooms(parts.database.reader))] }) satisfies RoomList;
  const add = changing(parts, {
    ...{ kind: 'add-room', schema: RoomInputSchema, status: 201 },
    work: (intent, { input }) => addRoom(parts, intent, input),
  });
  const edit = changing(parts, {
    ...{ kind: 'edit-room', schema: RoomChangeSchema },
    work: (intent, asked) => editRoom(parts, intent, asked),
  });
  return new Hono<ApiEnvironment>().get('/', reading(parts, list)).post('/', add).patch('/:id', edit);
}
