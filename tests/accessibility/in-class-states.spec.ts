import { classBarMessages as bar, joinMessages } from '#src/board/messages-phone.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { type ClassBoard, classBar, joinByLink, openClassBoard } from '../journeys/class-board.ts';
import { expect, type Page, type ProductServer, test } from '../journeys/fixtures.ts';
import { inspect as inspectPractice, inspectScreen, type Look, looks, openWith } from './inspect.ts';

/** Nothing that stays at the foot lies under the bar, and each button of it can be hit. */
async function expectBarApart(page: Page, others: readonly string[]): Promise<void> {
  const box = await page.locator('.class-bar').boundingBox();
  for (const other of others) {
    const part = page.locator(other);
    const isStuck = await part.evaluate((found) => getComputedStyle(found).position !== 'static');
    const foot = await part.boundingBox();
    if (isStuck && foot && box) expect.soft(foot.y + foot.height, other).toBeLessThanOrEqual(box.y + 1);
  }
  for (const button of await page.locator('.class-bar button:visible').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect.soft(Math.min(width, height)).toBeGreaterThanOrEqual(48);
  }
}

async function openBoard(page: Page, server: ProductServer, look: Look): Promise<ClassBoard> {
  await openWith(page, look);
  return openClassBoard(page, server, 'a1-nam-khong');
}

for (const [name, look] of looks) {
  test(`axe objects to nothing from the code to the end of a class: ${name}`, {
    tag: '@ci',
  }, async ({ page, server, network, expectedConsole }) => {
    expectedConsole.push(/status of 4(04|10)/);
    const board = await openBoard(page, server, look);
    await page.goto('/vao-lop');
    await page.getByRole('button', { name: joinMessages.send }).click();
    await expect(page.locator('#code-error')).toBeVisible();
    await inspectScreen(page, 'refused');
    await joinByLink(page, board, 'Nguyễn Thị Hồng Nhung');
    await inspectScreen(page, 'joined');
    await page.getByRole('link', { name: /^Bắt đầu: / }).click();
    await expect(page.locator('.class-bar[data-state="here"]')).toBeVisible();
    await inspectScreen(page, 'lesson in class');
    await expectBarApart(page, ['.lesson-try', '.places']);
    await network.cut();
    await page.getByRole('button', { name: bar.help }).click();
    await expect(classBar(page, bar.states['hand-waiting'])).toBeVisible();
    await inspectScreen(page, 'help asked for without network');
    await network.restore();
    await expect(classBar(page, bar.states.hand)).toBeVisible();
    await inspectScreen(page, 'help asked for');
    await expectBarApart(page, ['.lesson-try', '.places']);
    await page.getByRole('button', { name: bar.leave }).click();
    await inspectScreen(page, 'asked whether to leave');
    await page.getByRole('button', { name: bar.ask.no }).click();
    await page.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expect(page.locator('#screen-title')).toBeFocused();
    await expect(page.locator('.class-bar[data-state="hand"]')).toBeVisible();
    await expectBarApart(page, ['.phone-bar']);
    await inspectPractice(page, 'portal in class');
    await board.close();
    await page.getByRole('button', { name: bar.noHelp }).click();
    await expect(page.locator('.class-bar[data-state="over"]')).toBeVisible();
    await inspectPractice(page, 'class is over');
  });
}

test('the room of the bar is there before its code, so that nothing jumps', async ({ page, server }) => {
  const board = await openBoard(page, server, { theme: 'light', text: '1', width: 360, height: 740 });
  await joinByLink(page, board, 'Hồng');
  const held = Promise.withResolvers<void>();
  await page.route('**/in-class.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/bai-hoc/a1-nam-khong');
  const tops = () =>
    page.evaluate(() =>
      ['h1', '.places', '.lesson-try'].map(
        (part) => document.querySelector(part)?.getBoundingClientRect().top,
      ),
    );
  const before = await tops();
  held.resolve();
  await expect(page.locator('.class-bar')).toBeVisible();
  expect(await tops()).toEqual(before);
});
