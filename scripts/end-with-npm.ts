import { readFileSync } from 'node:fs';

const shells = ['sh', 'dash', 'bash', 'ash'];

/**
 * End this process, as by SIGTERM, when the npm that started it is gone. npm runs a script through `sh`, which
 * does not pass on signals: a stopped or killed npm would leave the server behind, with its port taken.
 * Does nothing outside npm: a service may well outlive the shell that started it.
 * @param lookEveryMs how soon after npm the process ends
 */
export function endWithNpm(lookEveryMs = 500): void {
  if (!('npm_lifecycle_event' in process.env)) return;
  const started = launchers();
  const look = setInterval(() => {
    if (launchers() === started) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  look.unref();
}

/** Our parent and, when that is npm's shell, the npm above it. A dead one is replaced by the system's first process. */
function launchers(): string {
  const parent = process.ppid;
  if (process.platform !== 'linux') return String(parent);
  try {
    const [, command = '', above = ''] =
      /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return shells.includes(command) ? `${parent} ${above}` : String(parent);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone';
    throw error;
  }
}
