import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import { attendanceRoutes, classCodeRoutes } from './attendance/attendance-routes.ts';
import { classMigrations } from './class-schema-repository.ts';
import { endPersonalData, keepDailyFigures, keepHouse } from './housekeeping-repository.ts';
import { createSeal } from './manage-token.ts';
import { managedRoutes } from './managed-routes.ts';
import { auditNightly } from './nightly-audit.ts';
import { callListRoutes } from './notices/call-list-routes.ts';
import { endNoticeFile } from './notices/end-notices-repository.ts';
import { createNoticeDuties, type NoticeParts } from './notices/notice-feature.ts';
import { pushKeyRoutes } from './notices/push-routes.ts';
import { enterRoutes } from './people/enter-routes.ts';
import { pendingRoutes, rosterRoutes, staffCancelRoutes } from './people/people-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import { reportRoutes, seatAuditRoutes } from './reports/report-routes.ts';
import type { ClassRouteParts } from './route-parts.ts';
import {
  roomRoutes,
  scheduleRoutes,
  seriesRoutes,
  staffSessionRoutes,
  trainerRoutes,
} from './schedule/schedule-routes.ts';
import type { ScheduleSource } from './schedule-repository.ts';
import { createSeats } from './seats/seats.ts';
import { calendarRoutes, sessionRoutes } from './session-routes.ts';
import type { StaffPorts } from './staff-ports.ts';
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
  readonly log: Logger;
  readonly staff: StaffPorts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What the routes can do about the files of a trial. */
function filesIn(dataDir: string | undefined): Pick<ClassRouteParts, 'endNoticeFile'> {
  return dataDir === undefined ? {} : { endNoticeFile: (id) => endNoticeFile(dataDir, id) };
}

/** Classes, as a part of the server. */
export function createClassServer(parts: ClassServerParts): ServerFeature {
  const { database, secret, source, hasAbuseLimits, log, staff, now } = parts;
  const seal = createSeal(secret);
  const seats = createSeats({ database, hash: seal.hash, hasAbuseLimits });
  const pushKey = parts.notices?.pushKey;
  const dataDir = parts.notices?.dataDir;
  const hasMail = parts.notices?.mail !== undefined;
  const routeParts = { ...parts, seats, seal, pushKey, hasMail, ...filesIn(dataDir) };
  const scheduleParts = { database, holidays: source.holidays, seal, staff, now };
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
      () => keepDailyFigures(database, now()),
      () => endPersonalData(database, now()),
      () => auditNightly(database, log, now()),
      ...(duties?.nightly ?? []),
    ],
    routes: {
      sessions: sessionRoutes(routeParts)
        .route('/', enterRoutes(routeParts))
        .route('/', rosterRoutes(routeParts))
        .route('/', classCodeRoutes(routeParts))
        .route('/', staffSessionRoutes(scheduleParts)),
      'calendar.ics': calendarRoutes(routeParts),
      registrations: registrationRoutes(routeParts),
      registration: managedRoutes(routeParts),
      attendance: attendanceRoutes(routeParts),
      pending: pendingRoutes(routeParts),
      people: staffCancelRoutes(routeParts),
      reports: reportRoutes(routeParts),
      'seat-audit': seatAuditRoutes(routeParts),
      schedule: scheduleRoutes(scheduleParts),
      series: seriesRoutes(scheduleParts),
      rooms: roomRoutes(scheduleParts),
      trainers: trainerRoutes(scheduleParts),
      'push-key': pushKeyRoutes(routeParts),
      'call-list': callListRoutes(routeParts),
    },
  };
}
