import { readFile } from 'node:fs/promises';
import { messages } from '#src/classes/messages.vi.ts';
import { formMessages } from '#src/classes/messages-form.vi.ts';
import { lookupMessages, slipMessages } from '#src/classes/messages-slip.vi.ts';
import { problemTitles } from '#src/classes/problem-messages.vi.ts';
import { messages as serverMessages } from '#src/platform/http/messages.vi.ts';
import { formerMessages } from '#src/platform/places/messages.vi.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { answerForm, classDay, expectStatus, fillClass, registerElsewhere, sendForm } from './class-desk.ts';
import { expect, openAnotherPhone, test } from './fixtures.ts';

const formOf = ({ id }: { id: string }) => `/lop-hoc/dang-ky?buoi=${id}`;

test('a resident finds the next class on the first page, keeps a seat, and has the slip again later', async ({
  page,
  request,
}) => {
  const session = await classDay(request, 0);
  const day = formatWeekdayDate(session.localDate);
  await test.step('the first page says which day and how many seats', async () => {
    await page.goto('/');
    await expect(page.locator('[data-next-class]')).toContainText(`${day}, 08:00: còn`);
    await page.getByRole('link', { name: 'Đăng ký lớp' }).click();
  });
  await test.step('the form asks one thing a page', async () => {
    await page.getByRole('link', { name: `${messages.register} ${day}` }).click();
    await answerForm(page, { name: 'Nguyễn Thị Hồng', phone: '055 123 4567' });
    await sendForm(page);
  });
  await test.step('the seat, with its code', async () => {
    await expectStatus(page, 'confirmed');
    await expect(page.locator('.slip-code')).toHaveText(/^\w{3} \w{3}$/);
    const calendar = await request.get(
      (await page.getByRole('link', { name: slipMessages.toCalendar }).getAttribute('href')) ?? '',
    );
    expect(await calendar.text()).toContain(session.localDate.replaceAll('-', ''));
  });
  await test.step('it stands on the list, also after a reload', async () => {
    await page.goto('/lop-hoc');
    await page.getByRole('link', { name: slipMessages.status.confirmed }).click();
    await expectStatus(page, 'confirmed');
  });
  await test.step('taken off this phone it is gone from the list, and the seat stays', async () => {
    const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
    await page.getByRole('button', { name: slipMessages.forget }).click();
    await page.getByRole('button', { name: slipMessages.forgetAsk.yes }).click();
    await expect(page.getByRole('heading', { name: messages.schedule.title })).toBeVisible();
    await expect(page.getByText(messages.mine.title)).toHaveCount(0);
    await page.getByRole('link', { name: messages.lookup }).click();
    await page.getByLabel(lookupMessages.code.label).fill(code.toLowerCase());
    await page.getByLabel(lookupMessages.phoneLast4.label).fill('4568');
    await page.getByRole('button', { name: lookupMessages.find }).click();
    await expect(page.getByText(lookupMessages.noneText)).toBeVisible();
    await page.getByLabel(lookupMessages.phoneLast4.label).fill('4567');
    await page.getByRole('button', { name: lookupMessages.find }).click();
    await expectStatus(page, 'confirmed');
  });
  await test.step('by the code the slip opens again, and its place is given back', async () => {
    await page.getByRole('link', { name: lookupMessages.manage }).click();
    await page.getByRole('button', { name: slipMessages.cancel }).click();
    await page.getByRole('button', { name: slipMessages.cancelAsk.yes, exact: true }).click();
    await expectStatus(page, 'cancelled');
  });
});

test('a class that fills before the form is sent: the queue, then a seat that somebody gives back', {
  tag: '@ci',
}, async ({ page, request, context, server }) => {
  const session = await classDay(request, 1);
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Lê Thị Năm', phone: '0905 222 333' });
  const [first] = await fillClass(request, session);
  await sendForm(page);
  await expectStatus(page, 'waitlisted');
  await expect(page.getByText(slipMessages.waitNumber(1))).toBeVisible();

  await test.step('another phone gives its seat back by the link, after a second look', async () => {
    const other = await openAnotherPhone(context, server);
    await other.goto(`/lop-hoc/phieu#phieu=${first?.manageToken}`);
    await expectStatus(other, 'confirmed');
    await other.getByRole('button', { name: slipMessages.cancel }).click();
    await other.getByRole('button', { name: slipMessages.cancelAsk.no, exact: true }).click();
    await expectStatus(other, 'confirmed');
    await other.getByRole('button', { name: slipMessages.cancel }).click();
    await other.getByRole('button', { name: slipMessages.cancelAsk.yes, exact: true }).click();
    await expectStatus(other, 'cancelled');
    await other.context().close();
  });
  await page.reload();
  await expectStatus(page, 'confirmed');
});

