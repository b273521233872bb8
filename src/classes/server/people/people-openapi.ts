import { answer, body, bodyTroubles, problem, serverTroubles } from '#src/platform/http/openapi-parts.ts';
import {
  ChangedSchema,
  DecisionInputSchema,
  PendingListSchema,
  PeopleAnswerSchema,
  PeopleInputSchema,
  RosterSchema,
} from '../../people-schema.ts';
import { SheetInputSchema } from '../../sheet-schema.ts';
import { allowed, commandKey, id, replayed } from '../openapi-parts.ts';

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
