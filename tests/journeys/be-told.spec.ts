import { formMessages } from '#src/classes/messages-form.vi.ts';
import { pushMessages } from '#src/classes/messages-push.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { wishMessages } from '#src/classes/messages-wishes.vi.ts';
import { fieldProblems } from '#src/classes/problem-messages.vi.ts';
import type { PushedNotice } from '#src/classes/rules/notices/pushed-notice.ts';
import { dayOf, timeOf } from '#src/classes/ui/session-words.ts';
import { classDay, expectStatus, registerElsewhere, sendForm } from './class-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  deliver,
  expectShown,
  openWishes,
  renewAddress,
  standInForPhone,
  tap,
  toldServer,
  watchWorker,
} from './told-phone.ts';

test.use(toldServer);

const texts = wishMessages.push;

async function openSlip(page: Page, token: string): Promise<void> {
  await page.goto(`/lop-hoc/phieu#phieu=${token}`);
  await expectStatus(page, 'confirmed');
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('a resident lets the phone tell, is reminded, cannot come, and gives the seat back by one tap', {
  tag: '@ci',
}, async ({ page, context, request, server }) => {
  await standInForPhone(context, 'granted');
  const session = await classDay(request, 4);
  const { manageToken } = await registerElsewhere(request, session.id, { name: 'Lê Thị Chín' });
  await openSlip(page, manageToken);
  await test.step('one press, and it stays so after a reload', async () => {
    await openWishes(page);
    await page.getByRole('button', { name: texts.turnOn }).click();
    await expect(page.getByText(texts.turnedOn)).toBeVisible();
    await page.reload();
    await openWishes(page);
    await expect(page.locator('[data-push]')).toHaveAttribute('data-push', 'on');
    await expect(page.locator('[data-consent="push"]')).toHaveAttribute('data-given', 'true');
  });
  const url = `${server.url}/lop-hoc/phieu#phieu=${manageToken}`;
  const cancelUrl = `${url}&viec=huy`;
  const notice: PushedNotice = {
    ...{ title: 'Sắp tới buổi học', text: 'Bác có lớp 08:00.', tag: 'n1', url, see: 'Xem phiếu' },
    cancel: { label: 'Không đi được', url: cancelUrl },
  };
  const worker = await watchWorker(page);
  await test.step('what is pushed is shown with both buttons; what cannot be read is shown too', async () => {
    await deliver(page, 'not of ours');
    await expectShown(worker, {
      ...{ title: pushMessages.title, body: pushMessages.text, tag: '/lop-hoc/phieu' },
      ...{ data: ['/lop-hoc', undefined], actions: [] },
    });
    await deliver(page, JSON.stringify(notice));
    await expectShown(worker, {
      ...{ title: notice.title, body: notice.text, tag: 'n1', data: [url, cancelUrl] },
      actions: ['Xem phiếu', 'Không đi được'],
    });
  });
  await test.step('another address of the browser takes the place of the old one', async () => {
    const next = 'https://fcm.googleapis.com/fcm/send/made-for-this-test-too';
    await renewAddress(worker, next);
    const headers = { Authorization: `Bearer ${manageToken}` };
    const { browsers } = await (await request.get('/api/v1/registration/consents', { headers })).json();
    expect(browsers).toEqual([next]);
  });
  await test.step('with another page open the slip comes beside it; an open slip turns to it', async () => {
    await page.goto('/');
    expect(await tap(worker, [url, cancelUrl], '')).toBe(url);
    await openSlip(page, manageToken);
    await tap(worker, [url, cancelUrl], '1');
    await expect(page.getByRole('dialog', { name: slipMessages.cancelAsk.title })).toBeVisible();
  });
  await test.step('one tap gives the seat back, and a reload does not ask again', async () => {
    await page.getByRole('button', { name: slipMessages.cancelAsk.yes, exact: true }).click();
    await expectStatus(page, 'cancelled');
    await page.reload();
    await expectStatus(page, 'cancelled');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await classDay(request, 4)).seatsLeft).toBe(session.seatsLeft);
  });
});

