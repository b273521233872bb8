import { formMessages } from '#src/classes/messages-form.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { classDay, expectStatus, sendForm } from '../journeys/class-desk.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { inspectScreen, type Look, looks, openWith } from './inspect.ts';

const allLooks: readonly (readonly [string, Look])[] = [
  ...looks,
  ['wide', { theme: 'light', text: '2', width: 1280, height: 800 }],
];

for (const [place, [name, look]] of allLooks.entries()) {
  test(`axe objects to nothing from the list to the slip: ${name}`, {
    tag: place === 1 ? [] : ['@ci'],
  }, async ({ page, request }) => {
    await openWith(page, look);
    const session = await classDay(request, 14 + place);
    await page.goto('/lop-hoc');
    await expect(page.locator('.session').first()).toBeVisible();
    await inspectScreen(page, 'list');
    await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
    for (const step of ['ai', 'ten', 'dien-thoai', 'xa', 'giup'] as const) {
      await expect(page.locator(`form[data-step=${step}]`)).toBeVisible();
      if (step !== 'giup') {
        await page.getByRole('button', { name: formMessages.next }).click();
        await expect(page.getByRole('alert')).toBeFocused();
      }
      await inspectScreen(page, step);
      await answerStep(page, step, place);
    }
    await page.getByRole('button', { name: formMessages.review.send }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await inspectScreen(page, 'review');
    await sendForm(page);
    await expectStatus(page, 'confirmed');
    await inspectScreen(page, 'slip');
    await page.getByRole('button', { name: slipMessages.cancel }).click();
    await inspectScreen(page, 'second look');
  });
}

async function answerStep(page: Page, step: string, place: number): Promise<void> {
  if (step === 'ai')
    await page.getByRole('radio', { name: formMessages.attendeeKind.options.resident }).check();
  if (step === 'ten') await page.getByLabel(formMessages.fullName.label).fill('Bùi Thị Chín');
  if (step === 'dien-thoai') await page.getByLabel(formMessages.phone.field).fill(`097700033${place}`);
  if (step === 'xa')
    await page.getByLabel(formMessages.communeCode.field, { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: formMessages.next }).click();
}

test('by keyboard alone: every question is answered and the seat kept', async ({ page, request }) => {
  const session = await classDay(request, 18);
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await expect(page.locator('form[data-step=ai]')).toBeVisible();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (selector: string) => {
    for (let tabs = 0; tabs < 30; tabs += 1) {
      if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`${selector} is not reached by Tab`);
  };
  /** Every question begins at its heading, so that it is read out and the first Tab reaches the answer. */
  const isAsked = (step: string) => expect(page.locator(`form[data-step=${step}] h1`)).toBeFocused();
  await tabTo('#attendeeKind');
  await press('Space', 'Enter');
  await isAsked('ten');
  await press('Tab');
  await expect(page.locator('#fullName')).toBeFocused();
  await page.keyboard.type('Bui Thi Muoi');
  await press('Enter');
  await isAsked('dien-thoai');
  await tabTo('#hasNoPhone');
  await press('Space', 'Enter');
  await tabTo('#communeCode');
  await press('ArrowDown', 'ArrowDown');
  await tabTo('form[data-step=xa] button[type=submit]');
  await press('Enter');
  await isAsked('giup');
  await tabTo('form[data-step=giup] button[type=submit]');
  await press('Enter');
  await isAsked('xem-lai');
  await tabTo('#consent');
  await press('Space');
  await tabTo('form[data-step=xem-lai] button[type=submit]');
  await press('Enter');
  await expectStatus(page, 'confirmed');
});
