import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choiceText } from '#src/platform/offline/kept-choice.ts';
import { messages } from '#src/platform/offline/messages.vi.ts';
import type { FaultServer } from './fault-server.ts';
import { openKillableBrowser } from './killable-browser.ts';
import { expect, type Page, test, untilOffline, untilTrouble, watchForTrouble } from './offline-fixtures.ts';

const pictures = /\/packs\/module-a-pictures\./;

/** Everything that the words "ready without a network" promise, with every connection refused. */
async function tourWithoutNetwork(page: Page, server: FaultServer, lesson: string): Promise<void> {
  server.faults.down = true;
  const requestsBefore = server.answered.length;
  await test.step('home, lessons, a lesson with and without a slash', async () => {
    await page.goto(`${server.url}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${server.url}/bai-hoc`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const address of [lesson, `${lesson}/`, `${lesson}?tu=zalo`]) {
      const answer = await page.goto(server.url + address);
      expect(answer?.status()).toBe(200);
      expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });
  await test.step('search finds a procedure, and the words inside lessons', async () => {
    await page.goto(`${server.url}/tim-kiem`);
    await page.getByRole('combobox').fill('khai sinh');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-search="results"] a').first()).toHaveAttribute(
      'href',
      '/thu-tuc/khai-sinh',
    );
    await expect(page.locator('[data-search="lesson-list"] mark').first()).toBeVisible();
  });
  await test.step('a procedure opens', async () => {
    await page.locator('[data-search="results"] a').first().click();
    await expect(page).toHaveURL(/\/thu-tuc\/khai-sinh$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await test.step('the portal opens and answers', async () => {
    await page.goto(`${server.url}/thuc-hanh`);
    await page.getByRole('main').locator('a[href*="/thuc-hanh/cong"]').first().click();
    await expect(page).toHaveURL(/\/thuc-hanh\/cong/);
    await expect(page.locator('astro-island').first()).not.toHaveAttribute('ssr');
  });
  await test.step('an unknown address says that there is no network', async () => {
    const fallback = await page.goto(`${server.url}/khong-co-trang-nay`);
    expect(fallback?.status()).toBe(200);
    const heading = page.getByRole('heading', { level: 1 });
    const text = await heading.textContent();
    await page.goto(`${server.url}/mat-mang`);
    await expect(heading).toHaveText(text ?? '');
  });
  expect(server.answered.length).toBe(requestsBefore);
  server.faults.down = false;
}

test('once the page says so, everything works with the network cut', async ({ page, server, releases }) => {
  await page.goto('/');
  await untilOffline(page, 'current');
  await expect(page.getByText(messages.lines.ready)).toBeVisible();
  expect(new Set(server.packsAsked()).size, 'no pack is fetched twice').toBe(server.packsAsked().length);
  await tourWithoutNetwork(page, server, releases.lesson);
});

test('a page that came from the server finds its later scripts without a network', async ({
  page,
  server,
}) => {
  // Every script there is, those too that come only when asked for.
  const everything = choiceText({ removed: [], asked: ['staff', 'take-home'] });
  await page.addInitScript((choice) => localStorage.setItem('ct.kept', choice), everything);
  await page.goto('/thuc-hanh');
  await page.getByRole('main').locator('a[href*="/thuc-hanh/cong"]').first().click();
  await expect(page.locator('astro-island').first()).not.toHaveAttribute('ssr');
  await untilOffline(page, 'current');
  const manifest: { aliases: Record<string, string> } = await (
    await fetch(`${server.url}/packs.json`)
  ).json();
  server.faults.down = true;
  const scripts = Object.keys(manifest.aliases).filter((name) => name.endsWith('.js'));
  const answers = await page.evaluate(async (names) => {
    const all = await Promise.all(names.map((name) => fetch(`/_astro/${name}`)));
    return Promise.all(all.map(async (answer) => [answer.status, (await answer.text()).length > 0]));
  }, scripts);
  expect(answers).toEqual(scripts.map(() => [200, true]));
});

test('a download cut half-way goes on where it stopped', { tag: '@ci' }, async ({
  page,
  server,
  releases,
}) => {
  server.faults.stall = { address: pictures, afterBytes: 250_000 };
  await page.goto(releases.lesson);
  await expect.poll(server.stalled).toBe(1);
  await expect.poll(() => savedParts(page)).toBeGreaterThan(0);
  server.cut();
  await untilTrouble(page, 'network');
  await untilOffline(page, 'partial');
  await expect(page.getByText(messages.lines.paused)).toBeVisible();
  server.faults.stall = undefined;
  server.answered.length = 0;
  await page.reload();
  await untilOffline(page, 'current');
  const again = server.answered.filter(({ address }) => pictures.test(address));
  expect(again.map(({ range, status }) => [range?.replace(/\d+/, 'N'), status])).toEqual([['bytes=N-', 206]]);
  expect(again[0]?.bytes).toBeLessThan(350_000);
});

test('a browser killed half-way, then a worker stopped half-way: the rest is fetched, no more', {
  tag: '@ci',
}, async ({ server }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'camtay-profile-'));
  server.faults.stall = { address: pictures, afterBytes: 200_000 };

  const first = await openKillableBrowser(profile);
  const opened = await first.context.newPage();
  await opened.goto(server.url);
  await expect.poll(server.stalled).toBe(1);
  await expect.poll(() => savedParts(opened)).toBeGreaterThan(0);
  await first.kill();

  const second = await openKillableBrowser(profile);
  const troubles = watchForTrouble(second.context);
  const page = await second.context.newPage();
  await page.goto(server.url);
  await expect.poll(server.stalled).toBe(2);
  const session = await second.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  server.faults.stall = undefined;
  await page.reload();
  await untilOffline(page, 'current');
  const asked = server.answered.filter(({ address }) => pictures.test(address));
  expect(asked.slice(1).every(({ range, status }) => range !== undefined && status === 206)).toBe(true);
  expect(troubles).toEqual([]);
  await second.kill();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

/** How many pieces of unfinished packs are on the device. */
function savedParts(page: Page): Promise<number> {
  return page.evaluate(async () => (await (await caches.open('ct-pack-parts')).keys()).length);
}

test('a log-in page of a Wi-Fi is not taken for a pack', { tag: '@ci' }, async ({
  page,
  server,
  releases,
}) => {
  server.faults.captivePortal = /\/packs\/practice\./;
  await page.goto('/');
  await untilTrouble(page, 'network');
  expect(await savedParts(page)).toBe(0);
  server.faults.captivePortal = /^\/packs\.json/;
  await page.reload();
  await untilTrouble(page, 'network');
  server.faults.captivePortal = undefined;
  await page.reload();
  await untilOffline(page, 'current');
  await tourWithoutNetwork(page, server, releases.lesson);
});

test('a pack that arrives changed is thrown away and fetched anew', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  server.faults.spoil = pictures;
  await page.goto('/');
  await untilTrouble(page, 'corrupt');
  await untilOffline(page, 'partial');
  expect(await savedParts(page)).toBe(0);
  server.faults.spoil = undefined;
  await page.reload();
  await untilOffline(page, 'current');
});

test('a full device keeps what it has, says so once, and is not asked again at every page', async ({
  page,
  server,
  context,
}) => {
  const session = await context.newCDPSession(page);
  // Room for everything but the picture pack.
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1_150_000 });
  await page.goto('/');
  await untilTrouble(page, 'quota');
  await untilOffline(page, 'partial');
  await expect(page.getByText(messages.lines['full-partial'])).toBeVisible();
  const askedAtFirst = server.packsAsked();
  expect(new Set(askedAtFirst).size, 'no pack is fetched twice').toBe(askedAtFirst.length);

  await test.step('the next pages work and ask for nothing', async () => {
    await page.goto('/bai-hoc');
    await untilTrouble(page, 'quota');
    expect(server.packsAsked()).toEqual(askedAtFirst);
  });
  await test.step('with room again, the person asks for the rest', async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
    await page.getByRole('button', { name: messages.actions.retry }).click();
    await untilOffline(page, 'current');
  });
});

test('a core pack that is cut is fetched again without the person doing anything', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  server.faults.stall = { address: /\/packs\/core\./, afterBytes: 2_000 };
  await page.clock.install();
  await page.goto('/');
  await expect.poll(server.stalled).toBe(1);
  server.cut();
  await untilTrouble(page, 'network');
  server.faults.stall = undefined;
  await expect(async () => {
    await page.clock.runFor(20_000);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'current', { timeout: 1_000 });
  }).toPass();
});

test('a changed lesson costs its own pack and the search index', { tag: '@ci' }, async ({
  page,
  server,
  releases,
}) => {
  await page.goto('/');
  await untilOffline(page, 'current');
  server.deploy(releases.second);
  server.answered.length = 0;
  await page.reload();
  await expect(page.getByRole('button', { name: messages.actions.update })).toBeVisible();
  const asked = server.packsAsked().sort();
  expect(asked.filter((name) => !name.startsWith('search'))).toEqual(['module-a']);
  expect(asked.length).toBeGreaterThan(1);
});
