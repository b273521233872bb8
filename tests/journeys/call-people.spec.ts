import { callMessages as texts } from '#src/classes/messages-calls.vi.ts';
import { workMessages } from '#src/classes/messages-enter.vi.ts';
import { noticeMessages } from '#src/classes/messages-notices.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { giveSeatLate } from './soon-class.ts';
import { signInAs } from './staff-desk.ts';

// A class day of its own, before all others of the schedule.
test.use({ serverFor: 'people to call' });

test('whoever got a seat late is called: not reached, then told', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  const name = 'Hồ Thị Tới';
  await signInAs(page, server, 'trainer');
  await giveSeatLate(page, { name, phone: '0905400002' });
  await signInAs(page, server, 'officer');
  await page.goto('/can-bo/goi-dien');
  await test.step('why, which number, and what to say', async () => {
    await expect(page.getByText(noticeMessages.kinds.promoted.title)).toBeVisible();
    const link = page.getByRole('link', { name: texts.call('0905 400 002') });
    await expect(link).toHaveAttribute('href', 'tel:0905400002');
    await expect(page.getByRole('blockquote')).toContainText(name);
    await expect(page.getByRole('blockquote')).toContainText('Nhà văn hóa thôn 4');
  });
  await test.step('not reached: the note is there for the next one', async () => {
    await page.getByLabel(texts.note).fill('Máy bận, gọi lại buổi trưa');
    await page.getByRole('button', { name: texts.unreachableWhich(name) }).click();
    await expect(page.getByText(texts.saved.unreachable(name))).toBeVisible();
    await expect(page.getByText('Máy bận, gọi lại buổi trưa')).toBeVisible();
  });
  await test.step('told: nobody is left', async () => {
    await page.getByRole('button', { name: texts.doneWhich(name) }).click();
    await expect(page.getByRole('heading', { name: texts.none })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('what came of a press is said where the finger is, and one goes on from there', async ({
    page,
    server,
    network,
  }) => {
    const names = ['Hồ Thị Một', 'Hồ Thị Hai', 'Hồ Thị Ba'];
    await signInAs(page, server, 'trainer');
    for (const [at, name] of names.entries()) await giveSeatLate(page, { name, phone: `090540010${at}` });
    await signInAs(page, server, 'officer');
    await page.goto('/can-bo/goi-dien');
    const cards = page.locator('[data-call]');
    await expect(cards).toHaveCount(3);
    await expect(page.getByRole('heading', { name: texts.open(3) })).toBeVisible();
    const shown = await cards.getByRole('heading').allTextContents();
    const [first = '', second = '', third = ''] = shown;
    expect(shown.toSorted()).toEqual(names.toSorted());
    const press = (name: string) => page.getByRole('button', { name: texts.doneWhich(name) }).click();
    await test.step('no network: refused at this card, and what is typed stays', async () => {
      await network.cut();
      await page.getByLabel(texts.note).nth(2).fill('Nghe rồi');
      await press(third);
      await expect(cards.nth(2).getByRole('alert')).toBeInViewport({ ratio: 1 });
      await expect(cards.nth(2).getByRole('alert')).toContainText(workMessages.offline);
      await expect(page.getByLabel(texts.note).nth(2)).toHaveValue('Nghe rồi');
      await network.restore();
    });
    await test.step('told: on to the next card, where it is said', async () => {
      await press(first);
      await expectAt(page, second, texts.saved.done(first));
      await press(third);
      await expectAt(page, second, texts.saved.done(third));
    });
    await test.step('not reached, and nobody else is left: this card again', async () => {
      await page.getByRole('button', { name: texts.unreachableWhich(second) }).click();
      await expectAt(page, second, texts.saved.unreachable(second));
    });
    await test.step('told, the last one: the heading that says so', async () => {
      await press(second);
      await expectAt(page, texts.none, texts.saved.done(second));
    });
  });
});

/** A heading has the focus, and it and what is said stand before the reader. */
async function expectAt(page: Page, heading: string, said: string): Promise<void> {
  const head = page.getByRole('heading', { name: heading });
  await expect(head).toBeFocused();
  await expect(head).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('status').filter({ hasText: said })).toBeInViewport({ ratio: 1 });
}
