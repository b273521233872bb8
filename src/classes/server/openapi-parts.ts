import { problem } from '#src/platform/http/openapi-parts.ts';

/** The header of every command. */
export const commandKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'UUID made when the person taps "send". Repeating never makes a new one; editing does.',
  schema: { type: 'string', format: 'uuid' },
};

/** What comes with an answer that was given before. */
export const replayed = {
  headers: {
    'Idempotency-Replayed': { description: '`true` for an answer given before.', schema: { type: 'string' } },
  },
};

/** Of which class day or registration. */
export const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

/** What every route for the staff can answer to somebody who may not. */
export const allowed = {
  401: problem('staff.signed-out'),
  403: problem('staff.not-allowed, origin.strange'),
};
