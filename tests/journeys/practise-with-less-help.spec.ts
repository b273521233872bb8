import { messages } from '#src/practice/messages.vi.ts';
import { composeMessages } from '#src/practice/messages-compose.vi.ts';
import { replayMessages } from '#src/practice/messages-replay.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { composeLink } from '#src/practice/rules/composed-link.ts';
import { expect, type Page, test } from './fixtures.ts';
import { pressPrimary, startTask } from './practice-walk.ts';

async function openResult(page: Page): Promise<void> {
  await page.locator('#open-menu').click();
  await page.getByRole('button', { name: messages.menuItems.result }).click();
  await expect(page.locator('#screen-title')).toHaveText(messages.result.title);
}

test('a learner who is stuck gets one rung of help after the other', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, 'nop-ho-so', 'hinted');
  const coach = page.locator('#coach');
  await expect(coach).toHaveCount(0);
  await test.step('what it is about', async () => {
    await page.locator('#ask-hint').click();
    await expect(coach).toBeFocused();
    await expect(coach).toBeInViewport();
    await expect(coach).toContainText('Chỉ có một hồ sơ được nộp');
    await expect(page.locator('[data-marked]')).toHaveCount(0);
  });
  await test.step('what to do, then where', async () => {
    await page.locator('#ask-more').click();
    await expect(coach).toContainText('cam đoan');
    await expect(page.locator('[data-marked]')).toHaveCount(0);
    await page.locator('#ask-more').click();
    await expect(page.locator('[data-marked]')).toHaveCount(1);
    await expect(page.locator('#ask-more')).toHaveCount(0);
  });
  await test.step('the result counts them', async () => {
    await openResult(page);
    const hints = page.locator('.figures div').filter({ hasText: resultMessages.hints });
    await expect(hints.locator('dd')).toHaveText('3');
  });
});

test('a learner looks at a run step by step and sees where it went wrong', async ({ page }) => {
  await startTask(page, 'nop-ho-so', 'alone');
  await pressPrimary(page); // without the attestation
  await expect(page.getByRole('alert')).toBeFocused();
  await openResult(page);
  await page.getByRole('button', { name: resultMessages.replay }).click();
  await expect(page.locator('#replay-title')).toBeFocused();
  await test.step('by hand', async () => {
    await page.locator('#replay-next').click();
    await expect(page.getByText(replayMessages.step(2, 2))).toBeVisible();
    await expect(page.getByText(replayMessages.mistake)).toBeVisible();
    await expect(page.locator('.replay-screen')).toContainText('Xem lại trước khi nộp');
  });
  await test.step('by itself, fast, and only to look at', async () => {
    await page.locator('#replay-speed').selectOption({ label: replayMessages.speeds[4] });
    await page.locator('#replay-play').click();
    await expect(page.getByText(replayMessages.step(1, 2))).toBeVisible();
    await expect(page.getByText(replayMessages.step(2, 2))).toBeVisible();
    await expect(page.locator('.replay-screen [inert]')).toHaveCount(1);
  });
  await page.locator('#close-replay').click();
  await expect(page.locator('#see-replay')).toBeFocused();
});

test('a test gives no help, and the next one is another form', { tag: '@ci' }, async ({ page }) => {
  const people: (string | null)[] = [];
  for (const _ of ['first', 'second', 'third']) {
    // From the list, as people come: going to the address one is on is a reload, which goes on with the open run.
    await page.goto('/thuc-hanh');
    await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
    await page.getByRole('link', { name: startMessages.test, exact: true }).click();
    const again = page.getByRole('button', { name: startMessages.replace.yes });
    await expect(again.or(page.locator('#screen-title'))).toBeVisible();
    if (await again.isVisible()) await again.click();
    await expect(page.locator('#screen-title')).toBeVisible();
    await expect(page.locator('#ask-hint, #coach')).toHaveCount(0);
    // The other form's story is shown by itself: the start screen told the first one.
    if (people.length !== 1) await page.locator('#open-card').click();
    people.push(
      await page
        .getByRole('dialog')
        .getByText(/^(Nguyễn Văn Tư|Trần Thị Lan)$/)
        .textContent(),
    );
    await page.keyboard.press('Escape');
    await page.locator('#open-menu').click();
    await expect(page.getByText(messages.menuItems.leadTest)).toBeVisible();
    await expect(page.locator('#restart, #redo-step, #ask-first-hint')).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  expect(people).toEqual(['Nguyễn Văn Tư', 'Trần Thị Lan', 'Nguyễn Văn Tư']);
});

test('the card of a test holds the cards of the people and the story, and no answers', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'khai-sinh-cho-chau', 'test');
  await page.locator('#open-card').click();
  const card = page.getByRole('dialog', { name: messages.practiceCard.title });
  await expect(card.getByRole('heading', { level: 3 })).toHaveText([
    messages.practiceCard.story,
    messages.practiceCard.person,
    messages.practiceCard.cardOf('cô Hoa'),
    messages.practiceCard.cardOf('anh Năm'),
  ]);
  await expect(card).toContainText('Bác Tư là ông ngoại của em bé');
  await expect(card).not.toContainText('ngày ba tháng mười một');
  await test.step('practising, everything to copy from is there', async () => {
    await page.goto(composeLink('dien-bieu-mau', { mode: 'alone' }));
    await expect(page.locator('#screen-title')).toBeVisible();
    await page.locator('#open-card').click();
    await expect(card).toContainText('ngày ba tháng mười một');
  });
});

test('an address that asks for a test where there is none offers the other ways', {
  tag: '@ci',
}, async ({ page }) => {
  await page.goto(composeLink('nam-khong', { mode: 'test' }));
  await expect(page.getByText(startMessages.lacksTest).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('link', { name: startMessages.test, exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: startMessages.alone }).click();
  await expect(page.locator('#screen-title')).toBeFocused();
});

test('a link from the trainer opens the task with its trouble, also after a reload', {
  tag: '@ci',
}, async ({ page }) => {
  await page.goto(composeLink('tai-khoan-tap-huan', { form: 'b', faults: ['F-OTP-EXP'], seed: 77 }));
  await expect(page.getByText(startMessages.composed).filter({ visible: true })).toHaveCount(1);
  await page.getByRole('link', { name: startMessages.alone }).click();
  await expect(page.getByRole('dialog').getByText('Trần Thị Lan', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator('#screen-title')).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Trần Thị Lan', { exact: true })).toBeVisible();
});

test('a trainer chooses task, person and trouble, and gets the link', { tag: '@ci' }, async ({ page }) => {
  await page.goto('/thuc-hanh');
  await page.getByRole('link', { name: composeMessages.link }).click();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByLabel(composeMessages.task).selectOption({ label: 'Tạo tài khoản tập huấn' });
  await page.getByLabel('bà Lan').check();
  await page.getByLabel('Mã OTP hết hạn').check();
  await page.getByLabel(messages.modes.hinted).check();
  const link = page.getByLabel(composeMessages.result);
  await expect(link).toHaveValue(/\?bai=tai-khoan-tap-huan&cach=hinted&de=b&loi=F-OTP-EXP&so=2026$/);
  await test.step('another task leaves out what does not fit it', async () => {
    await page.getByLabel(composeMessages.task).selectOption({ label: 'Mất mạng, hồ sơ chưa tới nơi' });
    await expect(link).toHaveValue(/\?bai=nop-chua-toi&cach=hinted&de=b&so=2026$/);
  });
  await page.getByRole('link', { name: composeMessages.tryIt }).click();
  await expect(page.locator('#screen-title')).toBeVisible();
});
