import { readFile } from 'node:fs/promises';
import { createCertificateServer } from './assessment/server/certificate-server.ts';
import type { CertificateTables } from './assessment/server/certificate-tables.ts';
import { certificatePaths } from './assessment/server/openapi.ts';
import { createBoardServer } from './board/server/board-server.ts';
import { boardPaths } from './board/server/openapi.ts';
import type { BoardTables } from './board/server/tables.ts';
import { readCentre } from './classes/build/read-centre.ts';
import { createClassServer } from './classes/server/class-server.ts';
import { openNoticeChannels } from './classes/server/notices/notice-channels.ts';
import { classPaths } from './classes/server/openapi.ts';
import type { ClassTables } from './classes/server/tables.ts';
import { keepAppSecret } from './platform/app-secret.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import { endOnCrash } from './platform/end-on-crash.ts';
import { localUrl } from './platform/environment.ts';
import { prepareFolders } from './platform/environment-folders.ts';
import { environmentOrExit, refuseToStart } from './platform/environment-or-exit.ts';
import { readHolidayCalendar } from './platform/holidays/read-holidays.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { listen } from './platform/http/listen.ts';
import { describeApi } from './platform/http/openapi-parts.ts';
import { stopOnSignal } from './platform/http/stop-on-signal.ts';
import { isWatcher, readWorkerCount, watchWorkers } from './platform/http/workers.ts';
import { createLog } from './platform/log.ts';
import { readCommuneCodes } from './platform/places/build/read-commune-codes.ts';
import { runFeatures, type ServerFeature } from './platform/run-features.ts';
import { staffPaths } from './staff/server/openapi.ts';
import { createStaffServer } from './staff/server/staff-server.ts';
import type { StaffTables } from './staff/server/tables.ts';

// Composition root: the settings become parts, the parts one listening server. Importing this file starts it.
process.umask(0o077); // what is written into DATA_DIR is about people: for nobody else on this machine
const environment = environmentOrExit();
const workers = readWorkerCount(process.argv.slice(2));
if (!workers.ok) refuseToStart([workers.problem]);
const problems = await prepareFolders(environment);
if (problems.length > 0) refuseToStart(problems);
const log = createLog(environment.logLevel);
endOnCrash(log);

/** Path of the link by which the first manager joins; undefined once somebody has, and where the workers know it. */
export let firstManagerPath: string | undefined;

const port = isWatcher(workers.count)
  ? await watchWorkers(import.meta.filename, workers.count, log)
  : await serve();

/** Where this machine reaches the server. */
export const url = localUrl(environment.host, port);
log.info({ url, publicUrl: environment.publicUrl ?? url }, 'listening');

/** Every table of the one database. */
type Tables = ClassTables & CertificateTables & StaffTables & BoardTables;

/** @returns the port on which this very process listens */
async function serve(): Promise<number> {
  const { databaseUrl, dataDir } = environment;
  const database = openDatabase<Tables>({ databaseUrl, dataDir, log });
  const { routes, readiness, finish } = await runFeatures({
    database,
    features: await openFeatures(database),
    log,
  });
  const { server, drain } = createHttpServer({
    ...environment,
    log,
    features: routes,
    openApi: describeApi({ ...classPaths, ...certificatePaths, ...staffPaths, ...boardPaths }),
    isDatabaseReady: readiness.isReady,
  });
  stopOnSignal({ server, drain, log, finish });
  const listening = await listen(server, environment);
  return listening.ok ? listening.port : refuseToStart([listening.problem]);
}

async function openFeatures(database: Database<Tables>): Promise<readonly ServerFeature[]> {
  const { dataDir, databaseUrl, appSecret, hasAbuseLimits, publicUrl } = environment;
  const secret = appSecret ?? (await keepAppSecret(dataDir));
  const communeCodes = await readCommuneCodes();
  const source = {
    centre: readCentre(await contentFile('centre.yaml')),
    holidays: readHolidayCalendar(await contentFile('holidays.yaml')).holidays,
  };
  const shared = { database, secret, communeCodes, hasAbuseLimits, now: Date.now };
  const staff = createStaffServer({ ...shared, publicUrl, tellFirstLink });
  const notices = {
    ...(await openNoticeChannels(environment, Date.now)),
    publicUrl: publicUrl ?? localUrl(environment.host, environment.port),
    dataDir,
    callers: staff.listCallers,
  };
  return [
    createClassServer({ ...shared, source, log, staff, notices }),
    createCertificateServer(shared),
    staff,
    createBoardServer({ ...shared, databaseUrl, log, staff }),
  ];
}

/** The one who set this server up reads the log, and becomes the first manager by it. */
function tellFirstLink(path: string): void {
  firstManagerPath = path;
  log.warn(
    { path },
    'nobody of the staff yet: open this address of the site once to become the first manager',
  );
}

async function contentFile(name: string): Promise<string> {
  return await readFile(new URL(`../content/${name}`, import.meta.url), 'utf8');
}
