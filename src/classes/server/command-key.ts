import type { Context } from 'hono';
import { CommandKeySchema } from '../schemas.ts';
import { refuse } from './problems.ts';

/** The key that names the intent, or the answer that asks for one. */
export function readCommandKey(c: Context): string | Response {
  const header = c.req.header('Idempotency-Key');
  if (header === undefined) return refuse('idempotency.missing');
  const key = CommandKeySchema.safeParse(header);
  return key.success ? key.data : refuse('idempotency.shape');
}
