import { z } from 'zod';

/** By the token that joining or opening gave. */
export const holder = [{ bearer: [] }];

/** Where a stream goes on. */
export const after = [
  {
    ...{ name: 'after', in: 'query', required: false, schema: { type: 'integer' } },
    description: 'Id of the last message that was heard; without it everything comes first.',
  },
  {
    ...{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'integer' } },
    description: 'The same, as browsers send it; it counts more.',
  },
];

/** An answer that goes on. @param messages by the name of the event */
export const stream = (messages: Readonly<Record<string, z.ZodType>>) => ({
  description: 'Server-sent events; each id is a revision.',
  content: { 'text/event-stream': { schema: { type: 'object', properties: shapesOf(messages) } } },
});

function shapesOf(messages: Readonly<Record<string, z.ZodType>>): Record<string, object> {
  const shapes = Object.entries(messages).map(([event, schema]) => [
    event,
    z.toJSONSchema(schema, { io: 'output', target: 'openapi-3.0' }),
  ]);
  return Object.fromEntries(shapes);
}
