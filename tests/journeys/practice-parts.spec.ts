import { messages as uiMessages } from '#src/platform/ui/messages.vi.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { beginTask, dumpStorage, expectScreen, press } from './practice-account.ts';

/** The file with the screens of the phone's messages; it is fetched while other screens are read. */
const phonePart = '**/_astro/phone.*.js';

test.describe('without the service worker, which would answer from its store', () => {
  test.use({ serviceWorkers: 'block' });

  test('screens on their way are waited for calmly, then they take the focus', { tag: '@ci' }, async ({
    page,
  }) => {
    const held = Promise.withResolvers<void>();
    await page.route(phonePart, async (route) => {
      await held.promise;
      await route.continue();
    });
    await typeName(page);
    await page.locator('#open-phone').click();
    await expect(page.getByRole('status').filter({ hasText: uiMessages.loading })).toBeVisible();
    held.resolve();
    await expect(page.getByRole('heading', { level: 1, name: phoneMessages.inbox })).toBeFocused();
  });

  test('a reload in the middle of a run says that it opens, and never shows the story again', {
    tag: '@ci',
  }, async ({ page }) => {
    await beginTask(page, 'tai-khoan-tap-huan', 'guided');
    const held = Promise.withResolvers<void>();
    await page.route('**/_astro/Portal.*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByText(startMessages.opening)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    held.resolve();
    await expectScreen(page, messages.home.title);
  });

  test('a part that comes while somebody types leaves the focus where it is', { tag: '@ci' }, async ({
    page,
  }) => {
    const held = Promise.withResolvers<void>();
    await page.route(phonePart, async (route) => {
      await held.promise;
      await route.continue();
    });
    await typeName(page);
    const came = page.waitForResponse(phonePart);
    held.resolve();
    await (await came).finished();
    await page.keyboard.press('End');
    await page.keyboard.type(' Tư');
    await expect(page.locator('#fullName')).toBeFocused();
    await page.locator('#open-phone').click();
    await expect(page.getByRole('heading', { level: 1, name: phoneMessages.inbox })).toBeFocused();
    await press(page, phoneMessages.close);
    await expect(page.locator('#fullName')).toHaveValue('Nguyễn Văn Tư');
  });

  test('screens out of reach are said so, and one press brings them and all that was typed', async ({
    page,
  }) => {
    await page.route(phonePart, (route) => route.abort());
    await typeName(page);
    await page.locator('#open-phone').click();
    await expect(page.getByRole('heading', { level: 1, name: startMessages.partTitle })).toBeFocused();
    await expect(page.getByRole('alert')).toHaveText(startMessages.part);
    await page.unroute(phonePart);
    await press(page, startMessages.retry);
    await expect(page.getByRole('heading', { level: 1, name: phoneMessages.inbox })).toBeFocused();
    await press(page, phoneMessages.close);
    await expect(page.locator('#fullName')).toHaveValue('Nguyễn Văn');
  });

  test('the code of the run out of reach is said so before the task begins', { tag: '@ci' }, async ({
    page,
  }) => {
    await page.route('**/_astro/practice.*.js', (route) => route.abort());
    await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expect(page.getByRole('alert')).toHaveText(startMessages.failed['code.missing']);
    await page.unroute('**/_astro/practice.*.js');
    await press(page, startMessages.retry);
    // A press before the page was alive followed the link: its address begins the task without asking again.
    const guided = page.getByRole('link', { name: startMessages.guided });
    const began = page.getByRole('heading', { level: 1, name: messages.home.title });
    await expect(guided.or(began)).toBeVisible();
    if (await guided.isVisible()) await guided.click();
    await expectScreen(page, messages.home.title);
  });
});

test('a run of an older version is kept until the learner begins anew', async ({ page }) => {
  await typeName(page);
  await makeOlder(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: startMessages.oldTitle })).toBeFocused();
  expect(await dumpStorage(page)).toContain('Nguyễn Văn');
  await press(page, startMessages.oldAction);
  await expectScreen(page, messages.home.title);
  await expect(page.locator('#coach-text')).toBeVisible();
  expect(await dumpStorage(page)).not.toContain('Nguyễn Văn');
  const started = async () => (await dumpStorage(page)).match(/"type":"practice-started"/g)?.length;
  await expect.poll(started, 'the log is written beside the run').toBe(2);
});

/** Half of a name on the registration page. */
async function typeName(page: Page): Promise<void> {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await expectScreen(page, accountMessages.sim.title);
  await press(page, accountMessages.sim.next);
  await page.locator('#fullName').fill('Nguyễn Văn');
  await expect.poll(() => dumpStorage(page)).toContain('Nguyễn Văn');
}

/** As if the task had been changed since this run began. */
async function makeOlder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('cam-tay');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const events = database.transaction('practiceEvents', 'readwrite').objectStore('practiceEvents');
    await new Promise<void>((resolve, reject) => {
      const reading = events.openCursor();
      reading.onsuccess = () => {
        const row = reading.result?.value;
        row.event.scenarioVersion = 0;
        events.put(row);
      };
      events.transaction.oncomplete = () => resolve();
      events.transaction.onerror = () => reject(events.transaction.error);
    });
    database.close();
  });
}
