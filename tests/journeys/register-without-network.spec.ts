import { messages } from '#src/classes/messages.vi.ts';
import { nextClassMessages } from '#src/classes/messages-home.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
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
  await network.cut();
  await sendForm(page);
  await expectStatus(page, 'waiting');
  await network.restore();
  await expectStatus(page, 'confirmed');
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
