import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import type { Database } from '#src/platform/db/database.ts';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import type { Guard } from '#src/platform/http/guard.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import type { Permission } from '../rules/permissions.ts';
import type { Member } from '../schemas.ts';
import { accountRoutes } from './account-routes.ts';
import { hasMembers } from './link-repository.ts';
import { linkRoutes } from './link-routes.ts';
import { listCallers, listTrainers } from './member-repository.ts';
import { invitationRoutes, memberRoutes } from './member-routes.ts';
import { createGuard } from './route-parts.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { createStaffAuth } from './staff-auth-repository.ts';
import { staffMigrations } from './staff-schema-repository.ts';
import type { StaffTables } from './tables.ts';
import { forgetOldDeeds } from './trail-repository.ts';
import { trailRoutes } from './trail-routes.ts';

/** What the staff of one server process needs. */
export interface StaffServerParts {
  readonly database: Database<StaffTables>;
  readonly secret: string;
  /** Address people type, if it is known. */
  readonly publicUrl: string | undefined;
  /** Codes of today's communes. */
  readonly communeCodes: ReadonlySet<string>;
  /** Told once to whoever starts the server while nobody is a member: the path of the first manager's link. */
  readonly tellFirstLink: (path: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The staff as a part of the server, and the guard of every route that is not for everybody. */
export interface StaffServer extends ServerFeature {
  readonly guard: Guard<Permission, Member>;
  /** Whoever can be chosen to teach, now. */
  readonly listTrainers: () => ReturnType<typeof listTrainers>;
  /** Whoever calls people that no machine can tell. */
  readonly listCallers: () => ReturnType<typeof listCallers>;
}

/** Accounts, roles and the trail. */
export function createStaffServer(parts: StaffServerParts): StaffServer {
  const { database, secret, publicUrl, communeCodes, now } = parts;
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`staff ${purpose}\0${text}`).digest('base64url');
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const routeParts = {
    ...{ database, communeCodes, now, isSecure, hash: (text: string) => sign('hash', text) },
    // Made of the secret, so that every process knows it and nothing of it is stored.
    firstToken: sign('first', ''),
    auth: createStaffAuth({ database, secret, isSecure }),
  };
  const guard = createGuard(routeParts);
  const routes = new Hono<ApiEnvironment>()
    .route('/', signInRoutes(routeParts))
    .route('/', accountRoutes(routeParts))
    .route('/link', linkRoutes(routeParts))
    .route('/members', memberRoutes(routeParts, guard))
    .route('/invitations', invitationRoutes(routeParts, guard))
    .route('/trail', trailRoutes(routeParts, guard));
  let isTold = false;
  return {
    guard,
    listTrainers: () => listTrainers(database),
    listCallers: () => listCallers(database),
    migrations: staffMigrations,
    routes: { staff: routes },
    keepHouse: async () => {
      await forgetOldDeeds(database, now());
      if (isTold) return;
      isTold = true;
      if (!(await hasMembers(database.reader)))
        parts.tellFirstLink(`/can-bo/loi-moi#${routeParts.firstToken}`);
    },
  };
}
