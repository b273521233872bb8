import {
  checkSiteDirectory,
  type Environment,
  localUrl,
  prepareDataDirectory,
  readEnvironment,
} from '#src/platform/environment.ts';
import { createHttpServer } from '#src/platform/http/http-server.ts';
import { listen } from '#src/platform/http/listen.ts';
import { stopOnSignal } from '#src/platform/http/stop-on-signal.ts';
import { createLog } from '#src/platform/log.ts';

// Composition root: the settings become parts, the parts one listening server. Importing this file starts it.
const environment = await environmentOrExit();
const log = createLog(environment.logLevel);
const { server, drain } = createHttpServer({ ...environment, log, features: {} });
stopOnSignal({ server, drain, log });

const listening = await listen(server, environment);
if (!listening.ok) refuseToStart([listening.problem]);

/** Where this machine reaches the server. */
export const url = localUrl(environment.host, listening.port);
log.info({ url, publicUrl: environment.publicUrl }, 'listening');

async function environmentOrExit(): Promise<Environment> {
  const reading = readEnvironment(process.env);
  if (!reading.ok) refuseToStart(reading.problems);
  const problem = await prepareDataDirectory(reading.environment.dataDir);
  if (problem) refuseToStart([problem]);
  // Without the setting, a site that is not built yet is no mistake: the server says "not ready".
  const siteProblem = process.env['SITE_DIR'] ? checkSiteDirectory(reading.environment.siteDir) : undefined;
  if (siteProblem) refuseToStart([siteProblem]);
  return reading.environment;
}

/** 78 is EX_CONFIG of sysexits.h: a service manager should not try again before someone has changed something. */
function refuseToStart(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(78);
}
