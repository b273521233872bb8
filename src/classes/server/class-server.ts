import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import { isMigrated, migrate } from '#src/platform/db/migrate.ts';
import { prepareDatabase, type Readiness } from '#src/platform/db/readiness.ts';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { classMigrations } from './class-schema-repository.ts';
import { endPersonalData, keepHouse } from './housekeeping-repository.ts';
import { createSeal } from './manage-token.ts';
import { auditNightly } from './nightly-audit.ts';
import { createClassRoutes } from './routes.ts';
import type { ScheduleSource } from './schedule-repository.ts';
import { createSeats } from './seats/seats.ts';
import type { ClassTables } from './tables.ts';

/** What the classes of one server process need. */
export interface ClassServerParts {
  readonly database: Database<ClassTables>;
  readonly secret: string;
  readonly source: ScheduleSource;
  readonly hasAbuseLimits: boolean;
  readonly communeCodes: ReadonlySet<string>;
  readonly log: Logger;
  readonly now: () => number;
}

/** Classes, ready to be joined to an HTTP server. */
export interface ClassServer {
  readonly routes: Record<string, Hono<ApiEnvironment>>;
  readonly readiness: Readiness;
}

const houseEveryMs = 60_000;

/** Prepare the database and make the routes. A database that is away does not stop the rest of the product. */
export async function createClassServer(parts: ClassServerParts): Promise<ClassServer> {
  const { database, secret, source, hasAbuseLimits, communeCodes, log, now } = parts;
  const seal = createSeal(secret);
  const seats = createSeats({ database, hash: seal.hash, hasAbuseLimits });
  const keep = () => keepHouse({ database, seats, source }, now());
  const readiness = await prepareDatabase({
    prepare: async () => {
      await migrate(database, classMigrations);
      await keep();
    },
    answers: () => isMigrated(database, classMigrations),
    log,
  });
  const sayFailed = (error: unknown) => log.error({ err: error }, 'housekeeping failed; it is tried again');
  // Not part of getting ready: a class is open whether or not last night's work could be done.
  const nightly = async () => {
    if (!readiness.isPrepared) return;
    await endPersonalData(database, now()).catch(sayFailed);
    await auditNightly(database, log, now()).catch(sayFailed);
  };
  const tick = async () => {
    if (readiness.isPrepared) await keep().catch(sayFailed);
    await nightly();
  };
  void nightly();
  setInterval(() => void tick(), houseEveryMs).unref();
  const isPrepared = () => readiness.isPrepared;
  const routes = createClassRoutes({ database, seats, seal, hasAbuseLimits, communeCodes, isPrepared, now });
  return { readiness, routes };
}
