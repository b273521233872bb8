import { messages } from '#src/platform/offline/messages.vi.ts';
import { expect, type Page, test, untilOffline } from './offline-fixtures.ts';

/** A task of the product, as far as updates can tell: it holds the lock that `holdUpdates` takes. */
async function beginTask(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    await new Promise<void>((begun) => {
      const over = new Promise<void>((end) =>
        window.addEventListener('test-task-over', () => end(), { once: true }),
      );
      void navigator.locks.request('ct-task', { mode: 'shared' }, () => {
        begun();
        return over;
      });
    });
  });
  return () => page.evaluate(() => void window.dispatchEvent(new Event('test-task-over')));
}

/** What coming back from another tab does. */
function lookAgain(page: Page): Promise<void> {
  return page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
}

/** Marks the document, so that a reload shows. */
function mark(page: Page): Promise<void> {
  return page.evaluate(() => void Object.assign(window, { marked: true }));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'marked' in window);
}

async function untilStaged(page: Page): Promise<void> {
  const staged = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('offline-status', (event) => {
          if ((event as CustomEvent<{ updateStaged: boolean }>).detail.updateStaged) resolve();
        });
        void navigator.serviceWorker.ready.then((ready) =>
          ready.active?.postMessage({ type: 'offline-sync' }),
        );
      }),
  );
  await staged;
}

async function untilWorkerWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ready = await navigator.serviceWorker.ready;
    await ready.update();
  });
  await expect.poll(() => isWorkerWaiting(page)).toBe(true);
}

function isWorkerWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed');
}

test('new lessons wait for the task in another tab, then for the person’s word', async ({
  page,
  context,
  server,
  releases,
}) => {
  const button = page.getByRole('button', { name: messages.actions.update });
  await page.goto(releases.lesson);
  await untilOffline(page, 'current');
  const taskPage = await context.newPage();
  await taskPage.goto('/');
  const endTask = await beginTask(taskPage);

  await test.step('a newer release comes and is staged: nobody sees anything', async () => {
    server.deploy(releases.second);
    await mark(page);
    await untilStaged(page);
    await lookAgain(page);
    await expect(button).toBeHidden();
    await expect(page.getByText(messages.lines.ready)).toBeVisible();
    expect(await isMarked(page)).toBe(true);
  });
  await test.step('even a word sent to the worker exchanges nothing under the task', async () => {
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const told = new Promise<void>((resolve) => {
        navigator.serviceWorker.addEventListener('message', () => resolve(), { once: true });
      });
      active?.postMessage({ type: 'offline-switch' });
      await told;
    });
    expect([await isMarked(page), await isMarked(taskPage)]).toEqual([true, false]);
    await page.reload();
    await expect(page.getByText(releases.addedText)).toBeHidden();
  });
  await test.step('an old tab still finds the scripts of its release on the server', async () => {
    expect((await fetch(server.url + releases.oldScript)).status).toBe(200);
  });
  await test.step('the task ends: the button is there, and pressing it brings the new release', async () => {
    await endTask();
    await mark(page);
    await lookAgain(page);
    await button.click();
    await expect(page.getByText(releases.addedText)).toBeVisible();
    expect(await isMarked(page)).toBe(false);
    await untilOffline(page, 'current');
    await expect(button).toBeHidden();
  });
});

test('a new worker waits by the same rule and brings its lessons along', { tag: '@ci' }, async ({
  page,
  context,
  server,
  releases,
}) => {
  const button = page.getByRole('button', { name: messages.actions.update });
  await page.goto(releases.lesson);
  await untilOffline(page, 'current');
  const taskPage = await context.newPage();
  await taskPage.goto('/');
  const endTask = await beginTask(taskPage);
  server.deploy(releases.third);
  await mark(page);
  await untilStaged(page);
  await untilWorkerWaits(page);
  await lookAgain(page);
  await expect(button).toBeHidden();
  expect(await isMarked(page)).toBe(true);
  await page.reload();
  expect(await isWorkerWaiting(page), 'it still waits, through a reload').toBe(true);

  await endTask();
  await mark(taskPage);
  await lookAgain(page);
  await button.click();
  await expect(page.getByText(releases.addedText)).toBeVisible();
  await expect.poll(() => isWorkerWaiting(page)).toBe(false);
  await expect.poll(() => isMarked(taskPage), 'the other tab follows').toBe(false);
  await expect(button).toBeHidden();
});

test('the first visit becomes ready without a reload', { tag: '@ci' }, async ({ page }) => {
  await page.goto('/');
  await mark(page);
  await untilOffline(page, 'current');
  expect(await isMarked(page)).toBe(true);
});

test('a cold start shows the newest release without a question', { tag: '@ci' }, async ({
  page,
  context,
  server,
  releases,
}) => {
  await page.goto('/');
  await untilOffline(page, 'current');
  server.deploy(releases.second);
  await untilStaged(page);
  await page.goto('about:blank');
  const fresh = await context.newPage();
  await page.close();
  await fresh.goto(releases.lesson);
  await expect(fresh.getByText(releases.addedText)).toBeVisible();
});
