import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import { classMigrations } from './class-schema-repository.ts';
import { endPersonalData, keepHouse } from './housekeeping-repository.ts';
import { createSeal } from './manage-token.ts';
import { managedRoutes } from './managed-routes.ts';
import { auditNightly } from './nightly-audit.ts';
import { callListRoutes, type StaffGuard } from './notices/call-list-routes.ts';
import { createNoticeDuties, type NoticeParts } from './notices/notice-feature.ts';
import { pushKeyRoutes } from './notices/push-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import type { ScheduleSource } from './schedule-repository.ts';
import { createSeats } from './seats/seats.ts';
import { calendarRoutes, sessionRoutes } from './session-routes.ts';
import type { ClassTables } from './tables.ts';

/** What the classes of one server process need. */
export interface ClassServerParts {
  readonly database: Database<ClassTables>;
  readonly secret: string;
  readonly source: ScheduleSource;
  readonly hasAbuseLimits: boolean;
  /** Codes of today's communes. */
  readonly communeCodes: ReadonlySet<string>;
  /** Without them nobody is told anything: the notices wait. */
  readonly notices?: NoticeParts;
  /** Without it nobody knows who asks, and the routes for the staff are not there. */
  readonly guard?: StaffGuard;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Classes, as a part of the server. */
export function createClassServer(parts: ClassServerParts): ServerFeature {
  const { database, secret, source, hasAbuseLimits, log, now } = parts;
  const seal = createSeal(secret);
  const seats = createSeats({ database, hash: seal.hash, hasAbuseLimits });
  const pushKey = parts.notices?.pushKey;
  const routeParts = { ...parts, seats, seal, pushKey };
  const { tokenFor } = seal;
  const duties = parts.notices && createNoticeDuties(parts.notices, { database, tokenFor, log, now });
  return {
    migrations: classMigrations,
    keepHouse: async () => {
      await keepHouse({ database, seats, source }, now());
      await duties?.keepHouse();
    },
    often: duties?.often ?? [],
    nightly: [
      () => endPersonalData(database, now()),
      () => auditNightly(database, log, now()),
      ...(duties?.nightly ?? []),
    ],
    routes: {
      sessions: sessionRoutes(routeParts),
      'calendar.ics': calendarRoutes(routeParts),
      registrations: registrationRoutes(routeParts),
      registration: managedRoutes(routeParts),
      'push-key': pushKeyRoutes(pushKey),
      ...(parts.guard && { 'call-list': callListRoutes(routeParts, parts.guard) }),
    },
  };
}