test('the link of a letter asks whether to give the seat back, and keeping it keeps it', async ({
  page,
  request,
}) => {
  const session = await classDay(request, 5);
  const { manageToken } = await registerElsewhere(request, session.id, { name: 'Lê Văn Mười' });
  await page.goto(`/lop-hoc/phieu#phieu=${manageToken}&viec=huy`);
  const asks = page.getByRole('dialog', { name: slipMessages.cancelAsk.title });
  // On a phone that a family shares: which class, and whose.
  await expect(asks).toContainText(`Lê Văn Mười: lớp ${dayOf(session)}, ${timeOf(session)}`);
  await page.getByRole('button', { name: slipMessages.cancelAsk.no, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectStatus(page, 'confirmed');
  expect(new URL(page.url()).hash).toBe(`#phieu=${manageToken}`);
});

test('who has refused once reads how to allow it again, and who looks away is told that it is off', {
  tag: '@ci',
}, async ({ page, context, request }) => {
  await standInForPhone(context, 'denied');
  const session = await classDay(request, 6);
  const { manageToken } = await registerElsewhere(request, session.id, { name: 'Kha Thị Lài' });
  await openSlip(page, manageToken);
  await openWishes(page);
  await page.getByRole('button', { name: texts.turnOn }).click();
  await expect(page.getByText(texts.dismissed)).toBeVisible();
  await expect(page.getByText(texts.state.refused)).toBeVisible();
  await expect(page.getByRole('button', { name: texts.turnOn })).toHaveCount(0);
});

test('every consent is taken back by itself, counts at once, and nothing is lost without a network', {
  tag: '@ci',
}, async ({ page, context, request, network }) => {
  await standInForPhone(context, 'granted');
  const session = await classDay(request, 7);
  const { manageToken } = await registerElsewhere(request, session.id, { name: 'Kha Văn Đào' });
  const headers = { Authorization: `Bearer ${manageToken}` };
  const kept = async () => {
    const answer = await request.get('/api/v1/registration/consents', { headers });
    const { consents, browsers, email } = await answer.json();
    return [consents.map(({ purpose }: { purpose: string }) => purpose), browsers.length, email];
  };
  await openSlip(page, manageToken);
  await openWishes(page);
  await page.getByRole('button', { name: texts.turnOn }).click();
  await expect(page.getByText(texts.turnedOn)).toBeVisible();
  const { what, agreeTo, withdrawFrom } = wishMessages.consents;
  await test.step('a wrong address is named, without a network it is kept', async () => {
    await page.getByLabel(wishMessages.email.label).fill('dao.example.vn');
    await page.getByRole('button', { name: wishMessages.email.save }).click();
    await expect(page.locator('#email-error')).toBeVisible();
    await page.getByLabel(wishMessages.email.label).fill('dao@example.vn');
    await network.cut();
    await page.getByRole('button', { name: wishMessages.email.save }).click();
    await expect(page.getByText(wishMessages.offlineChange)).toBeVisible();
    await expect(page.getByLabel(wishMessages.email.label)).toHaveValue('dao@example.vn');
    await network.restore();
    await page.getByRole('button', { name: wishMessages.email.save }).click();
    await expect(page.locator('[data-consent="email"]')).toHaveAttribute('data-given', 'true');
  });
  await page.getByRole('button', { name: agreeTo(what['phone-reminder']) }).click();
  await expect(page.locator('[data-consent="phone-reminder"]')).toHaveAttribute('data-given', 'true');
  expect(await kept()).toEqual([['class', 'push', 'email', 'phone-reminder'], 1, 'dao@example.vn']);
  await test.step('one after the other', async () => {
    for (const purpose of ['push', 'email', 'phone-reminder'] as const) {
      await page.getByRole('button', { name: withdrawFrom(what[purpose]) }).click();
      await expect(page.getByRole('button', { name: withdrawFrom(what[purpose]) })).toHaveCount(0);
    }
    expect(await kept()).toEqual([['class'], 0, null]);
    await expect(page.locator('[data-push]')).toHaveAttribute('data-push', 'off');
  });
  await test.step('the last one is to be taken out of the books, which is said first', async () => {
    await page.getByRole('button', { name: withdrawFrom(what.class) }).click();
    await page.getByRole('button', { name: slipMessages.person.ask.yes, exact: true }).click();
    await expect(page.getByRole('heading', { name: slipMessages.person.erased })).toBeVisible();
    expect((await request.get('/api/v1/registration/consents', { headers })).status()).toBe(401);
    expect((await classDay(request, 7)).seatsLeft).toBe(session.seatsLeft);
  });
});

test('letters and reminders are agreed to on the form, each by a tick of its own, and stand on the slip', async ({
  page,
  request,
}) => {
  const session = await classDay(request, 8);
  const next = () => page.getByRole('button', { name: formMessages.next }).click();
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await page.getByRole('radio', { name: formMessages.attendeeKind.options.resident }).check();
  await next();
  await page.getByLabel(formMessages.fullName.label).fill('Nguyễn Thị Na');
  await next();
  await page.getByLabel(formMessages.phone.field).fill('0905 222 111');
  await page.getByText(formMessages.email.ask).click();
  await page.getByLabel(formMessages.email.label).fill('na@example.vn');
  await next();
  await expect(page.getByRole('alert')).toContainText(fieldProblems['email.consent']);
  await page.reload();
  await expect(page.getByLabel(formMessages.email.label)).toHaveValue('na@example.vn');
  await page.getByLabel(formMessages.email.consent).check();
  await next();
  await page.getByLabel(formMessages.communeCode.field, { exact: true }).selectOption({ index: 1 });
  await next();
  await next();
  await expect(page.locator('.review-list')).toContainText('na@example.vn');
  await expect(page.getByLabel(formMessages.review.consent)).not.toBeChecked();
  await expect(page.getByLabel(formMessages.review.reminder)).not.toBeChecked();
  await page.getByLabel(formMessages.review.reminder).check();
  await sendForm(page);
  await expectStatus(page, 'confirmed');
  await openWishes(page);
  for (const purpose of ['class', 'email', 'phone-reminder'])
    await expect(page.locator(`[data-consent="${purpose}"]`)).toHaveAttribute('data-given', 'true');
});
