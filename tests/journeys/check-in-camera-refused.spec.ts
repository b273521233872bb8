import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import { withCamera } from '../fixtures/photos/with-camera.ts';
import { classOf, findAndTap, openCheckIn } from './check-in-desk.ts';
import { expect, test } from './fixtures.ts';
import { signInAs } from './staff-desk.ts';

test.use({ ...(await withCamera('check-in-refused', 'refuses')), serverFor: 'check-in without camera' });

test('a camera that is refused says so, and names still do', { tag: '@ci' }, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  await openCheckIn(page, await classOf(page, ['Hồ Thị Bưởi']));
  await page.getByRole('button', { name: texts.scan.open }).click();
  await expect(page.getByText(texts.scan.refused)).toBeVisible();
  await findAndTap(page, 'buoi', 'Hồ Thị Bưởi');
});
