import type { Context } from 'hono';
import type { Seal } from './manage-token.ts';

/** The registration whose token comes with a request; undefined without a right one. */
export function heldBy(c: Context, seal: Seal): string | undefined {
  const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  return token === undefined ? undefined : seal.registrationOf(token);
}
