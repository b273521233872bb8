import { Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import type { Guard } from '#src/platform/http/guard.ts';
import { writeCsv } from '#src/platform/text/csv.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { staffAddresses } from '../addresses.ts';
import { deedText, detailText, trailMessages } from '../messages-trail.vi.ts';
import type { Permission } from '../rules/permissions.ts';
import { type Member, type TrailEntry, TrailQuerySchema } from '../schemas.ts';
import { refuseInput } from './problems.ts';
import { type StaffRouteParts, writeDeed } from './route-parts.ts';
import { readTrail, readWholeTrail } from './trail-repository.ts';

/** `GET /staff/trail`, `GET /staff/trail/file`. */
export function trailRoutes(parts: StaffRouteParts, guard: Guard<Permission, Member>): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await guard(c, 'audit');
    if (asker instanceof Response) return asker;
    const query = TrailQuerySchema.safeParse(c.req.query());
    if (!query.success) return refuseInput(query.error);
    return c.json(await readTrail(parts.database, query.data.before));
  });
  routes.get('/file', async (c) => {
    const asker = await guard(c, 'audit');
    if (asker instanceof Response) return asker;
    await writeDeed(parts, { by: asker, deed: 'staff.trail-exported' });
    const { at, by, what, more } = trailMessages.columns;
    const rows: string[][] = [[at, by, what, more]];
    for await (const entry of readWholeTrail(parts.database)) rows.push(rowOf(entry));
    return c.body(writeCsv(rows), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${staffAddresses.trailFileName}"`,
    });
  });
  return routes;
}

function rowOf(entry: TrailEntry): string[] {
  const at = `${formatDate(vietnamDateAt(entry.at))} ${formatVietnamTimeOfDay(entry.at)}`;
  return [at, entry.by ?? trailMessages.server, deedText(entry), detailText(entry)];
}
