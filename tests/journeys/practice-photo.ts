import { photoMessages, photoTroubleTexts } from '#src/practice/messages-photo.vi.ts';
import { expect, type Page } from './fixtures.ts';
import { startTask } from './practice-walk.ts';

/** The task that begins at its papers, and the paper it is about. */
export const paper = 'giay-chung-sinh';

/** The papers of the task, with the way to a photo of one's own open. */
export async function openTaker(page: Page): Promise<void> {
  await startTask(page, 'dinh-kem-giay-to', 'alone');
  await openTakerHere(page);
}

export async function openTakerHere(page: Page): Promise<void> {
  await page.locator(`#${paper}-photo`).click();
  await expect(page.locator('#choose-file')).toBeVisible();
}

/** The heading that says what came of it. */
export const verdict = (page: Page) => page.locator('.photo h3');

/** The live view has its first picture. */
export async function seesSomething(page: Page): Promise<void> {
  const width = () => page.locator('video').evaluate((view: HTMLVideoElement) => view.videoWidth);
  await expect.poll(width).toBeGreaterThan(0);
}

/** The page says why, and a file is still a way on. */
export async function expectTrouble(page: Page, trouble: keyof typeof photoTroubleTexts): Promise<void> {
  await expect(page.locator('.photo [role="status"]')).toContainText(photoTroubleTexts[trouble](6));
  await expect(verdict(page)).toBeFocused();
  await expect(page.locator('#choose-file')).toBeVisible();
}

/** Choose a file by its path, and wait for what the page says to it. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  await page.locator('.photo input[type="file"]:not([capture])').setInputFiles(file);
  await expect(page.locator('.photo').getByText(photoMessages.working)).toBeHidden();
  await expect(page.locator('#use-photo, .photo .notice-warning').first()).toBeVisible();
}

/** Every picture, file or address of one that this browser keeps of this site. */
export async function keptPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const seen = new Set<unknown>();
    function walk(value: unknown, where: string): void {
      if (typeof value === 'string' && /^(data:image|blob:)|^\/9j\//.test(value)) found.push(where);
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        found.push(where);
      else for (const [key, inner] of Object.entries(value)) walk(inner, `${where}.${key}`);
    }
    walk({ ...localStorage }, 'localStorage');
    walk({ ...sessionStorage }, 'sessionStorage');
    walk(history.state, 'history');
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const type = (await cache.match(request))?.headers.get('content-type') ?? '';
        if (request.url.startsWith('blob:') || /^image\/jpeg/.test(type)) found.push(`cache: ${request.url}`);
      }
    }
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        walk(rows, `${name}.${table}`);
      }
      database.close();
    }
    return found;
  });
}
