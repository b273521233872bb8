import { pino } from 'pino';
import {
  type Environment,
  localUrl,
  prepareDataDirectory,
  readEnvironment,
} from '#src/platform/environment.ts';
import { createHttpServer } from '#src/platform/http/http-server.ts';
import { listen } from '#src/platform/http/listen.ts';
import { stopOnSignal } from '#src/platform/http/stop-on-signal.ts';

// Composition root: the settings become parts, the parts one listening server. Importing this file starts it.
const environment = await environmentOrExit();
const log = pino({ level: environment.logLevel, base: null });
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
  return reading.environment;
}

/** 78 is EX_CONFIG of sysexits.h: a service manager should not try again before someone has changed something. */
function refuseToStart(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(78);
}
