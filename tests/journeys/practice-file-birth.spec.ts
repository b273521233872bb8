import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { fillScreen, isDone, pressNext, walkUntil, whatScreenDoes } from './practice-guide.ts';
import { reloadChangesNothing } from './practice-shown.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';
import { readTypedValues, watchWhatIsSent } from './sent-watch.ts';

const scenario = 'khai-sinh-cho-chau';
const world = readWorld(scenario);
const heading = (page: Page) => page.locator('#screen-title');

test('guided from the front page to the result; a reload on every kind of screen loses nothing', {
  tag: '@ci', // `practice-survives` is the short one of this kind.
}, async ({ page }) => {
  test.slow(); // Some thirty pages are opened: a slow machine takes its time.
  await startTask(page, scenario, 'guided');
  await reloadChangesNothing(page);
  const isNew = counter();
  while (!(await isDone(page))) await stepWithReloads(page, isNew);
  await expectResult(page);
  await reloadChangesNothing(page);
});

async function expectResult(page: Page): Promise<void> {
  await expect(page.locator('.sheet')).toContainText(String(world.scenario.facts['childName']));
  await page.locator('#see-result').click();
  await expect(page.getByText(resultMessages.noMistakes)).toBeVisible();
}

/** One step of the guide, with a reload when something is typed and one on the screen that comes next. */
async function stepWithReloads(page: Page, isNew: (kind: string) => boolean): Promise<void> {
  const does = await whatScreenDoes(page);
  const title = await page.locator('#screen-title, #phone-title').first().textContent();
  const isTried = isNew(does || (title ?? ''));
  if ((await fillScreen(page, world)) && isTried) await reloadChangesNothing(page);
  await pressNext(page);
  if (isTried) await reloadChangesNothing(page);
}

/** Whether a kind of screen has come twice at most: the twenty pages of a form are one kind. */
function counter(): (kind: string) => boolean {
  const seen = new Map<string, number>();
  return (kind) => {
    const times = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, times);
    return times <= 2;
  };
}

for (const words of ['ket hon', 'abcxyz']) {
  test(`guided: whoever searches for “${words}” is led to the right procedure`, { tag: '@ci' }, async ({
    page,
  }) => {
    await startTask(page, scenario, 'guided');
    await walkUntil(page, world, () => page.locator('#search').isVisible());
    await page.locator('#search').fill(words);
    await pressPrimary(page);
    await page.locator('#show-all[data-marked]').click();
    await page.locator(`[id="${world.scenario.procedure}"][data-marked]`).click();
    await expect(page.locator('[data-does="filing-started"][data-marked]')).toBeVisible();
  });
}

test('guided: whoever strays to the first page is led back to the fee of the dossier', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'thanh-toan-cho', 'guided');
  await page.locator('#attest').check();
  await expect(page.locator('#attest')).toBeChecked();
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await page.locator('#go-home').click();
  await page.locator('[data-marked][data-does="page-opened:my-dossiers"]').click();
  await page.locator('[data-marked][data-does="page-opened:dossier"]').click();
  await page.locator('[data-marked][data-does="page-opened:payment"]').click();
  await expect(page.locator('#checks[data-marked]')).toBeVisible();
});

test('the watch over what every journey sends knows what is typed, and sees a value in every disguise', async ({
  page,
  context,
  expectedConsole,
}) => {
  expectedConsole.push(/^Failed to load resource: .* 405 /); // This address takes no body; it was sent all the same.
  await page.goto('/');
  const sent = watchWhatIsSent(context);
  expect(readTypedValues()).toEqual(expect.arrayContaining(['Lê Hoài An', '000198000207', 'Khu 5']));
  const values = ['Trần Thị Mẫu', '000177000999', 'Trạm Y tế Mẫu', 'Khu Chín, Xã Mẫu'];
  expect(sent.find(values)).toEqual([]);
  await page.evaluate(async ([name = '', number = '', place = '', line = '']) => {
    const bytes = new TextEncoder().encode(`{"x":"${place}"}`);
    await fetch(`/healthz?q=${encodeURIComponent(name)}`);
    await fetch('/healthz', { headers: { 'x-n': number } });
    await fetch('/healthz', { headers: { 'x-b': btoa(String.fromCharCode(...bytes)) } });
    await fetch('/healthz', { method: 'POST', body: JSON.stringify({ line }) });
  }, values);
  expect(sent.find(values)).toEqual(values);
});

test('one form page by keyboard alone', async ({ page }) => {
  await startTask(page, 'dien-bieu-mau', 'alone');
  await tabTo(page, 'applicantPhone');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0600000104');
  await tabTo(page, 'primary-action');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText('Ai là chủ hồ sơ?');
  await tabTo(page, 'applicantIsOwner');
  await page.keyboard.press('Space');
  await tabTo(page, 'ownerName');
});

/** Go on with the Tab key, as far as a page can be long, until the control has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let press = 0; press < 30; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches #${id}`);
}
