import { loadSandbox } from '#sandbox/load.ts';
import type { Persona } from '#sandbox/persona-schema.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page } from './fixtures.ts';

/** The practice card that every account task is about. */
export const card = findCard('bac-tu');
export const password = 'Tap-huan7';

/** Open a task and begin it; the heading of the first screen has the focus. */
export async function beginTask(page: Page, task: string, mode: 'guided' | 'alone'): Promise<void> {
  await page.goto(`/thuc-hanh/cong?bai=${task}`);
  await page.getByRole('link', { name: startMessages[mode] }).click();
  await expectScreen(page, messages.home.title);
}

/** The screen has come: its heading has the focus and its name is in the tab. */
export async function expectScreen(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
  await expect(page).toHaveTitle(/Đang tập – Cầm Tay$/);
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** From the portal to the phone, which covers it on a small screen. */
export async function openPhone(page: Page): Promise<void> {
  await page.locator('#open-phone').click();
  await expect(page.getByRole('heading', { level: 1, name: phoneMessages.inbox })).toBeFocused();
}

/** Ask the carrier in whose name the SIM is, and read the answer. */
export async function checkSim(page: Page): Promise<string> {
  await openPhone(page);
  await press(page, phoneMessages.compose);
  await page.getByLabel(phoneMessages.to).fill('1414');
  await page.getByLabel(phoneMessages.body).fill('tttb');
  await press(page, phoneMessages.send);
  const answer = await readNewest(page);
  await press(page, phoneMessages.close);
  await expectScreen(page, accountMessages.sim.title);
  return answer;
}

/** Open the newest message that was not read yet; nothing of it stands on the screen before. */
export async function readNewest(page: Page): Promise<string> {
  await page.locator('.sms-new button').first().click();
  const newest = page.locator('.sms').first();
  await expect(newest.getByRole('button')).toHaveCount(0);
  return (await newest.textContent()) ?? '';
}

/** Read the newest code on the phone and come back to type it. */
export async function readCode(page: Page): Promise<string> {
  await openPhone(page);
  const [, code = ''] = /(?<!\d)(\d{6})(?!\d)/.exec(await readNewest(page)) ?? [];
  await press(page, phoneMessages.close);
  await expectScreen(page, accountMessages.otp.title);
  return code;
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(accountMessages.otp.code).fill(code);
  await press(page, accountMessages.otp.next);
}

/** Copy the card into the registration page. */
export async function copyCard(page: Page): Promise<void> {
  const [day = '', month = '', year = ''] = formatDate(card.birthDate).split('/');
  await page.locator('#personalId').fill(card.personalId);
  await page.locator('#fullName').fill(card.fullName);
  await page.locator('#birthDate').fill(day);
  await page.locator('#birthDate-month').fill(month);
  await page.locator('#birthDate-year').fill(year);
  await page.locator('#phone').fill(card.phone);
}

/** From the front page to the registration page. */
export async function openRegistration(page: Page): Promise<void> {
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await expectScreen(page, accountMessages.sim.title);
  await checkSim(page);
  await press(page, accountMessages.sim.next);
  await expect(page.locator('#fullName')).toBeVisible();
}

export async function choosePassword(page: Page): Promise<void> {
  await expectScreen(page, accountMessages.password.title);
  await page.getByLabel(accountMessages.password.first, { exact: true }).fill(password);
  await page.getByLabel(accountMessages.password.second).fill(password);
  await press(page, accountMessages.password.next);
}

export async function signIn(page: Page): Promise<void> {
  await expectScreen(page, messages.signIn.title);
  await page.getByLabel(messages.signIn.personalId).fill(card.personalId);
  await page.getByLabel(messages.signIn.code).fill(card.practiceCode);
  await press(page, messages.signIn.next);
}

/** The whole way from the front page to being signed in. */
export async function registerAccount(page: Page): Promise<void> {
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await typeCode(page, await readCode(page));
  await choosePassword(page);
  await signIn(page);
}

/** Everything this browser keeps of this site, as text. */
export async function dumpStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const table of database.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(table).objectStore(table).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

/** Every address and text in the caches of this origin. */
export async function dumpCaches(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return kept.join('\n');
  });
}

function findCard(id: string): Persona {
  const found = loadSandbox(readSandboxFiles()).personas.find((persona) => persona.id === id);
  if (!found) throw new Error(`no persona "${id}"`);
  return found;
}
