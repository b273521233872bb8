import { withCamera } from '../fixtures/photos/with-camera.ts';
import { test } from './fixtures.ts';
import { expectTrouble, openTaker } from './practice-photo.ts';

test.use(await withCamera('refused', 'refuses'));

test('a camera that the person refuses: it is said so, with the way to allow it and the way without', {
  tag: '@ci',
}, async ({ page }) => {
  await openTaker(page);
  await page.locator('#open-camera').click();
  await expectTrouble(page, 'camera.refused');
});
