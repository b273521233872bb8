import type { Context } from 'hono';

/**
 * Who asks, or the answer that refuses: a feature whose routes are not for everybody is given one by the composition
 * root, and stays ignorant of how people sign in.
 */
export type Guard<Permission extends string, Asker> = (
  c: Context,
  permission: Permission,
) => Promise<Asker | Response>;
