import { messages } from '#src/classes/messages.vi.ts';
import { nextClassMessages } from '#src/classes/messages-home.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { answerForm, classDay, expectStatus, sendForm } from './class-desk.ts';
import { expect, test } from './fixtures.ts';
import { untilOffline } from './offline-fixtures.ts';

test('without a network the request waits on the phone and says so; with it the seat comes by itself', async ({
  page,
  request,
  network,
}) => {
  const session = await classDay(request, 4);
  await page.goto('/lop-hoc');
  await untilOffline(page, 'current');
  await network.cut();
  await page.reload();
  await expect(page.getByText('Lịch này xem lúc')).toBeVisible();
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await answerForm(page, { name: 'Đặng Thị Sáu', phone: '0977 000 111' });
  await sendForm(page);
  await expectStatus(page, 'waiting');
  await expect(page.getByRole('heading', { name: slipMessages.waiting.status })).toBeVisible();
  await page.goto('/lop-hoc');
  await page.getByRole('link', { name: slipMessages.waiting.status }).click();
  await network.restore();
  await expectStatus(page, 'confirmed');
  await page.goto('/lop-hoc');
  await expect(page.getByRole('heading', { name: messages.mine.title })).toBeVisible();
});

test('a phone whose clock is a day ahead loses no seat', { tag: '@ci' }, async ({
  page,
  request,
  network,
}) => {
  const session = await classDay(request, 0);
  await page.clock.setFixedTime(Date.parse(session.startsAt) + 86_400_000);
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await answerForm(page, { name: 'Võ Thị Bảy', phone: '0977 000 222' });
  await untilOffline(page, 'current'); // Before that the slip's own page is promised to nobody.
  await network.cut();
  await sendForm(page);
  await expectStatus(page, 'waiting');
  await network.restore();
  await expectStatus(page, 'confirmed');
  await test.step('the first page says so, and not that the class is over', async () => {
    await page.goto('/');
    await expect(page.locator('[data-next-class]')).toContainText('Đã có chỗ');
  });
  await test.step('without a network, too, and to whoever has no seat the class that is next', async () => {
    await page.goto('/lop-hoc');
    await page.getByRole('link', { name: slipMessages.status.confirmed }).click();
    await page.getByRole('button', { name: slipMessages.forget }).click();
    await page.getByRole('button', { name: slipMessages.forgetAsk.yes }).click();
    await expect(page.getByRole('heading', { name: messages.schedule.title })).toBeVisible();
    await untilOffline(page, 'current');
    await network.cut();
    await page.goto('/');
    const day = formatWeekdayDate(session.localDate);
    await expect(page.locator('[data-next-class]')).toContainText(`${day}, 08:00: còn`);
  });
});

test.describe('without a worker, whose clock no test can set', () => {
  test.use({ serviceWorkers: 'block' });

  test('a phone whose clock is put right while the server wants to be left alone waits no day', {
    tag: '@ci',
  }, async ({ page, request, expectedConsole }) => {
    expectedConsole.push(/status of 503/);
    const session = await classDay(request, 9);
    let isBusy = true;
    await page.route('**/api/v1/registrations', (route) =>
      isBusy
        ? route.fulfill({
            ...{ status: 503, headers: { 'Retry-After': '5' } },
            json: { code: 'database.away', title: 'Máy chủ đang bận.' },
          })
        : route.continue(),
    );
    const now = Date.now();
    await page.clock.setFixedTime(now + 86_400_000);
    await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
    await answerForm(page, { name: 'Vi Thị Tám', phone: '0977 000 888' });
    await sendForm(page);
    await expectStatus(page, 'waiting');
    const sendNow = page.getByRole('button', { name: slipMessages.waiting.now });
    await expect(page.getByText(/^Trung tâm đang bận\./)).toBeVisible();
    await expect(sendNow).toHaveCount(0);
    await page.clock.setFixedTime(now);
    await expect(sendNow).toBeVisible();
    isBusy = false;
    await sendNow.click();
    await expectStatus(page, 'confirmed');
  });
});

test('the first page sends what waits as soon as there is a network, and says what came of it', {
  tag: '@ci',
}, async ({ page, request, network }) => {
  const session = await classDay(request, 5);
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await untilOffline(page, 'current');
  await answerForm(page, { name: 'Mai Thị Chín', phone: '0977 000 333' });
  await network.cut();
  await sendForm(page);
  await expectStatus(page, 'waiting');
  await page.goto('/');
  await expect(page.locator('[data-next-class]')).toHaveText(nextClassMessages.own.waiting);
  await network.restore();
  await expect(page.locator('[data-next-class]')).toContainText('Đã có chỗ');
});

test('an answer that was lost is asked for again, also when the class has begun meanwhile', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/ERR_FAILED/);
  const session = await classDay(request, 9);
  let lost = 0;
  await page.route('**/api/v1/registrations', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  const begun = new Date(Date.parse(session.startsAt) + 3_600_000).toUTCString();
  await page.route('**/api/v1/sessions', async (route) => {
    const response = await route.fetch();
    const date = lost > 0 ? { date: begun } : {};
    return route.fulfill({ response, headers: { ...response.headers(), ...date } });
  });
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await answerForm(page, { name: 'Hà Thị Mười', phone: '0977 000 444' });
  await sendForm(page);
  await expectStatus(page, 'confirmed');
  expect(lost).toBe(1);
});

test('a request that the server cannot take waits by itself and says until when; the next one goes on', {
  tag: '@ci',
}, async ({ page, request, expectedConsole }) => {
  expectedConsole.push(/status of 500/);
  const session = await classDay(request, 10);
  await page.route('**/api/v1/registrations', (route) =>
    route.request().postData()?.includes('Tô Thị Kẹt')
      ? route.fulfill({
          ...{ status: 500, headers: { 'Retry-After': '600' } },
          json: { code: 'server.failed', title: 'Máy chủ gặp lỗi.' },
        })
      : route.continue(),
  );
  for (const [name, phone, status] of [
    ['Tô Thị Kẹt', '0977 000 555', 'waiting'],
    ['Tô Văn Thông', '0977 000 666', 'confirmed'],
  ] as const) {
    await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
    await answerForm(page, { name, phone });
    await sendForm(page);
    await expectStatus(page, status);
  }
  await page.goto('/lop-hoc');
  await page.getByRole('link', { name: slipMessages.waiting.status }).click();
  await expect(page.getByText(/^Trung tâm đang bận\. Máy tự gửi lại từ \d\d:\d\d /)).toBeVisible();
  await expect(page.getByRole('button', { name: slipMessages.waiting.now })).toHaveCount(0);
});

test('a network that fails once more when it has just come back is tried again soon', {
  tag: '@ci',
}, async ({ page, context, request, network, expectedConsole }) => {
  expectedConsole.push(/ERR_FAILED/);
  const session = await classDay(request, 11);
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await answerForm(page, { name: 'Ma Thị Dợ', phone: '0977 000 777' });
  await untilOffline(page, 'current');
  await network.cut();
  await sendForm(page);
  await expectStatus(page, 'waiting');
  let failures = 0;
  // The worker's requests too: whichever hears first that the network is back sends.
  await context.route('**/api/v1/sessions', (route) => {
    failures += 1;
    return failures < 3 ? route.abort() : route.continue();
  });
  await network.restore();
  await expectStatus(page, 'confirmed');
  expect(failures).toBeGreaterThanOrEqual(3);
});
