import { statSync } from 'node:fs';
import { photoMessages, photoTroubleTexts } from '#src/practice/messages-photo.vi.ts';
import { makePhotos, type PhotoName } from '../fixtures/photos/make-photos.ts';
import { expect, test } from './fixtures.ts';
import { chooseFile, expectTrouble, openTaker, verdict } from './practice-photo.ts';

/** A recording with a dozen photos in it takes longer than the looking. */
test.use({ trace: 'off', permissions: ['camera'] });

type Flaw = keyof typeof photoMessages.flaws;

/** What each file is, and what the page must say to it: what is wrong with a photo, or why a file will not do. */
const labels: Readonly<Record<PhotoName, readonly Flaw[] | keyof typeof photoTroubleTexts>> = {
  good: [],
  'turned by its header': [],
  heavy: [],
  pdf: [],
  'pdf called jpg': [],
  blurred: ['blurred'],
  dark: ['dark'],
  glare: ['glare'],
  cropped: ['cropped'],
  far: ['small'],
  sideways: ['sideways'],
  heic: 'file.heic',
  corrupt: 'file.corrupt',
  empty: 'file.empty',
  letter: 'file.kind',
  'heavy pdf': 'file.pdf-heavy',
};

test('every prepared file is judged as it is labelled', { tag: '@ci' }, async ({ page, browser }, info) => {
  test.setTimeout(240_000);
  const photos = await makePhotos(browser, info.outputPath('photos'), Object.keys(labels) as PhotoName[]);
  expect(statSync(photos.heavy).size).toBeGreaterThan(11_000_000);
  await openTaker(page);
  for (const [name, label] of Object.entries(labels))
    await test.step(name, async () => {
      await chooseFile(page, photos[name as PhotoName]);
      if (typeof label === 'string') {
        await expect(page.locator('.photo .notice-warning')).toContainText(photoTroubleTexts[label](6));
        return;
      }
      const said = await page.locator('.photo-flaws li strong').allTextContents();
      expect(said, name).toEqual(label.map((flaw) => photoMessages.flaws[flaw].what));
      if (!name.includes('pdf'))
        await expect(verdict(page)).toHaveText(
          label.length > 0 ? photoMessages.unclear : photoMessages.clear,
        );
      await page.locator('#photo-again').click();
    });
});

test('without a camera it is said so, and a file does instead', { tag: '@ci' }, async ({ page }, info) => {
  await openTaker(page);
  await page.locator('#open-camera').click();
  await expectTrouble(page, 'camera.none');
  await expect(page.locator('#camera-app')).toHaveText(photoMessages.cameraApp);
  await expect(page.locator('input[capture="environment"]')).toHaveAttribute('accept', 'image/*');
  const file = info.outputPath('page.png');
  await page.locator('.paper').first().screenshot({ path: file });
  await chooseFile(page, file);
  await expect(page.locator('.photo-picture')).toBeVisible();
});
