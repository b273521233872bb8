import cluster, { type Worker } from 'node:cluster';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';

/** How a service manager is told not to try again, see `refuseToStart`. */
const wrongSettings = 78;
const mostWorkers = 32;
const restartMs = 500;

/** The number after `--workers`; a sentence for the operator when it is none. Without it, one process serves. */
export function readWorkerCount(
  args: readonly string[],
): { ok: true; count: number } | { ok: false; problem: string } {
  const { values, positionals } = parseArgs({
    ...{ args: [...args], options: { workers: { type: 'string' } } },
    ...{ strict: false, allowPositionals: true },
  });
  const stranger = [...Object.keys(values).filter((name) => name !== 'workers'), ...positionals][0];
  if (stranger !== undefined)
    return { ok: false, problem: `${JSON.stringify(stranger)} is no option. There is one: --workers 2.` };
  const given = values['workers'] ?? '1';
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= mostWorkers) return { ok: true, count };
  return {
    ok: false,
    problem: `--workers: got ${JSON.stringify(given)}, expected a whole number from 1 to ${mostWorkers}, for example 2.`,
  };
}

/** Whether this process only watches over others that serve. */
export function isWatcher(count: number): boolean {
  return count > 1 && cluster.isPrimary;
}

/**
 * Serve from several processes on one port. One that dies is replaced; signals reach all of them, and this process
 * ends when the last one has.
 * @param program file that every worker runs
 * @returns the port, once the first one listens
 */
export async function watchWorkers(program: string, count: number, log: Logger): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  let alive = 0;
  let isStopping = false;
  let exitCode = 0;
  const fork = () => {
    if (isStopping) return;
    alive += 1;
    cluster.fork();
  };
  const stop = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    if (alive === 0) process.exit(exitCode);
  };
  // Each worker accepts for itself: a connection on its way from here to a worker that is killed would be answered by
  // nobody, and never be cut either.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: program });
  cluster.on('listening', (_, { port }) => resolve(port));
  cluster.on('exit', (worker: Worker, code: number | null, signal: string | null) => {
    alive -= 1;
    if (code === wrongSettings) {
      exitCode = wrongSettings;
      stop();
    } else if (isStopping) {
      // One that was still starting has no request to finish, and ends by the signal itself.
      if (code !== 0 && signal !== 'SIGTERM') exitCode = 1;
      if (alive === 0) process.exit(exitCode);
    } else {
      log.error({ pid: worker.process.pid, code, signal }, 'worker died, starting another');
      setTimeout(fork, restartMs);
    }
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  for (let started = 0; started < count; started += 1) fork();
  return await promise;
}
