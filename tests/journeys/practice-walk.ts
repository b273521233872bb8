import { readFileSync } from 'node:fs';
import type { WorldData } from '#sandbox/engine/world.ts';
import { loadSandbox, worldData } from '#sandbox/load.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page } from './fixtures.ts';

/** The data of a task as the site has them, to know the true answers of its story. */
export function readWorld(scenario: string): WorldData {
  const calendar = readHolidayCalendar(readFileSync('content/holidays.yaml', 'utf8'));
  return worldData(loadSandbox(readSandboxFiles()), scenario, calendar);
}

/** Begin a task on this phone. @param origin where the product is, for a browser that does not know it */
export async function startTask(
  page: Page,
  scenario: string,
  mode: 'guided' | 'hinted' | 'alone' | 'test',
  origin = '',
): Promise<void> {
  await page.goto(`${origin}/thuc-hanh/cong?bai=${scenario}`);
  await page.getByRole('link', { name: startMessages[mode] }).click();
  await expect(page.locator('#screen-title')).toBeFocused();
}

/** The big button at the end of the screen. */
export async function pressPrimary(page: Page): Promise<void> {
  await page.locator('#primary-action').click();
}

/** Type or choose the answer of one field, as its kind asks for. */
export async function answerField(page: Page, field: Field, answer: string | boolean): Promise<void> {
  const control = page.locator(`#${field.id}`);
  if (field.type === 'checkbox') await control.setChecked(answer === true);
  else if (field.type === 'radio') await page.locator(`input[name="${field.id}"][value="${answer}"]`).check();
  else if (field.type === 'select') await control.selectOption(String(answer));
  else if (field.type === 'commune') await choosePlace(page, field.id, String(answer));
  else if (field.type === 'date') await typeDate(page, field.id, formatDate(String(answer)));
  else await control.fill(String(answer));
}

/** A date in its three boxes. */
export async function typeDate(page: Page, id: string, dayFirst: string): Promise<void> {
  const [day = '', month = '', year = ''] = dayFirst.split('/');
  await page.locator(`#${id}`).fill(day);
  await page.locator(`#${id}-month`).fill(month);
  await page.locator(`#${id}-year`).fill(year);
  await page.locator(`#${id}-year`).blur();
}

/** Province first, then commune. All tasks share their places. */
export async function choosePlace(page: Page, id: string, commune: string): Promise<void> {
  const { places } = readWorld('khai-sinh-cho-chau');
  const province = places.find(({ communes }) => communes.some(({ code }) => code === commune))?.code ?? '';
  const provinces = page.locator(`#${id}-province, #${id}:has(option[value="${province}"])`).first();
  await provinces.selectOption(province);
  await page.locator(`#${id}:has(option[value="${commune}"])`).selectOption(commune);
}

/** Fill in the form page that is open with the true answers of the story. */
export async function fillFormPage(page: Page, world: WorldData): Promise<void> {
  const title = await page.locator('#screen-title').textContent();
  const pages = world.procedures.flatMap((procedure) => procedure.pages);
  const open = pages.find((candidate) => candidate.title === title?.trim());
  if (!open) throw new Error(`no form page is called "${title}"`);
  for (const field of open.fields) {
    const answer = world.scenario.facts[field.id];
    if (field.locked || answer === undefined || (await page.locator(`#${field.id}`).count()) === 0) continue;
    await answerField(page, field, answer);
  }
}