test('the same person twice is refused with the reason, and two of one name are told apart', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/status of 409/);
  const session = await classDay(request, 2);
  await registerElsewhere(request, session.id, { name: 'Phạm Văn An', phone: '0905111222' });
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Phạm Văn An', phone: '0905111222' });
  await sendForm(page);
  await expectStatus(page, 'refused');
  await expect(page.getByText(problemTitles['registration.duplicate'])).toBeVisible();

  await registerElsewhere(request, session.id, { name: 'Hồ Văn Ba' });
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Hồ Văn Ba' });
  await sendForm(page);
  await expect(page.getByText(problemTitles['registration.same-name'])).toBeVisible();
  await page.getByRole('link', { name: slipMessages.refused.birthYear }).click();
  await page.getByLabel(formMessages.birthYear.label).fill('1956');
  await page.getByRole('button', { name: formMessages.next }).click();
  await sendForm(page);
  await expectStatus(page, 'confirmed');
});

test('nonsense is named on its page, nothing typed is lost by a reload or by going back', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line about a token that is wrong
  await page.goto(formOf(await classDay(request, 3)));
  await page.getByRole('button', { name: formMessages.next }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('radio', { name: formMessages.attendeeKind.options.resident }).check();
  await page.getByRole('button', { name: formMessages.next }).click();
  await page.getByLabel(formMessages.fullName.label).fill('Nguye\u0302\u0303n Thi\u0323 Ho\u0300ng');
  await page.reload();
  await expect(page.getByLabel(formMessages.fullName.label)).toHaveValue(
    'Nguye\u0302\u0303n Thi\u0323 Ho\u0300ng',
  );
  await page.getByRole('button', { name: formMessages.next }).click();
  await page.getByLabel(formMessages.phone.field).fill('12');
  await page.getByRole('button', { name: formMessages.next }).click();
  await expect(page.getByRole('alert')).toContainText('10 chữ số');
  await page.goBack();
  await expect(page.getByLabel(formMessages.fullName.label)).toBeVisible();
  await page.goForward();
  await page.getByLabel(formMessages.phone.none).check();
  await page.getByRole('button', { name: formMessages.next }).click();
  await test.step('who knows only the old name of the commune finds it all the same', async () => {
    await page.getByText(formerMessages.ask).click();
    await page.getByLabel(formerMessages.field).fill('vinh ninh');
    await page.getByRole('button', { name: /Vĩnh Ninh.*nay là Phường Thuận Hóa/ }).click();
    await expect(page.getByLabel(formMessages.communeCode.field, { exact: true })).toBeFocused();
    await page.getByRole('button', { name: formMessages.next }).click();
    await expect(page.getByLabel(formMessages.helpNeeded.label)).toBeVisible();
  });
  await page.goto('/lop-hoc/dang-ky?buoi=khong-co');
  await expect(page.getByText(formMessages.unknown.text)).toBeVisible();
  await page.goto('/lop-hoc/phieu#phieu=sai');
  await expect(page.getByText(slipMessages.gone.text)).toBeVisible();
});

test('a person takes along what the centre keeps, then has it erased: the seat is free, the code says nothing', {
  tag: '@ci',
}, async ({ page, request }) => {
  const session = await classDay(request, 6);
  const { registration, manageToken } = await registerElsewhere(request, session.id, { name: 'Lò Thị Mười' });
  await page.goto(`/lop-hoc/phieu#phieu=${manageToken}`);
  await page.getByText(slipMessages.person.title).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: slipMessages.person.take }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('Lò Thị Mười');
  await page.getByRole('button', { name: slipMessages.person.erase }).click();
  await page.getByRole('button', { name: slipMessages.person.ask.yes, exact: true }).click();
  await expect(page.getByRole('heading', { name: slipMessages.person.erased })).toBeVisible();
  const found = await request.post('/api/v1/registrations/lookup', {
    data: { code: registration.code, givenName: 'Mười' },
  });
  expect(await found.json()).toEqual({ found: false });
  expect((await classDay(request, 6)).seatsLeft).toBe(session.seatsLeft);
});

