import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { messages as strip } from '#src/platform/offline/messages.vi.ts';
import { downloadsMessages as texts } from '#src/platform/offline/ui/downloads-messages.vi.ts';
import { type FaultServer, startFaultServer } from './fault-server.ts';
import { row } from './kept-parts.ts';
import { expect, type Page, untilOffline, untilTrouble, watchForTrouble } from './offline-fixtures.ts';

/** The built site behind a network that can be broken. */
const test = base.extend<{ server: FaultServer; watched: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  server: async ({}, use) => {
    const server = await startFaultServer(fileURLToPath(new URL('../../dist', import.meta.url)));
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

const press = (page: Page, group: string, name: string) =>
  row(page, group)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

test('a part that is given up while others come is not fetched any more', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  server.faults.stall = { address: /\/packs\/module-b\./, afterBytes: 2_000 };
  await page.goto('/tai-ve');
  await expect.poll(server.stalled).toBe(1);
  await expect(row(page, 'module-a')).toContainText(texts.standing.here);
  await expect(row(page, 'module-e')).toContainText(texts.standing.queued);
  await press(page, 'module-e', texts.stop);
  await expect(row(page, 'module-e')).toContainText(texts.standing.absent);
  server.faults.stall = undefined;
  server.cut();
  await untilOffline(page, 'current');
  await expect(page.getByText(strip.lines['ready-chosen'])).toBeVisible();
  expect(server.packsAsked()).toContain('module-b');
  expect(server.packsAsked()).not.toContain('module-e');

  await test.step('asked for without a network it waits, and comes with the network', async () => {
    server.faults.down = true;
    await press(page, 'module-e', texts.fetch);
    await untilTrouble(page, 'network');
    await expect(row(page, 'module-e')).toContainText(texts.standing.waiting);
    server.faults.down = false;
    await page.reload();
    await expect(row(page, 'module-e')).toContainText(texts.standing.here);
    expect(server.packsAsked()).toContain('module-e');
  });
});

test('removed without a network: gone at once, and what stays still opens', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  await page.goto('/tai-ve');
  await untilOffline(page, 'current');
  server.faults.down = true;
  await press(page, 'practice', texts.remove);
  await row(page, 'practice').getByRole('button', { name: texts.ask.yes, exact: true }).click();
  await expect(row(page, 'practice')).toContainText(texts.standing.absent);
  await expect(page.getByText(strip.lines['ready-chosen'])).toBeVisible();
  const left = await page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.includes('practice')),
  );
  expect(left).toEqual([]);
  await page.goto('/bai-hoc/a1-nam-khong');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a full phone says so, and what to do; asked again once there is room, the rest comes', {
  tag: '@ci',
}, async ({ page, server, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 3_000_000 });
  await page.goto('/tai-ve');
  await untilTrouble(page, 'quota');
  await expect(page.getByText(texts.full.title)).toBeVisible();
  await expect(row(page, 'practice')).toContainText(texts.standing.full);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await press(page, 'practice', texts.fetch);
  await untilOffline(page, 'current');
  await expect(page.getByText(texts.saidHere)).toBeAttached();
  await expect(page.getByText(texts.full.title)).toBeHidden();
  await expect(page.getByText(texts.course.here)).toBeVisible();
});
