import { answer, body, bodyTroubles, problem, serverTroubles } from '#src/platform/http/openapi-parts.ts';
import { RoomAnswerSchema, RoomChangeSchema, RoomInputSchema, RoomListSchema } from '../../room-schema.ts';
import {
  CancelAnswerSchema,
  SessionCancelSchema,
  SessionChangeSchema,
  SessionInputSchema,
  SessionMoveSchema,
  SessionRevSchema,
  StaffScheduleSchema,
  StaffSessionAnswerSchema,
  TrainerListSchema,
} from '../../schedule-schema.ts';
import {
  EditPreviewSchema,
  MakeUpListSchema,
  PreviewInputSchema,
  SeriesAnswerSchema,
  SeriesChangeSchema,
  SeriesEndSchema,
  SeriesInputSchema,
  SeriesListSchema,
  SeriesPreviewSchema,
} from '../../series-schema.ts';

const commandKey = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  description: 'UUID made when the person taps "save". Repeating never makes a new one; editing does.',
  schema: { type: 'string', format: 'uuid' },
};
const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const day = (name: string) => ({ name, in: 'query', schema: { type: 'string', format: 'date' } });
const staffOnly = { 401: problem('Not signed in'), 403: problem('Not allowed'), ...serverTroubles };
const changeTroubles = {
  ...staffOnly,
  ...bodyTroubles,
  422: problem('input.invalid, idempotency.shape, idempotency.mismatch'),
  428: problem('idempotency.missing'),
};
const clash =
  'schedule.clash with `clash` and `clashes`: which class has which room or trainer, on which day and at which time';
const dayTroubles = {
  ...changeTroubles,
  404: problem('session.unknown'),
};
const changedDay = 'session.changed with `current`, session.begun, session.cancelled';
const changedSeries = 'series.changed with `current`, series.people with `days`';

const dayAction = (summary: string, conflict: string) => ({
  summary,
  parameters: [inPath, commandKey],
  requestBody: body(SessionRevSchema),
  responses: {
    200: answer('The class day', StaffSessionAnswerSchema),
    ...dayTroubles,
    409: problem(conflict),
  },
});

/** The routes of the schedule for programs; those of `/sessions` stand beside the public one. */
export const schedulePaths = {
  '/sessions': {
    post: {
      summary: 'Add one class day',
      parameters: [commandKey],
      requestBody: body(SessionInputSchema),
      responses: {
        201: answer('The class day', StaffSessionAnswerSchema),
        ...changeTroubles,
        409: problem(clash),
      },
    },
  },
  '/sessions/{id}': {
    patch: {
      summary: 'Change one class day',
      parameters: [inPath, commandKey],
      requestBody: body(SessionChangeSchema),
      responses: {
        200: answer('The class day', StaffSessionAnswerSchema),
        ...dayTroubles,
        409: problem(
          `${changedDay}, session.attended, capacity.below-taken with \`mustMove\`, capacity.not-seated, queue.below-waiting, ${clash}`,
        ),
      },
    },
  },
  '/sessions/{id}/move': {
    post: {
      summary: 'Move one class day with everybody in it',
      parameters: [inPath, commandKey],
      requestBody: body(SessionMoveSchema),
      responses: {
        200: answer('The class day', StaffSessionAnswerSchema),
        ...dayTroubles,
        409: problem(`${changedDay}, session.attended, ${clash}`),
      },
    },
  },
  '/sessions/{id}/cancel': {
    post: {
      summary: 'Cancel one class day, and perhaps make another one instead',
      parameters: [inPath, commandKey],
      requestBody: body(SessionCancelSchema),
      responses: {
        200: answer('The class day, and the one instead', CancelAnswerSchema),
        ...dayTroubles,
        409: problem(`${changedDay}, session.attended, ${clash}`),
      },
    },
  },
  '/sessions/{id}/make-ups': {
    get: {
      summary:
        'When the class day could be held instead: working days of two weeks on which nothing is in the way',
      parameters: [inPath],
      responses: {
        200: answer('Up to three days', MakeUpListSchema),
        ...staffOnly,
        404: problem('session.unknown'),
      },
    },
  },
  '/sessions/{id}/close': { post: dayAction('Close the registration early', `${changedDay}, session.draft`) },
  '/sessions/{id}/open': { post: dayAction('Open the registration again, or a draft', changedDay) },
  '/schedule': {
    get: {
      summary: 'Class days for the staff, by default the next twelve weeks',
      parameters: [day('from'), day('to')],
      responses: {
        200: answer('Class days', StaffScheduleSchema),
        ...staffOnly,
        422: problem('input.invalid'),
      },
    },
  },
  '/trainers': {
    get: {
      summary: 'Who can be chosen to teach',
      responses: { 200: answer('Trainers', TrainerListSchema), ...staffOnly },
    },
  },
  '/series': {
    get: {
      summary: 'Weekly classes, with the dates that are left out',
      responses: { 200: answer('Weekly classes', SeriesListSchema), ...staffOnly },
    },
    post: {
      summary: 'Add a weekly class and its days of twelve weeks',
      parameters: [commandKey],
      requestBody: body(SeriesInputSchema),
      responses: {
        201: answer('The weekly class', SeriesAnswerSchema),
        ...changeTroubles,
        409: problem(clash),
      },
    },
  },
  '/series/preview': {
    post: {
      summary: 'What a weekly class would meet; changes nothing',
      requestBody: body(PreviewInputSchema),
      responses: {
        200: answer('Each date', SeriesPreviewSchema),
        ...staffOnly,
        ...bodyTroubles,
        422: problem('input.invalid'),
      },
    },
  },
  '/series/{id}/preview': {
    post: {
      summary: 'What a change of a weekly class from one date on would do to its days; changes nothing',
      parameters: [inPath],
      requestBody: body(SeriesChangeSchema),
      responses: {
        200: answer('Each day', EditPreviewSchema),
        ...staffOnly,
        ...bodyTroubles,
        404: problem('series.unknown'),
        409: problem('series.changed with `current`, series.ended'),
        422: problem('input.invalid'),
      },
    },
  },
  '/series/{id}': {
    patch: {
      summary: 'Change a weekly class from one date on',
      parameters: [inPath, commandKey],
      requestBody: body(SeriesChangeSchema),
      responses: {
        200: answer('The weekly class from that date on', SeriesAnswerSchema),
        ...changeTroubles,
        404: problem('series.unknown'),
        409: problem(`${changedSeries}, series.ended, capacity.below-taken, queue.below-waiting, ${clash}`),
      },
    },
  },
  '/series/{id}/end': {
    post: {
      summary: 'Give a weekly class its last day',
      parameters: [inPath, commandKey],
      requestBody: body(SeriesEndSchema),
      responses: {
        200: answer('The weekly class', SeriesAnswerSchema),
        ...changeTroubles,
        404: problem('series.unknown'),
        409: problem(changedSeries),
      },
    },
  },
  '/rooms': {
    get: { summary: 'Rooms', responses: { 200: answer('Rooms', RoomListSchema), ...staffOnly } },
    post: {
      summary: 'Add a room',
      parameters: [commandKey],
      requestBody: body(RoomInputSchema),
      responses: { 201: answer('The room', RoomAnswerSchema), ...changeTroubles },
    },
  },
  '/rooms/{id}': {
    patch: {
      summary: 'Change a room, or take it out of use',
      parameters: [inPath, commandKey],
      requestBody: body(RoomChangeSchema),
      responses: {
        200: answer('The room', RoomAnswerSchema),
        ...changeTroubles,
        404: problem('room.unknown'),
        409: problem('room.changed with `current`'),
      },
    },
  },
} as const;
