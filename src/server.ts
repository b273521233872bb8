import { readFile } from 'node:fs/promises';
import { createCertificateServer } from './assessment/server/certificate-server.ts';
import type { CertificateTables } from './assessment/server/certificate-tables.ts';
import { certificatePaths } from './assessment/server/openapi.ts';
import { readCentre } from './classes/build/read-centre.ts';
import { createClassServer } from './classes/server/class-server.ts';
import { openNoticeChannels } from './classes/server/notices/notice-channels.ts';
import { classPaths } from './classes/server/openapi.ts';
import type { ClassTables } from './classes/server/tables.ts';
import { keepAppSecret } from './platform/app-secret.ts';
import { openDatabase } from './platform/db/database.ts';
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
import { runFeatures } from './platform/run-features.ts';

// Composition root: the settings become parts, the parts one listening server. Importing this file starts it.
process.umask(0o077); // what is written into DATA_DIR is about people: for nobody else on this machine
const environment = environmentOrExit();
const workers = readWorkerCount(process.argv.slice(2));
if (!workers.ok) refuseToStart([workers.problem]);
const problems = await prepareFolders(environment);
if (problems.length > 0) refuseToStart(problems);
const log = createLog(environment.logLevel);
endOnCrash(log);

const port = isWatcher(workers.count)
  ? await watchWorkers(import.meta.filename, workers.count, log)
  : await serve();

/** Where this machine reaches the server. */
export const url = localUrl(environment.host, port);
log.info({ url, publicUrl: environment.publicUrl ?? url }, 'listening');

/** Every table of the one database. */
type Tables = ClassTables & CertificateTables;

/** @returns the port on which this very process listens */
async function serve(): Promise<number> {
  const { databaseUrl, dataDir, appSecret, hasAbuseLimits } = environment;
  const database = openDatabase<Tables>({ databaseUrl, dataDir, log });
  const classes = createClassServer({
    database,
    secret: appSecret ?? (await keepAppSecret(dataDir)),
    source: {
      centre: readCentre(await contentFile('centre.yaml')),
      holidays: readHolidayCalendar(await contentFile('holidays.yaml')).holidays,
    },
    hasAbuseLimits,
    communeCodes: await readCommuneCodes(),
    notices: {
      ...(await openNoticeChannels(environment, Date.now)),
      publicUrl: environment.publicUrl ?? localUrl(environment.host, environment.port),
      dataDir,
    },
    log,
    now: Date.now,
  });
  const certificates = createCertificateServer({ database, hasAbuseLimits, now: Date.now });
  const { routes, readiness, finish } = await runFeatures({
    database,
    features: [classes, certificates],
    log,
  });
  const { server, drain } = createHttpServer({
    ...environment,
    log,
    features: routes,
    openApi: describeApi({ ...classPaths, ...certificatePaths }),
    isDatabaseReady: readiness.isReady,
  });
  stopOnSignal({ server, drain, log, finish });
  const listening = await listen(server, environment);
  return listening.ok ? listening.port : refuseToStart([listening.problem]);
}

async function contentFile(name: string): Promise<string> {
  return await readFile(new URL(`../content/${name}`, import.meta.url), 'utf8');
}
