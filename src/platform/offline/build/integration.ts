import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BrowserPrograms, SecurityHeaders } from './browser-scripts.ts';
import { finishSite } from './finish-site.ts';

/** What the site passes to the integration. */
export interface OfflineOptions {
  /** Headers of the server, repeated by the service worker on pages from packs. */
  readonly securityHeaders: SecurityHeaders;
  readonly programs: BrowserPrograms;
  /** Where files of earlier builds wait between builds, relative to the project. */
  readonly keptFolder?: string;
}

/** Astro integration: search, packs, service worker, earlier files and compression, after the pages are built. */
export function offline({
  securityHeaders,
  programs,
  keptFolder = 'data/kept-assets',
}: OfflineOptions): AstroIntegration {
  let projectFolder = new URL('file:///');
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        projectFolder = config.root;
      },
      // The scripts of pages are files of the build; in development their sources are served in their place.
      'astro:server:setup': ({ server }) => {
        for (const [name, start] of Object.entries(programs.pageScripts)) {
          const source = start.href.slice(projectFolder.href.length);
          server.middlewares.use(`/${name}`, (_request, response) => {
            response.writeHead(302, { Location: `/${source}` }).end();
          });
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        await finishSite({
          siteFolder: fileURLToPath(dir),
          keptFolder: fileURLToPath(new URL(keptFolder, projectFolder)),
          headers: securityHeaders,
          programs,
          log: (line) => logger.info(line),
        });
      },
    },
  };
}
