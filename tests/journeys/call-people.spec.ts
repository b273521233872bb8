import { callMessages as texts } from '#src/classes/messages-calls.vi.ts';
import { noticeMessages } from '#src/classes/messages-notices.vi.ts';
import { expect, test } from './fixtures.ts';
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
