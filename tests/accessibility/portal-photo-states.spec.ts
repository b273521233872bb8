import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { photoMessages } from '#src/practice/messages-photo.vi.ts';
import { makePhotos } from '../fixtures/photos/make-photos.ts';
import { withCamera } from '../fixtures/photos/with-camera.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { chooseFile, openTaker, paper, seesSomething, verdict } from '../journeys/practice-photo.ts';
import { startTask } from '../journeys/practice-walk.ts';
import { inspect, openWith, widerThanScreen } from './inspect.ts';
import { pressByKey } from './keyboard.ts';

test.use({ ...(await withCamera('accessible')), trace: 'off' });
const phone = { theme: 'light', text: '1', width: 360, height: 740 } as const;

test(
  'taking a photo: axe in three palettes, nothing sticks out with large letters on a small screen',
  {
    tag: '@ci',
  },
  async ({ page, browser }, info) => {
    test.setTimeout(400_000);
    const photos = await makePhotos(browser, info.outputPath('photos'), [
      'cropped',
      'blurred',
      'heic',
      'pdf',
    ]);
    await openWith(page, phone);
    await openTaker(page);
    await inspectHere(page, 'photo: where from');
    await page.locator('#open-camera').click();
    await seesSomething(page);
    await inspectHere(page, 'photo: live view');
    await page.locator('#shoot').click();
    await expect(verdict(page)).toHaveText(photoMessages.clear);
    await inspectHere(page, 'photo: clear');
    await page.locator('#photo-again').click();
    await chooseFile(page, photos.cropped);
    await inspectHere(page, 'photo: not clear');
    await page.locator('#photo-again').click();
    await chooseFile(page, photos.heic);
    await inspectHere(page, 'photo: a file that will not do');
    await chooseFile(page, photos.pdf);
    await inspectHere(page, 'photo: a PDF');
    await page.locator('#photo-again').click();
    await chooseFile(page, photos.blurred);
    await page.locator('#use-photo').click();
    await expect(page.getByText(formMessages.own.unclear)).toBeVisible();
    await inspectHere(page, 'photo: used although not clear');
    await page.reload();
    await expect(page.getByText(formMessages.own.lost)).toBeVisible();
    await inspectHere(page, 'photo: lost');
  },
);

test('a photo by keyboard alone: taken, turned, used; the focus is always seen', { tag: '@ci' }, async ({
  page,
}) => {
  await openWith(page, phone);
  await startTask(page, 'dinh-kem-giay-to', 'alone');
  await pressByKey(page, page.locator(`#${paper}-photo`));
  await expect(verdict(page)).toBeFocused();
  await pressByKey(page, page.locator('#open-camera'));
  await seesSomething(page);
  await pressByKey(page, page.locator('#shoot'));
  await expect(verdict(page)).toHaveText(photoMessages.clear);
  await pressByKey(page, page.locator('#turn-photo'));
  await expect(page.locator('.photo-flaws')).toContainText(photoMessages.flaws.sideways.what);
  await expect(verdict(page)).toBeFocused();
  await pressByKey(page, page.locator('#turn-photo'));
  await expect(verdict(page)).toHaveText(photoMessages.clear);
  await pressByKey(page, page.locator('#use-photo'));
  await expect(page.getByText(formMessages.own.photo)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

/** As it stands, and at 320 px with letters of 28 px. */
async function inspectHere(page: Page, state: string): Promise<void> {
  await inspect(page, state, ['dark', 'contrast']);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('html').evaluate((root) => root.setAttribute('data-text', '3'));
  expect.soft(await widerThanScreen(page), `${state}: 320 px and letters of 28 px`).toEqual([]);
  await page.locator('html').evaluate((root) => root.setAttribute('data-text', '1'));
  await page.setViewportSize({ width: phone.width, height: phone.height });
}
