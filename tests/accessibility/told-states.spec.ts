import { formMessages } from '#src/classes/messages-form.vi.ts';
import { wishMessages } from '#src/classes/messages-wishes.vi.ts';
import { classDay, expectStatus, registerElsewhere } from '../journeys/class-desk.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { openWishes, standInForPhone, toldServer } from '../journeys/told-phone.ts';
import { inspectScreen, looks, openWith } from './inspect.ts';

test.use(toldServer);

for (const [place, [name, look]] of looks.entries()) {
  test(`axe objects to nothing where a slip says how one is told: ${name}`, {
    tag: place === 1 ? [] : ['@ci'],
  }, async ({ page, context, request }) => {
    await openWith(page, look);
    await standInForPhone(context, place === 2 ? 'denied' : 'granted');
    const session = await classDay(request, 14 + place);
    await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}#ai`);
    await page.getByRole('radio', { name: formMessages.attendeeKind.options.resident }).check();
    await page.getByRole('button', { name: formMessages.next }).click();
    await page.getByLabel(formMessages.fullName.label).fill('Bùi Thị Chín');
    await page.getByRole('button', { name: formMessages.next }).click();
    await page.getByText(formMessages.email.ask).click();
    await page.getByLabel(formMessages.email.label).fill('x');
    await page.getByRole('button', { name: formMessages.next }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await inspectScreen(page, 'the form, with an address that is none');
    const { manageToken } = await registerElsewhere(request, session.id, { name: 'Hồ Thị Mười' });
    await page.goto(`/lop-hoc/phieu#phieu=${manageToken}`);
    await expectStatus(page, 'confirmed');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await openWishes(page);
    await inspectScreen(page, 'off');
    await page.getByRole('button', { name: wishMessages.push.turnOn }).click();
    await expect(page.locator('[data-push]')).toHaveAttribute('data-push', place === 2 ? 'refused' : 'on');
    await page.getByRole('button', { name: wishMessages.email.save }).click();
    await expect(page.locator('#email-error')).toBeVisible();
    await inspectScreen(page, place === 2 ? 'refused' : 'on');
  });
}
