import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import type { ClassSession } from '#src/classes/schemas.ts';
import { dayOf } from '#src/classes/ui/session-words.ts';
import { workbook } from '../fixtures/sheets/make-sheets.ts';
import { expect, type Page } from './fixtures.ts';

/** Somebody of a list: name, and a phone where they have one. */
export interface Listed {
  readonly name: string;
  readonly phone?: string;
}

/** Open the page on which people are entered, for one class day. */
export async function openEntry(page: Page, session: ClassSession, way: 'people' | 'sheet'): Promise<void> {
  await page.goto(`/can-bo/ghi-danh?buoi=${session.id}`);
  await expect(page.getByRole('heading', { name: dayOf(session) })).toBeVisible();
  await page.getByRole('tab', { name: enterMessages.ways[way] }).click();
}

/** Fill in the last person of the form. */
export async function typePerson(page: Page, { name, phone }: Listed): Promise<void> {
  const texts = enterMessages.people;
  const person = page
    .getByRole('group')
    .filter({ has: page.getByLabel(texts.name) })
    .last();
  await person.getByLabel(texts.name).fill(name);
  if (phone === undefined) await person.getByLabel(texts.noPhone).check();
  else await person.getByLabel(texts.phone).fill(phone);
}

/** A list as it is received: a title above, numbers in front, phones as numbers. */
export async function sheetFile(name: string, people: readonly Listed[]) {
  const rows = people.map((person, at) => [at + 1, person.name, person.phone ? Number(person.phone) : '']);
  const file = await workbook([
    ['DANH SÁCH BÀ CON ĐĂNG KÝ LỚP'],
    ['STT', 'Họ và tên', 'Số điện thoại'],
    ...rows,
  ]);
  return { name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
}

/** Choose a file on the page. */
export async function chooseFile(page: Page, name: string, people: readonly Listed[]): Promise<void> {
  await page.locator('#file').setInputFiles(await sheetFile(name, people));
  await expect(page.locator('[data-row]')).toHaveCount(people.length);
}