test('a browser that keeps nothing: said before sending, and the slip opens all the same', {
  tag: '@ci',
}, async ({ page, request, context, expectedConsole }) => {
  expectedConsole.push(/status of 409/, /Failed to fetch|ERR_INTERNET_DISCONNECTED/);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const session = await classDay(request, 7);
  await registerElsewhere(request, session.id, { name: 'Hồ Văn Bốn' });
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Hồ Văn Bốn' });
  await expect(page.getByText(messages.mine.notKept)).toBeVisible();
  await test.step('without a network everything stays, and it is said', async () => {
    await context.setOffline(true);
    await sendForm(page);
    await expect(page.getByText(formMessages.notSent)).toBeVisible();
    await context.setOffline(false);
  });
  await test.step('of two people of one name the birth year is asked', async () => {
    await page.getByRole('button', { name: formMessages.review.send }).click();
    await page.getByLabel(formMessages.birthYear.label).fill('1949');
    await page.getByRole('button', { name: formMessages.next }).click();
  });
  await page.getByRole('button', { name: formMessages.review.send }).click();
  await expectStatus(page, 'confirmed');
  await expect(page.locator('.slip-code')).toHaveText(/^\w{3} \w{3}$/);
});

test('a slip that was erased elsewhere says so, and promises no seat any more', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/status of 401/);
  const session = await classDay(request, 8);
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Lý Thị Sáu', phone: '0905 777 666' });
  await sendForm(page);
  await expectStatus(page, 'confirmed');
  const code = await page.locator('[data-code]').getAttribute('data-code');
  const looked = await request.post('/api/v1/registrations/lookup', { data: { code, phoneLast4: '7666' } });
  const { manageToken } = await looked.json();
  await request.post('/api/v1/registration/erase', { headers: { Authorization: `Bearer ${manageToken}` } });
  await page.reload();
  await expectStatus(page, 'erased');
  await expect(page.locator('.slip-code')).toHaveCount(0);
  await page.goto('/');
  await expect(page.locator('[data-next-class]')).not.toContainText('Đã có chỗ');
});

test('taken off this phone, a slip is off every page of it that is open', {
  tag: '@ci',
}, async ({ page, context, request }) => {
  const session = await classDay(request, 12);
  await page.goto(formOf(session));
  await answerForm(page, { name: 'Kha Thị Hai', phone: '0905 777 555' });
  await sendForm(page);
  await expectStatus(page, 'confirmed');
  const { registration, manageToken } = await registerElsewhere(request, session.id, { name: 'Kha Văn Ba' });
  const [second, stranger] = [await context.newPage(), await context.newPage()];
  await second.goto(page.url());
  await expectStatus(second, 'confirmed');
  await stranger.goto(`/lop-hoc/phieu#phieu=${manageToken}`);
  await expectStatus(stranger, 'confirmed');
  await page.getByRole('button', { name: slipMessages.forget }).click();
  await page.getByRole('button', { name: slipMessages.forgetAsk.yes }).click();
  await expect(second.getByText(slipMessages.gone.title)).toBeVisible();
  await expect(second.locator('.slip-code')).toHaveCount(0);
  // A slip that was opened by its link has nothing to do with it.
  await expect(stranger.locator('[data-code]')).toHaveAttribute('data-code', registration.code);
});

test('looking up: too many tries and a busy centre are not called a wrong code; who waited in vain had no seat', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/status of (?:429|503)/);
  const session = await classDay(request, 13);
  const { registration } = await registerElsewhere(request, session.id, { name: 'Kha Thị Tư' });
  let answer: { status: number; json: unknown } = { status: 200, json: {} };
  await page.route('**/api/v1/registrations/lookup', (route) => route.fulfill(answer));
  await page.goto('/lop-hoc/tra-ma');
  await page.getByLabel(lookupMessages.code.label).fill(registration.code);
  await page.getByRole('radio', { name: lookupMessages.proof.name }).check();
  await page.getByLabel(lookupMessages.givenName.label).fill('Tư');
  const find = () => page.getByRole('button', { name: lookupMessages.find }).click();
  for (const [status, title] of [
    [429, serverMessages.requests['limit.reached']],
    [503, 'Máy chủ đang bận.'],
  ] as const) {
    answer = { status, json: { code: 'x', title } };
    await find();
    await expect(page.getByText(lookupMessages.trouble(status))).toBeVisible();
    await expect(page.getByText(title)).toBeVisible();
    await expect(page.getByText(lookupMessages.none)).toHaveCount(0);
  }
  const lapsed = { ...registration, status: 'cancelled', reason: 'lapsed' };
  answer = { status: 200, json: { found: true, registration: lapsed, manageToken: 't' } };
  await find();
  await expect(page.getByRole('heading', { name: slipMessages.lapsed.status })).toBeVisible();
  await page.route('**/api/v1/registration', (route) => route.fulfill({ json: { registration: lapsed } }));
  await page.getByRole('link', { name: lookupMessages.manage }).click();
  await expect(page.getByRole('heading', { name: slipMessages.lapsed.status })).toBeVisible();
  await expect(page.getByText(slipMessages.lapsed.text)).toBeVisible();
});
