import type { CDPSession } from '@playwright/test';
import { storageMessages } from '#src/platform/offline/ui/storage-messages.vi.ts';
import { messages } from '#src/progress/messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';

const lessonPage = '/bai-hoc/a1-nam-khong';
const section = (page: Page, heading: string) => page.getByRole('region', { name: heading });

function devTools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** Answer the first question of the open lesson and wait until it was offered to storage. */
async function answerOneQuestion(page: Page): Promise<void> {
  const question = page
    .locator('form')
    .filter({ has: page.getByRole('radio') })
    .first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button').click();
  await expect(question.getByRole('status')).not.toBeEmpty();
}

async function addHoa(page: Page): Promise<void> {
  await page.getByRole('button', { name: messages.people.add, exact: true }).click();
  await page.getByLabel(messages.form.name).fill('Hoa');
  await page.getByRole('button', { name: messages.form.add }).click();
}

/** Use up the quota with a database of the test's own, to the last bytes. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('ballast', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const hasRoomFor = (size: number) =>
      new Promise<boolean>((resolve) => {
        const writing = opening.result.transaction('rows', 'readwrite');
        writing.objectStore('rows').add('x'.repeat(size));
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
      });
    for (const size of [50_000, 5_000, 500, 50, 1]) while (await hasRoomFor(size));
    opening.result.close();
  });
}

async function isPageUsable(page: Page): Promise<void> {
  await expect(section(page, messages.next.heading).getByRole('link')).toBeVisible();
  await expect(section(page, messages.people.heading)).toBeVisible();
}

test('a browser that forbids storage: said once, and everything can still be learnt', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await test.step('said', async () => {
    await page.goto('/tien-do');
    await expect(page.getByText(storageMessages['storage.blocked'].text)).toBeVisible();
    await isPageUsable(page);
    await expect(section(page, messages.keeping.heading)).toContainText(messages.keeping.notKept);
  });
  await test.step('a lesson can be done', async () => {
    await page.goto(lessonPage);
    await answerOneQuestion(page);
  });
  await test.step('not said again in this session', async () => {
    await page.goto('/tien-do');
    await isPageUsable(page);
    await expect(page.getByText(storageMessages['storage.blocked'].text)).toBeHidden();
  });
});

test.describe('a full phone', () => {
  // The worker's packs count towards the same quota and would fill it at some moment of their own.
  test.use({ serviceWorkers: 'block' });

  test('said once; what was kept is still shown, and with room again everything is kept', {
    tag: '@ci',
  }, async ({ page, server, expectedConsole }) => {
    expectedConsole.push(/Service Worker registration blocked by Playwright/);
    const browser = await devTools(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 250_000 });
    await page.goto(lessonPage);
    await answerOneQuestion(page);
    await page.goto('/tien-do');
    await expect(section(page, messages.keeping.heading)).toContainText(messages.keeping.kept);
    await fillStorage(page);

    await test.step('a new person cannot be kept: said at the field and in the notice', async () => {
      await addHoa(page);
      await expect(page.getByRole('alert')).toContainText(storageMessages['storage.full'].title);
      await expect(page.getByText(storageMessages['storage.full'].text)).toBeVisible();
      await expect(page.getByLabel(messages.form.name)).toHaveValue('Hoa');
    });
    await test.step('what was kept is shown; trying again does not say it all again', async () => {
      await page.reload();
      await isPageUsable(page);
      await addHoa(page);
      await expect(page.getByRole('alert')).toContainText(storageMessages['storage.full'].title);
      await expect(page.getByText(storageMessages['storage.full'].text)).toBeHidden();
    });
    await test.step('with room again everything is kept', async () => {
      await browser.send('Storage.overrideQuotaForOrigin', { origin: server.url });
      await page.getByRole('button', { name: messages.form.add }).click();
      await expect(page.getByRole('button', { name: messages.people.add, exact: true })).toBeVisible();
      await page.reload();
      await expect(section(page, messages.people.heading)).toContainText('Hoa');
    });
  });
});

test('a browser that throws away what was kept while the page is open: said once, and kept anew', {
  tag: '@ci',
}, async ({ page, server }) => {
  await page.goto(lessonPage);
  await answerOneQuestion(page);
  await page.goto('/tien-do');
  await expect(section(page, messages.keeping.heading)).toContainText(messages.keeping.kept);
  const browser = await devTools(page);
  await browser.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });

  await test.step('the next thing done is kept, and the loss is said', async () => {
    await addHoa(page);
    await expect(section(page, messages.people.heading)).toContainText('Hoa');
    await expect(page.getByText(storageMessages['storage.evicted'].text)).toBeVisible();
  });
  await test.step('a reload finds it, and says nothing more', async () => {
    await page.reload();
    await expect(section(page, messages.people.heading)).toContainText('Hoa');
    await expect(page.getByText(storageMessages['storage.evicted'].text)).toBeHidden();
  });
});
