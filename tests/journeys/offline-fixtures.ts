import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type FaultServer, startFaultServer } from './fault-server.ts';
import { makeReleases, type Releases } from './offline-releases.ts';

export { expect, type Page };

/** What the journeys about offline use get beside Playwright's own. */
interface OfflineFixtures {
  /** The product behind a network that can be broken; it begins with the first release. */
  server: FaultServer;
  watched: undefined;
}

/** Chromium's own lines about requests that the test cut; not written by the product. */
const BROWSER_OWN_LINES =
  /^Failed to load resource: net::ERR_|An unknown error occurred when fetching the script/;

export const test = base.extend<OfflineFixtures, { releases: Releases }>({
  releases: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const releases = await makeReleases();
      await use(releases);
      await releases.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  server: async ({ releases }, use) => {
    const server = await startFaultServer(releases.first);
    await use(server);
    await server.close();
  },
  baseURL: async ({ server }, use) => use(server.url),
  watched: [
    async ({ context }, use) => {
      const troubles = watchForTrouble(context);
      await use(undefined);
      expect(troubles, 'console warnings, console errors and uncaught exceptions').toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what a browser complains about. */
export function watchForTrouble(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    const isOwn = BROWSER_OWN_LINES.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isOwn) troubles.push(message.text());
  });
  context.on('weberror', (failure) => troubles.push(`uncaught: ${failure.error().message}`));
  return troubles;
}

/** Waits until the page says how much of the site is on the device. */
export async function untilOffline(page: Page, level: 'partial' | 'ready' | 'current'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', level, { timeout: 20_000 });
}

/** Waits until the page knows why packs do not come. */
export async function untilTrouble(page: Page, trouble: 'network' | 'quota' | 'corrupt'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline-trouble', trouble, { timeout: 20_000 });
}

/** Whether the pages of the staff are on the device. */
export function hasStaffPack(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('ct-pack:staff-2')));
}
