// `npm run soak`: what is too long for `npm test`: twenty rushes, fifty kills, thousands of random commands, on every
// installed engine; then the figures beside each other. About half an hour. A name runs only that part:
// `npm run soak -- kills`.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { programs, root, startNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';
import { findPostgresPrograms } from './postgres-programs.ts';

endWithNpm();
const figures = path.join(root, 'test-results', 'seats-figures.txt');
await rm(figures, { force: true });
const chosen = process.argv.slice(2);
const names =
  chosen.length > 0 ? chosen : ['rush', 'kills', 'notice-kills', 'model', 'capacity-model', 'schedule-model'];
const files = names.map((name) => `tests/contracts/${name}.test.ts`);
const args = [programs.vitest, 'run', '--project', 'contracts', '--testTimeout', '3600000', ...files];
const hasPostgres = findPostgresPrograms() !== undefined;
const engines = hasPostgres ? { TEST_POSTGRES: 'required' } : {};
const child = startNode(args, { stdio: 'inherit', env: { SOAK: '1', ...engines } });
child.on('close', async (code) => {
  if (!hasPostgres) console.log('PostgreSQL is not installed here: only SQLite was put to work.');
  console.log(await readFile(figures, 'utf8').catch(() => 'No figures: the rush was not part of this run.'));
  process.exitCode = code ?? 1;
});
