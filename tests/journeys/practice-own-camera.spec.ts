import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { photoMessages } from '#src/practice/messages-photo.vi.ts';
import { withCamera } from '../fixtures/photos/with-camera.ts';
import { expect, test } from './fixtures.ts';
import { dumpStorage } from './practice-account.ts';
import { attestAndSubmit, heading } from './practice-filing.ts';
import { keptPictures, openTaker, openTakerHere, paper, seesSomething, verdict } from './practice-photo.ts';
import { pressPrimary } from './practice-walk.ts';

test.use({ ...(await withCamera('page-on-a-table')), trace: 'off' }); // A recording would keep the picture.

test('a paper is photographed, judged, used and sent; nothing of the photo is kept or leaves the page', async ({
  page,
  requests,
}) => {
  await openTaker(page);
  await expect(page.getByText(photoMessages.noRealPaper)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await test.step('taken and judged', async () => {
    await page.locator('#open-camera').click();
    await expect(verdict(page)).toHaveText(photoMessages.viewTitle);
    await expect(verdict(page)).toBeFocused();
    await seesSomething(page);
    await page.locator('#shoot').click();
    await expect(verdict(page)).toHaveText(photoMessages.clear);
    await expect(verdict(page)).toBeFocused();
    await expect(page.locator('.photo-picture')).toBeVisible();
  });
  await test.step('used: attached, its picture in sight', async () => {
    await page.locator('#use-photo').click();
    await expect(page.getByText(formMessages.own.photo)).toBeVisible();
    await expect(page.locator('.paper .image-card img')).toBeVisible();
  });
  await test.step('nothing of it is kept, nothing was asked of anybody', async () => {
    expect(await dumpStorage(page)).toContain('own-photo-taken');
    expect(await keptPictures(page)).toEqual([]);
    // The service worker goes on fetching the packs that every phone gets.
    const asked = requests.slice(before).filter((address) => !/^blob:|\/packs\/[\w.-]+\.pack$/.test(address));
    expect(asked).toEqual([]);
  });
  await test.step('after a reload the page asks for it anew', async () => {
    await page.reload();
    await expect(page.getByText(formMessages.own.lost)).toBeVisible();
    await expect(page.locator(`#${paper}-photo`)).toHaveText(formMessages.own.again);
    await pressPrimary(page);
    await expect(page.getByRole('alert')).toBeVisible();
  });
  await test.step('taken again and sent', async () => {
    await openTakerHere(page);
    await page.locator('#open-camera').click();
    await seesSomething(page);
    await page.locator('#shoot').click();
    await page.locator('#use-photo').click();
    await pressPrimary(page);
    await expect(heading(page)).toHaveText(formMessages.delivery.title);
    await page.locator('input[value="electronic"]').check();
    await pressPrimary(page);
    await expect(page.locator('.review-part', { hasText: formMessages.own.photo })).toBeVisible();
    await attestAndSubmit(page);
    await expect(page.locator('.code').first()).toBeVisible();
    await page.reload();
    await expect(page.locator('.code').first()).toBeVisible();
    expect(await keptPictures(page)).toEqual([]);
  });
});

test('a reload between the papers and the end sends nothing before the photo was taken again', {
  tag: '@ci',
}, async ({ page }) => {
  await openTaker(page);
  await page.locator('#open-camera').click();
  await seesSomething(page);
  await page.locator('#shoot').click();
  await page.locator('#use-photo').click();
  await pressPrimary(page);
  await page.locator('input[value="electronic"]').check();
  await pressPrimary(page);
  await expect(page.locator('#attest')).toBeVisible(); // Kept, and only then shown.
  await page.reload();
  await attestAndSubmit(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await page.locator('#edit-papers').click();
  await expect(page.getByText(formMessages.own.lost)).toBeVisible();
});

test('the camera is off as soon as nobody looks through it', { tag: '@ci' }, async ({ page }) => {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
  });
  const lights = () =>
    page.evaluate(() =>
      (window as unknown as { streams: MediaStream[] }).streams.flatMap((stream) =>
        stream.getTracks().map(({ readyState }) => readyState),
      ),
    );
  await openTaker(page);
  await page.locator('#open-camera').click();
  await expect(page.locator('video')).toBeVisible();
  expect(await lights()).toEqual(['live']);
  await page.getByRole('button', { name: photoMessages.stopCamera }).click();
  await expect(page.locator('#open-camera')).toBeVisible();
  expect(await lights()).toEqual(['ended']);
  await page.locator('#open-camera').click();
  await expect(page.locator('video')).toBeVisible();
  await page.locator('#go-home').click();
  await expect(page.locator('video')).toBeHidden();
  expect(await lights()).toEqual(['ended', 'ended']);
});
