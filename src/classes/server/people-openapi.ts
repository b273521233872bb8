import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import {
  AttendanceAnswerSchema,
  AttendanceInputSchema,
  CheckInAnswerSchema,
  CheckInInputSchema,
  ClassCodeSchema,
} from '../attendance-schema.ts';
import {
  ChangedSchema,
  DecisionInputSchema,
  PendingListSchema,
  PeopleAnswerSchema,
  PeopleInputSchema,
  RosterSchema,
} from '../people-schema.ts';
import { ReportSchema, SeatAuditSchema } from '../report-schema.ts';
import { SheetInputSchema } from '../sheet-schema.ts';
import { commandKey, replayed } from './openapi-parts.ts';

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const day = (name: string) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string', format: 'date' },
});
const allowed = { 401: problem('staff.signed-out'), 403: problem('staff.not-allowed, origin.strange') };

/** What both ways to enter people can answer beside what became of them. */
const entering = {
  ...{ ...bodyTroubles, ...allowed, 404: problem('session.unknown'), 409: problem('class.closed') },
  410: problem('registration.erased'),
  422: problem('input.invalid, commune.unknown, commune.not-yours, idempotency.shape, idempotency.mismatch'),
  428: problem('idempotency.missing'),
  ...serverTroubles,
};

/** The routes by which the staff works with people, for programs. */
export const peoplePaths = {
  '/sessions/{id}/people': {
    post: {
      summary:
        'Register people of one commune, one by one or as a household; or walk-ins while the class runs',
      parameters: [id, commandKey],
      requestBody: body(PeopleInputSchema),
      responses: {
        200: { ...answer('What became of each', PeopleAnswerSchema), ...replayed },
        ...entering,
      },
    },
  },
  '/sessions/{id}/sheet': {
    post: {
      summary:
        'Register the rows of an officer’s sheet; a bad row stops no good one, a known one is not taken twice',
      parameters: [id, commandKey],
      requestBody: body(SheetInputSchema),
      responses: {
        200: { ...answer('What became of each', PeopleAnswerSchema), ...replayed },
        ...entering,
      },
    },
  },
  '/sessions/{id}/roster': {
    get: {
      summary: 'Who is on the list of a class; officers see their own commune',
      parameters: [id],
      responses: { 200: answer('People', RosterSchema), ...allowed, ...serverTroubles },
    },
  },
  '/sessions/{id}/class-code': {
    get: {
      summary: 'The code that the trainer shows, by which people in the room check in',
      parameters: [id],
      responses: {
        200: answer('The code', ClassCodeSchema),
        ...{ ...allowed, 404: problem('session.unknown'), ...serverTroubles },
      },
    },
  },
  '/attendance': {
    post: {
      summary: 'What devices saw, in any order and any number of times; nothing is refused, only flagged',
      requestBody: body(AttendanceInputSchema),
      responses: {
        200: answer('What each mark came to', AttendanceAnswerSchema),
        ...{ ...bodyTroubles, ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/registration/check-in': {
    post: {
      security: [{ bearer: [] }],
      summary: 'Somebody in the room says so, with the code that stands there',
      requestBody: body(CheckInInputSchema),
      responses: {
        200: answer('What came of it', CheckInAnswerSchema),
        ...{ ...bodyTroubles, 401: problem('token.wrong'), 422: problem('input.invalid') },
        429: { ...problem('limit.reached'), ...patience },
        ...serverTroubles,
      },
    },
  },
  '/reports': {
    get: {
      summary: 'What came of the classes, by day and commune; officers see their own commune',
      parameters: [day('from'), day('to')],
      responses: {
        200: answer('Figures', ReportSchema),
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/reports/file': {
    get: {
      summary: 'The same as a table for spreadsheets, by day, commune or trainer',
      parameters: [
        day('from'),
        day('to'),
        {
          name: 'by',
          in: 'query',
          required: true,
          schema: { type: 'string', enum: ['day', 'commune', 'trainer'] },
        },
      ],
      responses: {
        200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/seat-audit': {
    get: {
      summary: 'Every seat counted again from the registrations',
      responses: {
        200: answer('What was counted and what is wrong', SeatAuditSchema),
        ...allowed,
        ...serverTroubles,
      },
    },
  },
  '/pending': {
    get: {
      summary: 'Possible duplicates, of which a human decides',
      responses: {
        200: answer('Who waits for a decision', PendingListSchema),
        ...allowed,
        ...serverTroubles,
      },
    },
  },
  '/pending/{id}': {
    post: {
      summary: 'Decide on one of them',
      parameters: [id],
      requestBody: body(DecisionInputSchema),
      responses: {
        200: answer('Where the registration stands now', ChangedSchema),
        ...{ ...bodyTroubles, ...allowed, 404: problem('registration.unknown') },
        ...{ 409: problem('registration.decided, class.started, class.full'), 422: problem('input.invalid') },
        ...serverTroubles,
      },
    },
  },
  '/people/{id}/cancel': {
    post: {
      summary: 'Give somebody’s place back; repeating it changes nothing',
      parameters: [id],
      responses: {
        200: answer('Where the registration stands now', ChangedSchema),
        ...{ ...allowed, 404: problem('registration.unknown'), 409: problem('class.started') },
        ...{ 413: problem('body.large'), ...serverTroubles },
      },
    },
  },
} as const;
