import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import { classOf, count, findAndTap, openCheckIn } from '../journeys/check-in-desk.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { inspectScreen, looks, openWith } from './inspect.ts';

test.use({ serverFor: 'states of check-in' });

for (const [place, [name, look]] of looks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(
    `axe objects to nothing where people are checked in: ${name}`,
    options,
    async ({ page, server, network }) => {
      await openWith(page, look);
      await signInAs(page, server, 'trainer');
      await page.goto('/can-bo/diem-danh');
      await expect(page.getByRole('button', { name: /^Mở buổi này/ }).first()).toBeVisible();
      await inspectScreen(page, 'days');
      const whole = await classOf(page, ['Hồ Thị Bưởi', 'Nguyễn Hoàng Thị Phương Thảo', 'Trần Thị Đào']);
      await openCheckIn(page, whole);
      await inspectScreen(page, 'nobody yet');
      await network.cut();
      await findAndTap(page, 'thao', 'Nguyễn Hoàng Thị Phương Thảo');
      await page.getByLabel(texts.find.label).fill('ZZZ ZZ9');
      await inspectScreen(page, 'a code that is not on the list');
      await page.getByRole('button', { name: texts.find.note }).click();
      await expect(page.locator('[data-stranger]')).toHaveCount(1);
      await inspectScreen(page, 'marks that wait, and a stranger');
      await page.getByLabel(texts.find.label).fill('khong ai');
      await expect(page.getByText(texts.find.none)).toBeVisible();
      await inspectScreen(page, 'nobody found');
      await network.restore();
      await expect(count(page)).toHaveText(texts.count(1, 3));
      for (const way of ['code', 'paper', 'print'] as const) {
        await page.getByRole('tab', { name: texts.ways[way], exact: true }).click();
        if (way === 'code') await expect(page.locator('[data-class-code]')).toBeVisible();
        await inspectScreen(page, way);
      }
    },
  );
}
