import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly, type Strategy } from 'workbox-strategies';
import { isCodeAddress } from '#src/platform/http/server-addresses.ts';
import { pageKey } from '../page-packs.ts';
import { asInPack, findHashedAddress, findInPacks } from './pack-lookup.ts';
import { switchIfNobodyIsHere } from './switch-release.ts';

/** The page that says that there is no network. */
const FALLBACK_PAGE = '/mat-mang';
const NEVER_FROM_PACKS = /^\/packs\/|^\/(?:packs\.json|sw\.js)$/;
const DAY_SECONDS = 24 * 60 * 60;

/** Only what the server really meant: no redirect to a log-in page, no page in place of a script. */
const onlyGenuine = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const wantsPage = request.mode === 'navigate';
    return response.ok && !response.redirected && isPage === wantsPage ? response : null;
  },
};

/** What a person typed into an address (a search, a scenario) is no part of the key. */
const withoutQuery = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => {
    const url = new URL(request.url);
    return url.origin + pageKey(url.pathname);
  },
};

/** Workbox's own types disagree under `exactOptionalPropertyTypes`: its plugin leaves out one optional callback. */
function expireAfter(options: ConstructorParameters<typeof ExpirationPlugin>[0]): WorkboxPlugin {
  return new ExpirationPlugin(options) as WorkboxPlugin;
}

/** Bundled files carry a hash of their content: whatever is cached is right. */
const bundledFiles = new CacheFirst({
  cacheName: 'ct-assets',
  plugins: [
    onlyGenuine,
    expireAfter({ maxEntries: 100, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true }),
  ],
});

/** Pages that no pack on this device holds yet. */
const pages = new NetworkFirst({
  cacheName: 'ct-pages',
  networkTimeoutSeconds: 6,
  plugins: [
    onlyGenuine,
    withoutQuery,
    expireAfter({ maxEntries: 40, maxAgeSeconds: 7 * DAY_SECONDS, purgeOnQuotaError: true }),
  ],
});

const everythingElse = new NetworkOnly();

/** Answers from packs first; what they lack, from the network with a memory. */
export function registerRoutes(): void {
  registerRoute(
    ({ url, sameOrigin }) =>
      sameOrigin && !isCodeAddress(url.pathname) && !NEVER_FROM_PACKS.test(url.pathname),
    async ({ request, url, event }) => {
      if (request.mode === 'navigate') await switchIfNobodyIsHere();
      return (await findInPacks(url.pathname)) ?? fromNetwork(request, url, event);
    },
  );
  setCatchHandler(async ({ request }) => {
    const isNavigation = request.mode === 'navigate';
    return (isNavigation ? await findInPacks(FALLBACK_PAGE) : undefined) ?? Response.error();
  });
}

async function fromNetwork(request: Request, url: URL, event: ExtendableEvent): Promise<Response> {
  if (!url.pathname.startsWith('/_astro/')) return strategyFor(request).handle({ request, event });
  const hashed = await findHashedAddress(url.pathname);
  if (!hashed) return bundledFiles.handle({ request, event });
  return asInPack(await bundledFiles.handle({ request: new Request(hashed), event }));
}

function strategyFor(request: Request): Strategy {
  return request.mode === 'navigate' ? pages : everythingElse;
}
