// `npm run dev`: pages with hot reload on PORT; the API behind them restarts when its files change.
import { dev } from 'astro';
import { stopAtBrokenContent } from '#src/content-gate.ts';
import { localUrl } from '#src/platform/environment.ts';
import { environmentOrExit } from '#src/platform/environment-or-exit.ts';
import { codeAddresses } from '#src/platform/http/server-addresses.ts';
import { root, startNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';
import { findFreePort } from './free-port.ts';

endWithNpm();
const { host, port } = environmentOrExit();
stopAtBrokenContent(root);

// Only the pages are for others; the API keeps its port when it restarts, so it is found before.
const api = { host: '127.0.0.1', port: await findFreePort() };
startNode(['--watch', 'src/server.ts'], { env: { HOST: api.host, PORT: String(api.port) } });
const target = localUrl(api.host, api.port);
const proxy = Object.fromEntries(codeAddresses.map((address) => [address, target]));
await dev({
  root,
  server: { host, port },
  vite: { server: { strictPort: true, proxy } },
});
