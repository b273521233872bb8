import { Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import {
  PushInputSchema,
  type PushKey,
  PushRemovalSchema,
  PushRenewalSchema,
  type PushState,
} from '../../notice-schema.ts';
import { heldBy } from '../holder.ts';
import { readInput, refuse } from '../problems.ts';
import { findRegistration } from '../registration-repository.ts';
import type { ClassRouteParts } from '../route-parts.ts';
import { addSubscriber, removeSubscriber, renewSubscriber } from './push-repository.ts';

/**
 * `GET /push-key`: for whoever is about to allow notices; not there where push is off. `POST /push-key/renew`: a browser
 * has another address now; that it knows the old one, which nobody else was given, is its proof.
 */
export function pushKeyRoutes({
  pushKey,
  database,
}: Pick<ClassRouteParts, 'pushKey' | 'database'>): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', (c) =>
    pushKey === undefined ? refuse('push.off') : c.json({ publicKey: pushKey } satisfies PushKey),
  );
  routes.post('/renew', async (c) => {
    if (pushKey === undefined) return refuse('push.off');
    const input = await readInput(c, PushRenewalSchema);
    if (input instanceof Response) return input;
    await renewSubscriber(database, input.oldEndpoint, input.subscription);
    return c.json({ isOn: true } satisfies PushState);
  });
  return routes;
}

/** `POST /registration/push`, `POST /registration/push/remove`: for the holder of the token. */
export function pushRoutes({ database, seal, now, pushKey }: ClassRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const id = heldBy(c, seal);
    const known = id === undefined ? undefined : await findRegistration(database, id, now());
    if (known === undefined) return refuse('token.wrong');
    if (pushKey === undefined) return refuse('push.off');
    const input = await readInput(c, PushInputSchema);
    if (input instanceof Response) return input;
    const outcome = await addSubscriber(database, known.id, input, now());
    if (outcome === 'unknown') return refuse('token.wrong');
    return c.json({ isOn: true } satisfies PushState);
  });
  routes.post('/remove', async (c) => {
    const id = heldBy(c, seal);
    if (id === undefined) return refuse('token.wrong');
    const input = await readInput(c, PushRemovalSchema);
    if (input instanceof Response) return input;
    await removeSubscriber(database, id, input.endpoint, now());
    return c.json({ isOn: false } satisfies PushState);
  });
  return routes;
}
