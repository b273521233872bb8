import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Database } from './db/database.ts';
import { deedMigrations } from './db/deed-log.ts';
import { isMigrated, type Migration, migrate } from './db/migrate.ts';
import { prepareDatabase, type Readiness } from './db/readiness.ts';
import type { ApiEnvironment } from './http/api.ts';
import { problemResponse } from './http/problem.ts';

/** One feature's part of the server. */
export interface ServerFeature {
  readonly migrations: readonly Migration[];
  /** What has to be so before the first request, and what the hour demands: also done every minute. */
  readonly keepHouse: () => Promise<void>;
  /** Tried every minute, each by itself; a server is ready whether or not last night's work could be done. */
  readonly nightly?: readonly (() => Promise<void>)[];
  /**
   * Tried every few seconds, never twice at once in one process: what does not wait for the next minute. It begins
   * nothing new once the signal says that the process is to end.
   */
  readonly often?: readonly ((stop: AbortSignal) => Promise<void>)[];
  /** Routes below `/api/v1`, by their first segment. */
  readonly routes: Readonly<Record<string, Hono<ApiEnvironment>>>;
}

/** What the features of one server process stand on. */
interface FeatureParts<Tables> {
  readonly database: Database<Tables>;
  readonly features: readonly ServerFeature[];
  readonly log: Logger;
}

const houseEveryMs = 60_000;
const oftenEveryMs = 5_000;

/** Prepare the database and join the routes. A database that is away does not stop the rest of the product. */
export async function runFeatures<Tables>({ database, features, log }: FeatureParts<Tables>): Promise<{
  readonly routes: Record<string, Hono<ApiEnvironment>>;
  readonly readiness: Readiness;
  /** Begin nothing new, and wait for what is being done every few seconds. */
  readonly finish: () => Promise<void>;
}> {
  const migrations = [...deedMigrations, ...features.flatMap((feature) => feature.migrations)];
  const readiness = await prepareDatabase({
    prepare: async () => {
      await migrate(database, migrations);
      for (const { keepHouse } of features) await keepHouse();
    },
    answers: () => isMigrated(database, migrations),
    log,
  });
  keepEveryMinute(features, readiness, log);
  const repeated = features
    .flatMap(({ often }) => often ?? [])
    .map((work) => repeatOften(work, readiness, log));
  const routes = features.flatMap((feature) => Object.entries(feature.routes));
  return {
    readiness,
    finish: async () => void (await Promise.all(repeated.map((stop) => stop()))),
    routes: Object.fromEntries(routes.map(([segment, own]) => [segment, behindDatabase(readiness, own)])),
  };
}

function keepEveryMinute(features: readonly ServerFeature[], readiness: Readiness, log: Logger): void {
  const sayFailed = (error: unknown) => log.error({ err: error }, 'housekeeping failed; it is tried again');
  const nightly = async () => {
    for (const work of features.flatMap((feature) => feature.nightly ?? []))
      if (readiness.isPrepared) await work().catch(sayFailed);
  };
  const tick = async () => {
    for (const { keepHouse } of features) if (readiness.isPrepared) await keepHouse().catch(sayFailed);
    await nightly();
  };
  void nightly();
  setInterval(() => void tick(), houseEveryMs).unref();
}

/** The next pause begins when the work is over, so that it is never done twice at once. @returns what ends it */
function repeatOften(
  work: (stop: AbortSignal) => Promise<void>,
  readiness: Readiness,
  log: Logger,
): () => Promise<void> {
  const stop = new AbortController();
  const sayFailed = (error: unknown) => log.error({ err: error }, 'work failed; it is tried again');
  let current: Promise<void> | undefined;
  const attempt = async () => {
    if (readiness.isPrepared) await work(stop.signal).catch(sayFailed);
    if (!stop.signal.aborted) setTimeout(begin, oftenEveryMs).unref();
  };
  const begin = () => {
    if (!stop.signal.aborted) current = attempt();
  };
  begin();
  return async () => {
    stop.abort();
    await current;
  };
}

/** Until the database has been prepared every answer is 503. */
function behindDatabase(readiness: Readiness, routes: Hono<ApiEnvironment>): Hono<ApiEnvironment> {
  const guarded = new Hono<ApiEnvironment>();
  guarded.use(async (_, next) =>
    readiness.isPrepared ? await next() : problemResponse('database.away', { 'Retry-After': '5' }),
  );
  return guarded.route('/', routes);
}
