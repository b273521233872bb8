import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { problemResponse } from '#src/platform/http/problem.ts';
import { managedRoutes } from './managed-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import type { ClassRouteParts } from './route-parts.ts';
import { calendarRoutes, sessionRoutes } from './session-routes.ts';

/** Routes below `/api/v1`, by their first segment. */
export function createClassRoutes(parts: ClassRouteParts): Record<string, Hono<ApiEnvironment>> {
  return {
    sessions: behindDatabase(parts, sessionRoutes(parts)),
    'calendar.ics': behindDatabase(parts, calendarRoutes(parts)),
    registrations: behindDatabase(parts, registrationRoutes(parts)),
    registration: behindDatabase(parts, managedRoutes(parts)),
  };
}

function behindDatabase({ isPrepared }: ClassRouteParts, routes: Hono<ApiEnvironment>): Hono<ApiEnvironment> {
  const guarded = new Hono<ApiEnvironment>();
  guarded.use(async (_: Context, next) =>
    isPrepared() ? await next() : problemResponse('database.away', { 'Retry-After': '5' }),
  );
  return guarded.route('/', routes);
}
