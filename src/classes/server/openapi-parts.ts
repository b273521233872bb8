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
