import { messages as offline } from '#src/platform/offline/messages.vi.ts';
import { expect, test } from './fixtures.ts';
import { beginGuided, expectProgress, fileBirth, learn, seeResult } from './learn-and-practise.ts';
import { readLesson } from './lesson-source.ts';
import { untilOffline } from './offline-fixtures.ts';
import { registerAccount } from './practice-account.ts';
import { isDone, walkUntil } from './practice-guide.ts';
import { readWorld } from './practice-walk.ts';

test('read, quiz, practise, submit, follow, supplement, result in the vault, and the progress says so', {
  tag: '@ci', // All of it again, without a network, is the next one.
}, async ({ page }) => {
  const lesson = readLesson('b2-dien-bieu-mau');
  await learn(page, lesson);
  await test.step('the lesson’s own task', async () => {
    await page.locator('main a[href="/thuc-hanh/cong?bai=dien-bieu-mau"]').first().click();
    await beginGuided(page);
    await walkUntil(page, readWorld('dien-bieu-mau'), isDone);
    await seeResult(page);
  });
  await test.step('a whole dossier', () => fileBirth(page));
  await expectProgress(page, lesson, ['dien-bieu-mau', 'khai-sinh-cho-chau']);
});

test.describe('once the page says that it is ready without a network', () => {
  test.afterEach(({ server }) => server.start());

  test('all of it again with the server gone: lesson, quiz, account, birth registration, progress', async ({
    page,
    context,
    network,
    server,
  }) => {
    await page.goto('/');
    await untilOffline(page, 'current');
    await expect(page.getByText(offline.lines.ready)).toBeVisible();
    await page.close();
    await network.cut();
    await server.stop();

    const phone = await context.newPage(); // Nothing is open any more: the first address is asked for without a network.
    const lesson = readLesson('a4-tai-khoan');
    await learn(phone, lesson);
    await test.step('the lesson’s own task: an account', async () => {
      await phone.locator('main a[href="/thuc-hanh/cong?bai=tai-khoan-tap-huan"]').first().click();
      await beginGuided(phone);
      await registerAccount(phone);
      await seeResult(phone);
    });
    await test.step('a whole dossier', () => fileBirth(phone));
    await expectProgress(phone, lesson, ['tai-khoan-tap-huan', 'khai-sinh-cho-chau']);
  });
});
