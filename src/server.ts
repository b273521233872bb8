import { endOnCrash } from '#src/platform/end-on-crash.ts';
import { localUrl } from '#src/platform/environment.ts';
import { prepareFolders } from '#src/platform/environment-folders.ts';
import { environmentOrExit, refuseToStart } from '#src/platform/environment-or-exit.ts';
import { createHttpServer } from '#src/platform/http/http-server.ts';
import { listen } from '#src/platform/http/listen.ts';
import { stopOnSignal } from '#src/platform/http/stop-on-signal.ts';
import { createLog } from '#src/platform/log.ts';

// Composition root: the settings become parts, the parts one listening server. Importing this file starts it.
const environment = environmentOrExit();
const problems = await prepareFolders(environment);
if (problems.length > 0) refuseToStart(problems);
const log = createLog(environment.logLevel);
endOnCrash(log);
const { server, drain } = createHttpServer({ ...environment, log, features: {} });
stopOnSignal({ server, drain, log });

const listening = await listen(server, environment);
if (!listening.ok) refuseToStart([listening.problem]);

/** Where this machine reaches the server. */
export const url = localUrl(environment.host, listening.port);
log.info({ url, publicUrl: environment.publicUrl ?? url }, 'listening');
