import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import type { PersonErased } from '../person-export-schema.ts';
import type { ManagedRegistration } from '../schemas.ts';
import { checkIn } from './attendance/attendance-routes.ts';
import { erasePerson } from './erase-repository.ts';
import { exportPerson } from './export-repository.ts';
import { heldBy } from './holder.ts';
import { pushRoutes } from './notices/push-routes.ts';
import { wishesRoutes } from './notices/wishes-routes.ts';
import { refuse } from './problems.ts';
import { findHeld } from './registration-repository.ts';
import type { ClassRouteParts } from './route-parts.ts';

const exportHeaders = { 'Content-Disposition': 'attachment; filename="thong-tin-dang-ky.json"' };

/**
 * `GET /registration`, `POST /registration/cancel`, `…/check-in`, `GET /registration/export`, `POST /registration/erase`: for whoever
 * holds the token, which never stands in an address.
 */
export function managedRoutes(parts: ClassRouteParts): Hono<ApiEnvironment> {
  const { database, seats, seal, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  const idOf = (c: Context) => heldBy(c, seal);
  routes.get('/', async (c) => {
    const id = idOf(c);
    const held = id === undefined ? undefined : await findHeld(database, id, now());
    if (held === undefined) return refuse('token.wrong');
    const { registration, fullName } = held;
    return c.json({ registration, fullName } satisfies ManagedRegistration);
  });
  routes.post('/cancel', async (c) => {
    const id = idOf(c);
    const registration = id === undefined ? 'unknown' : await seats.cancel(id, now());
    if (registration === 'unknown') return refuse('token.wrong');
    if (registration === 'started') return refuse('class.started');
    return c.json({ registration } satisfies ManagedRegistration);
  });
  routes.post('/check-in', async (c) => {
    const id = idOf(c);
    return id === undefined ? refuse('token.wrong') : await checkIn(parts, c, id);
  });
  routes.get('/export', async (c) => {
    const id = idOf(c);
    const kept = id === undefined ? undefined : await exportPerson(database, id, now());
    return kept === undefined ? refuse('token.wrong') : c.json(kept, 200, exportHeaders);
  });
  // A repeat is told the same: the answer may have been lost on its way, and there is nothing left to protect.
  routes.post('/erase', async (c) => {
    const id = idOf(c);
    const outcome = id === undefined ? 'unknown' : await erasePerson(database, id, now());
    if (id === undefined || outcome === 'unknown') return refuse('token.wrong');
    await parts.endNoticeFile?.(id);
    return c.json({ erased: true } satisfies PersonErased);
  });
  routes.route('/push', pushRoutes(parts));
  routes.route('/consents', wishesRoutes(parts));
  return routes;
}
