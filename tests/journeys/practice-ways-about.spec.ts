import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  card,
  copyCard,
  expectScreen,
  openPhone,
  openRegistration,
  press,
} from './practice-account.ts';

test('the browser’s Back goes one screen back, and forward again, down to the list', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto('/thuc-hanh');
  await page.locator('a[href="/thuc-hanh/cong?bai=tai-khoan-tap-huan"]').click();
  await page.getByRole('link', { name: startMessages.guided }).click();
  await expectScreen(page, messages.home.title);
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await expectScreen(page, accountMessages.sim.title);
  await openPhone(page);
  await page.goBack();
  await expectScreen(page, accountMessages.sim.title);
  await page.goBack();
  await expectScreen(page, messages.home.title);
  await page.goForward();
  await expectScreen(page, accountMessages.sim.title);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('link', { name: startMessages.continue })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: startMessages.listTitle })).toBeVisible();
  const task = page.locator('[data-task-marks="tai-khoan-tap-huan"]');
  await expect(task.getByText(startMessages.open)).toBeVisible();
});

test('leaving is one press and asks nothing; the task waits', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await expectScreen(page, accountMessages.sim.title);
  await page.getByRole('link', { name: messages.leaveLabel }).click();
  await expect(page).toHaveURL(/\/thuc-hanh$/);
  await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
  await page.getByRole('link', { name: startMessages.continue }).click();
  await expectScreen(page, accountMessages.sim.title);
});

test('a step is taken back, and everything begins again', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await press(page, messages.menu);
  await press(page, messages.menuItems.redo);
  await expect(page.locator('#personalId')).toBeVisible();
  await press(page, messages.menu);
  await press(page, messages.menuItems.restart);
  await press(page, messages.menuItems.restartAsk.no);
  await expect(page.locator('#personalId')).toBeVisible();
  await press(page, messages.menu);
  await press(page, messages.menuItems.restart);
  await press(page, messages.menuItems.restartAsk.yes);
  await expectScreen(page, messages.home.title);
});

test('by keyboard alone: every control is reached, named and pressed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
  await tabTo(page, startMessages.guided);
  await page.keyboard.press('Enter');
  await expectScreen(page, messages.home.title);
  await tabTo(page, messages.home.register);
  await page.keyboard.press('Enter');
  await expectScreen(page, accountMessages.sim.title);
  await tabTo(page, phoneMessages.compose);
  await page.keyboard.press('Enter');
  await tabTo(page, phoneMessages.to);
  await page.keyboard.type('1414');
  await tabTo(page, phoneMessages.body);
  await page.keyboard.type('TTTB');
  await page.keyboard.press('Enter');
  await tabTo(page, phoneMessages.isNew);
  await page.keyboard.press('Enter');
  await expect(page.locator('.sms').first()).toContainText(card.fullName);
  await tabTo(page, messages.card);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: messages.practiceCard.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: messages.card })).toBeFocused();
});

test.describe('without the service worker, which would answer from its store', () => {
  test.use({ serviceWorkers: 'block' });
  test('a task that cannot be fetched says why and tries again', { tag: '@ci' }, async ({
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/Service Worker registration blocked/);
    await page.route('**/du-lieu/tai-khoan-tap-huan.json', (route) =>
      route.fulfill({ body: '<p>Wi-Fi</p>' }),
    );
    await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expect(page.getByRole('alert')).toHaveText(startMessages.failed['world.broken']);
    await page.unroute('**/du-lieu/tai-khoan-tap-huan.json');
    await press(page, startMessages.retry);
    await expectScreen(page, messages.home.title);
  });
});

test('an unknown task leads to the list', { tag: '@ci' }, async ({ page }) => {
  await page.goto('/thuc-hanh/cong?bai=khong-co');
  await expect(page.getByRole('heading', { level: 1, name: startMessages.unknownTitle })).toBeVisible();
  await page.getByRole('link', { name: startMessages.toList }).click();
  await expect(page).toHaveURL(/\/thuc-hanh$/);
});

/** Press Tab until the control of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return '';
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return label ?? '';
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`Tab never reaches "${name}"`);
}
