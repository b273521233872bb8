import { z } from 'zod';

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: z.toJSONSchema(schema, { io, target: 'openapi-3.0' }) },
});

/** An answer with a body. */
export const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: json(schema, 'output'),
});
/** What is sent. */
export const body = (schema: z.ZodType) => ({ required: true, content: json(schema, 'input') });
/** An answer that says no, by its codes. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
/** What comes with an answer that asks for patience. */
export const patience = {
  headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
};
/** What every route can answer that asks the database. */
export const serverTroubles = {
  500: problem('server.failed'),
  503: { ...problem('database.away: nothing was written, repeat with the same key'), ...patience },
};
/** What every route can answer that takes a body. */
export const bodyTroubles = { 400: problem('body.json'), 413: problem('body.large') };

/** The API of the whole product for programs. @param paths of every feature, by their address below `/api/v1` */
export function describeApi(paths: Readonly<Record<string, object>>): object {
  return {
    openapi: '3.0.3',
    info: { title: 'Cam Tay', version: '1' },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemShape },
    },
    paths,
  };
}

const problemShape = {
  description: 'RFC 9457; `code` is from a closed list, `title` and `detail` are for the person.',
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    ...{ type: { type: 'string' }, title: { type: 'string' } },
    ...{ status: { type: 'integer' }, code: { type: 'string' } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer to the field.' },
          ...{ code: { type: 'string' }, detail: { type: 'string' } },
        },
      },
    },
  },
} as const;
