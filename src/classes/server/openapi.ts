import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import { ConsentChangeSchema, ConsentsSchema } from '../consent-schema.ts';
import {
  CallAnswerSchema,
  CallListSchema,
  CallResultSchema,
  PushInputSchema,
  PushKeySchema,
  PushRemovalSchema,
  PushRenewalSchema,
  PushStateSchema,
} from '../notice-schema.ts';
import { PersonErasedSchema, PersonExportSchema } from '../person-export-schema.ts';
import {
  LookupAnswerSchema,
  LookupInputSchema,
  ManagedRegistrationSchema,
  RegistrationAnswerSchema,
  RegistrationInputSchema,
  SessionListSchema,
} from '../schemas.ts';
import { attendancePaths } from './attendance/attendance-openapi.ts';
import { commandKey, replayed } from './openapi-parts.ts';
import { peoplePaths } from './people/people-openapi.ts';
import { reportPaths } from './reports/report-openapi.ts';
import { schedulePaths } from './schedule/schedule-openapi.ts';

const calendar = { description: 'Calendar', content: { 'text/calendar': { schema: { type: 'string' } } } };

const day = (name: string) => ({ name, in: 'query', schema: { type: 'string', format: 'date' } });
const device = {
  name: 'X-Device-Id',
  in: 'header',
  description: 'UUID of the device, for limits.',
  schema: { type: 'string', format: 'uuid' },
};
const holder = { security: [{ bearer: [] }] };
const refusedToken = { 401: problem('token.wrong'), 413: problem('body.large'), ...serverTroubles };

/** The routes of classes for programs, made of the schemas that parse the requests. */
export const classPaths = {
  ...peoplePaths,
  ...attendancePaths,
  ...reportPaths,
  ...schedulePaths,
  '/sessions': {
    ...schedulePaths['/sessions'],
    get: {
      summary: 'Class days, by default the next twelve weeks',
      parameters: [day('from'), day('to')],
      responses: {
        200: answer('Class days', SessionListSchema),
        422: problem('input.invalid'),
        ...serverTroubles,
      },
    },
  },
  '/sessions/{id}/calendar.ics': {
    get: {
      summary: 'One class day for a calendar',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: calendar, 404: problem('session.unknown'), ...serverTroubles },
    },
  },
  '/calendar.ics': {
    get: { summary: 'All class days, to subscribe to', responses: { 200: calendar, ...serverTroubles } },
  },
  '/registrations': {
    post: {
      summary: 'Register for a class day',
      parameters: [commandKey, device],
      requestBody: body(RegistrationInputSchema),
      responses: {
        201: { ...answer('A seat, or a number in the queue', RegistrationAnswerSchema), ...replayed },
        202: { ...answer('A possible duplicate: a human decides', RegistrationAnswerSchema), ...replayed },
        ...bodyTroubles,
        404: problem('session.unknown'),
        409: problem('class.full, class.closed, registration.duplicate, registration.same-name'),
        410: problem('registration.erased: a repeat of what was taken once, and erased since'),
        422: problem('input.invalid, commune.unknown, idempotency.shape, idempotency.mismatch'),
        428: problem('idempotency.missing'),
        429: { ...problem('limit.reached'), ...patience },
        ...serverTroubles,
      },
    },
  },
  '/registrations/lookup': {
    post: {
      summary: 'Find a registration at the desk',
      requestBody: body(LookupInputSchema),
      responses: {
        200: answer('Found or not', LookupAnswerSchema),
        ...bodyTroubles,
        422: problem('input.invalid'),
        429: { ...problem('limit.reached'), ...patience },
        ...serverTroubles,
      },
    },
  },
  '/registration': {
    get: {
      ...holder,
      summary: 'See one registration',
      responses: { 200: answer('The registration', ManagedRegistrationSchema), ...refusedToken },
    },
  },
  '/registration/cancel': {
    post: {
      ...holder,
      summary: 'Give the place back; repeating it changes nothing',
      responses: {
        200: answer('The registration', ManagedRegistrationSchema),
        ...refusedToken,
        409: problem('class.started'),
      },
    },
  },
  '/registration/export': {
    get: {
      ...holder,
      summary:
        'Everything that is kept about the person of this registration, as a file; who registered for other classes has a registration, and an export, of each',
      responses: { 200: answer('What is kept', PersonExportSchema), ...refusedToken },
    },
  },
  '/registration/erase': {
    post: {
      ...holder,
      summary:
        'Give the place back and erase the person of this registration; then its token opens nothing any more. Other registrations of the same human stay: each is erased by its own token',
      responses: { 200: answer('Erased, now or before', PersonErasedSchema), ...refusedToken },
    },
  },
  '/push-key': {
    get: {
      summary: 'By which key a browser allows the notices of this server',
      responses: { 200: answer('The key', PushKeySchema), 404: problem('push.off'), ...serverTroubles },
    },
  },
  '/registration/push': {
    post: {
      ...holder,
      summary: 'Show the notices of this registration in a browser; repeating it changes nothing',
      requestBody: body(PushInputSchema),
      responses: {
        200: answer('On', PushStateSchema),
        ...bodyTroubles,
        ...refusedToken,
        404: problem('push.off'),
        422: problem('input.invalid'),
      },
    },
  },
  '/registration/push/remove': {
    post: {
      ...holder,
      summary: 'Show them there no more; repeating it changes nothing',
      requestBody: body(PushRemovalSchema),
      responses: {
        200: answer('Off', PushStateSchema),
        ...bodyTroubles,
        ...refusedToken,
        422: problem('input.invalid'),
      },
    },
  },
  '/push-key/renew': {
    post: {
      summary: 'The push service has given a browser another address; repeating it changes nothing',
      requestBody: body(PushRenewalSchema),
      responses: {
        200: answer('On, wherever it was on', PushStateSchema),
        ...bodyTroubles,
        404: problem('push.off'),
        422: problem('input.invalid'),
        ...serverTroubles,
      },
    },
  },
  '/registration/consents': {
    get: {
      ...holder,
      summary: 'What the person of this registration has agreed to',
      responses: { 200: answer('The consents', ConsentsSchema), ...refusedToken },
    },
    post: {
      ...holder,
      summary:
        'Agree to one thing more, or take it back; it counts at once, and repeating it changes nothing',
      requestBody: body(ConsentChangeSchema),
      responses: {
        200: answer('The consents', ConsentsSchema),
        ...bodyTroubles,
        ...refusedToken,
        422: problem('input.invalid'),
      },
    },
  },
  '/call-list': {
    get: {
      summary: 'Whom no machine has told, for the staff; officers see the people of their commune',
      responses: { 200: answer('Whom to call', CallListSchema), ...serverTroubles },
    },
  },
  '/call-list/{id}': {
    post: {
      summary: 'Say what came of a call; the last word counts',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      requestBody: body(CallResultSchema),
      responses: {
        200: answer('The line', CallAnswerSchema),
        ...bodyTroubles,
        404: problem('call.unknown'),
        422: problem('input.invalid'),
        ...serverTroubles,
      },
    },
  },
} as const;
