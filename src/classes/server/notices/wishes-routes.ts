import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { ConsentChangeSchema, type Consents } from '../../consent-schema.ts';
import { readConsents } from '../consent-repository.ts';
import { heldBy } from '../holder.ts';
import { readInput, refuse } from '../problems.ts';
import type { ClassRouteParts } from '../route-parts.ts';
import { changeWish } from './wishes-repository.ts';

/** `GET /registration/consents`, `POST /registration/consents`: for the holder of the token. */
export function wishesRoutes(parts: ClassRouteParts): Hono<ApiEnvironment> {
  const { database, seal, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => await answer(parts, c, heldBy(c, seal)));
  routes.post('/', async (c) => {
    const id = heldBy(c, seal);
    if (id === undefined) return refuse('token.wrong');
    const input = await readInput(c, ConsentChangeSchema);
    if (input instanceof Response) return input;
    const outcome = await changeWish(database, id, input, now());
    return outcome === 'unknown' ? refuse('token.wrong') : await answer(parts, c, id);
  });
  return routes;
}

async function answer(
  { database, pushKey, hasMail }: ClassRouteParts,
  c: Context,
  id: string | undefined,
): Promise<Response> {
  const kept = id === undefined ? undefined : await readConsents(database, id);
  if (kept === undefined) return refuse('token.wrong');
  return c.json({ ...kept, hasMail, pushKey: pushKey ?? null } satisfies Consents);
}
