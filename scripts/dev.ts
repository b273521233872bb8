// `npm run dev`: pages with hot reload on PORT; the API behind them restarts when its files change.
import { dev } from 'astro';
import { stopAtBrokenContent } from '#src/content-gate.ts';
import { localUrl, readEnvironment } from '#src/platform/environment.ts';
import { root, startNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';

endWithNpm();
const reading = readEnvironment(process.env);
if (!reading.ok) {
  for (const problem of reading.problems) console.error(problem);
  process.exit(78);
}
stopAtBrokenContent(root);
const { host, port } = reading.environment;
const apiPort = port + 1;

startNode(['--watch', 'src/server.ts'], { env: { PORT: String(apiPort) } });
const target = localUrl('127.0.0.1', apiPort);
await dev({
  root,
  server: { host, port },
  vite: { server: { strictPort: true, proxy: { '/api': target, '/healthz': target, '/readyz': target } } },
});
