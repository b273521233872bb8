import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SecurityHeaders } from './browser-scripts.ts';
import { finishSite } from './finish-site.ts';

/** What the site passes to the integration. */
export interface OfflineOptions {
  /** Headers of the server, repeated by the service worker on pages from packs. */
  readonly securityHeaders: SecurityHeaders;
  /** Where files of earlier builds wait between builds, relative to the project. */
  readonly keptFolder?: string;
}

/** Astro integration: search, packs, service worker, earlier files and compression, after the pages are built. */
export function offline({
  securityHeaders,
  keptFolder = 'data/kept-assets',
}: OfflineOptions): AstroIntegration {
  let projectFolder = new URL('file:///');
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        projectFolder = config.root;
      },
      // The page script is a file of the build; in development its source is served in its place.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/offline.js', (_request, response) => {
          response.writeHead(302, { Location: '/src/platform/offline/client/start.ts' }).end();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await finishSite({
          siteFolder: fileURLToPath(dir),
          keptFolder: fileURLToPath(new URL(keptFolder, projectFolder)),
          headers: securityHeaders,
          log: (line) => logger.info(line),
        });
      },
    },
  };
}
