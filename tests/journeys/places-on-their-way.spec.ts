import { formerMessages, placesTroubles } from '#src/platform/places/messages.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { beginFiling, chooseCommittee } from './practice-filing.ts';
import { readWorld, startTask } from './practice-walk.ts';

// What a service worker fetches does not pass the routes of a test.
test.use({ serviceWorkers: 'block' });

const scenario = 'khai-sinh-cho-chau';
const texts = formMessages.places;
const choices = (page: Page) => page.locator('#agencyPlace option');

/** Holds answers back until they are let go. */
async function hold(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test('a list of places does not change under an open picker, and lists that fail have a stand-in', {
  tag: '@ci',
}, async ({ page }) => {
  const letProvincesGo = await hold(page, '**/du-lieu/tinh.json');
  await page.route('**/du-lieu/xa/25.json', (route) => route.abort(), { times: 1 });
  await startTask(page, scenario, 'alone');
  await beginFiling(page, readWorld(scenario), 'khai sinh');

  await test.step('nothing to choose until the country is there', async () => {
    await expect(choices(page)).toHaveText([texts.loadingProvinces]);
    letProvincesGo();
    await expect(choices(page)).toHaveCount(35);
    await expect(choices(page).first()).toHaveText(texts.chooseProvince);
  });
  await test.step('communes that do not come: those of the task, and why', async () => {
    await page.locator('#agencyPlace').selectOption('25');
    await expect(page.getByText(placesTroubles['places.offline'])).toBeVisible();
    await expect(choices(page).nth(1)).toBeAttached();
    expect(await choices(page).count()).toBeLessThan(20);
  });
  await test.step('asked for again they come', async () => {
    await page.getByRole('button', { name: formerMessages.retry }).click();
    await expect.poll(() => choices(page).count()).toBeGreaterThan(100);
    await expect(page.getByText(placesTroubles['places.offline'])).toBeHidden();
  });
  await chooseCommittee(page, '08323');
});
