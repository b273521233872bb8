import { expect, type Page, test } from './fixtures.ts';

// What really goes over the wire, with the worker's own background downloads left out.
test.use({ serviceWorkers: 'block' });

const KB = 1024;

interface Transferred {
  all: number;
  scripts: number;
}

/** Count the bodies of everything a page fetches, as they come over the wire, until it is quiet. */
async function openAndCount(page: Page, open: () => Promise<unknown>): Promise<Transferred> {
  const sizes: Promise<{ bytes: number; isScript: boolean }>[] = [];
  page.on('requestfinished', (request) => {
    const isScript = request.resourceType() === 'script';
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ bytes: responseBodySize, isScript })));
  });
  await open();
  await page.waitForLoadState('networkidle');
  const counted = await Promise.all(sizes);
  const sum = (some: typeof counted) => some.reduce((total, { bytes }) => total + bytes, 0);
  return { all: sum(counted), scripts: sum(counted.filter(({ isScript }) => isScript)) };
}

test('opening Home costs a phone at most 16 KB, all code that comes later included', async ({ page }) => {
  const { all } = await openAndCount(page, () => page.goto('/'));
  expect(all).toBeGreaterThan(2 * KB);
  expect(all).toBeLessThanOrEqual(16 * KB);
});

test('a lesson with its quiz costs at most 34 KB before anybody answers', async ({ page }) => {
  await page.goto('/bai-hoc');
  const lesson = page.getByRole('main').locator('a[href^="/bai-hoc/"]').first();
  const address = await lesson.getAttribute('href');
  const { all, scripts } = await openAndCount(page, () => page.goto(`${address}`));
  expect(scripts).toBeLessThanOrEqual(20 * KB);
  expect(all).toBeLessThanOrEqual(34 * KB);
});

test('the portal costs at most 60 KB to its first screen and 30 KB for storage', async ({ page }) => {
  await page.goto('/thuc-hanh');
  const task = page.getByRole('main').locator('a[href^="/thuc-hanh/cong"]').first();
  const address = await task.getAttribute('href');
  const { all, scripts } = await openAndCount(page, async () => {
    await page.goto(`${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  expect(scripts).toBeLessThanOrEqual((45 + 30) * KB);
  expect(all).toBeLessThanOrEqual((60 + 30) * KB);
});
