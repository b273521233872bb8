// `npm run soak:ha`: three PostgreSQL servers under Patroni, etcd and HAProxy on this machine, the primary killed and
// stopped under load. About five minutes; then the figures.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { programs, root, startNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';
import { findPostgresPrograms } from './postgres-programs.ts';

endWithNpm();
const missing = findMissingPackages();
if (missing.length > 0) {
  console.error(`Missing here: apt-get install -y --no-install-recommends ${missing.join(' ')}`);
  process.exit(1);
}
const figures = path.join(root, 'test-results', 'ha-figures.txt');
await rm(figures, { force: true });
const child = startNode([programs.vitest, 'run', '--project', 'ha', ...process.argv.slice(2)]);
child.on('close', async (code) => {
  console.log(await readFile(figures, 'utf8').catch(() => 'No figures: it did not come so far.'));
  process.exitCode = code ?? 1;
});

/** Packages of Debian whose programs are not here. */
function findMissingPackages(): readonly string[] {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
  const isHere = (program: string) => folders.some((folder) => existsSync(path.join(folder, program)));
  const needed = { patroni: 'patroni', etcd: 'etcd-server', haproxy: 'haproxy' };
  const absent = Object.entries(needed).flatMap(([program, name]) => (isHere(program) ? [] : [name]));
  return findPostgresPrograms() === undefined ? ['postgresql', ...absent] : absent;
}
