import { openCase, rightLetter } from '#sandbox/desk/letters-for-tests.ts';
import type { Answers } from '#sandbox/engine/event-schema.ts';
import { gradingMessages } from '#src/practice/messages-desk-grading.vi.ts';
import { expect, type Page } from './fixtures.ts';
import { typeDate } from './practice-walk.ts';

/** Open a planted case. @param origin where the product is, for a browser that does not know it */
export async function openDeskCase(page: Page, id: string, origin = ''): Promise<void> {
  await page.goto(`${origin}/thuc-hanh/mot-cua?ho-so=${id}`);
  await expect(page.locator('.desk-case h1')).toBeFocused();
}

/** What the right decision of a case writes. */
export function rightLetterOf(id: string): Answers {
  return rightLetter(openCase(id).file);
}

/** Fill in the form of the desk. */
export async function fillDeskForm(page: Page, letter: Answers): Promise<void> {
  await choose(page, 'act', letter['act']);
  const count = Number(letter['count'] ?? 1);
  for (let number = 1; number <= count; number += 1) {
    if (letter[`subject${number}`] === undefined) break;
    if (number > 1) await page.locator('#add-item').click();
    for (const part of ['subject', 'reason', 'how'])
      await page.locator(`#${part}${number}`).selectOption(String(letter[`${part}${number}`]));
  }
  if (await page.locator('#date').isVisible()) await typeDate(page, 'date', String(letter['date']));
  for (const name of [
    ...['target', 'contact', 'naming', 'cause', 'apology', 'sending', 'signer', 'note', 'check', 'way'],
  ])
    if ((await page.locator(`input[name="${name}"]`).count()) > 0) await choose(page, name, letter[name]);
  const vault = page.locator('#toVault');
  if (await vault.isVisible()) await vault.setChecked(letter['toVault'] === true);
}

/** Send it, and see what the rules say. */
export async function decide(page: Page): Promise<void> {
  await page.locator('#primary-action').click();
  await expect(page.getByRole('heading', { name: gradingMessages.title })).toBeFocused();
}

/** The rules that object. */
export function objectionsOf(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.grade-line[data-ok="false"]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-rule')));
}

async function choose(page: Page, name: string, value: unknown): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check();
}
