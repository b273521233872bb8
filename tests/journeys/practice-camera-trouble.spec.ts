import { withCamera } from '../fixtures/photos/with-camera.ts';
import { test } from './fixtures.ts';
import { expectTrouble, openTaker, seesSomething } from './practice-photo.ts';

test.use(await withCamera('interrupted'));

for (const [name, trouble] of [
  ['NotReadableError', 'camera.busy'],
  ['UnknownError', 'camera.failed'],
] as const)
  test(`a camera that answers ${name}`, { tag: '@ci' }, async ({ page }) => {
    await page.addInitScript((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', fault));
    }, name);
    await openTaker(page);
    await page.locator('#open-camera').click();
    await expectTrouble(page, trouble);
  });

test('a browser that has no camera to offer', { tag: '@ci' }, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await openTaker(page);
  await page.locator('#open-camera').click();
  await expectTrouble(page, 'camera.unsupported');
});

test('a page that was not opened safely', { tag: '@ci' }, async ({ page }) => {
  await openTaker(page);
  await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await page.locator('#open-camera').click();
  await expectTrouble(page, 'camera.insecure');
});

test('a camera that stops in the middle, and goes on when asked', { tag: '@ci' }, async ({ page }) => {
  await openTaker(page);
  await page.locator('#open-camera').click();
  await seesSomething(page);
  await page.locator('video').evaluate((view: HTMLVideoElement) => {
    const [track] = (view.srcObject as MediaStream).getTracks();
    track?.dispatchEvent(new Event('ended')); // as a phone call does it
  });
  await expectTrouble(page, 'camera.stopped');
  await page.locator('#open-camera').click();
  await seesSomething(page);
});
