import { messages } from '#src/practice/messages.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { heading } from './practice-filing.ts';
import { signIn } from './practice-guide.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';

async function search(page: Page, words: string, id: string): Promise<void> {
  await expect(heading(page)).toHaveText(formMessages.find.title);
  await page.locator('#search').fill(words);
  await pressPrimary(page);
  await page.locator(`#${id}`).click();
  await expect(heading(page)).not.toHaveText(formMessages.find.title);
}

async function answer(page: Page, question: string, choice: string): Promise<void> {
  await page.locator(`input[name="${question}"][value="${choice}"]`).check();
  await page.locator('#answer-question').click();
}

test('three procedures are looked for, read and told apart; the wrong page and the wrong answer are told', async ({
  page,
}) => {
  const { scenario } = readWorld('tim-ba-thu-tuc');
  const [first, second, third] = scenario.questions;
  if (!first || !second || !third) throw new Error('the task asks three questions');
  await startTask(page, scenario.id, 'alone');
  await page.locator('[data-does="page-opened:find"]').click();
  await expect(page.getByText(first.text)).toBeVisible();

  await test.step('another procedure than the one that was asked for', async () => {
    await search(page, 'thuong tru', 'dang-ky-thuong-tru');
    await answer(page, first.id, first.right);
    await expect(page.getByText(refusalTexts['question.elsewhere']).first()).toBeVisible();
    await page.getByRole('button', { name: formMessages.procedure.findAgain }).click();
  });
  await test.step('the right one, first with a wrong answer', async () => {
    await search(page, 'tam tru', 'dang-ky-tam-tru');
    await page.locator('#to-question').click();
    await answer(page, first.id, 'uy-ban');
    await expect(page.getByText(refusalTexts['question.wrong']).first()).toBeVisible();
    await answer(page, first.id, first.right);
    await expect(page.getByText(first.why)).toBeVisible();
    await expect(page.getByText(second.text)).toBeVisible();
    await expect(page.locator('#answer-question')).toHaveCount(0);
  });
  await pressPrimary(page);
  await search(page, 'mat giay khai sinh', 'trich-luc-ho-tich');
  await answer(page, second.id, second.right);
  await pressPrimary(page);
  await search(page, 'xoa no dat', 'xoa-ghi-no');
  await answer(page, third.id, third.right);
  await page.locator('#see-result').click();
  await expect(heading(page)).toHaveText(messages.result.title);
});

test('the profile is read, and its old number put right', { tag: '@ci' }, async ({ page }) => {
  const world = readWorld('sua-so-may');
  const [me] = world.personas;
  await startTask(page, 'sua-so-may', 'alone');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page, world);
  await page.locator('[data-does="page-opened:profile"]').click();
  await expect(heading(page)).toHaveText(messages.pages.profile);
  await expect(page.getByText('0600 000 941')).toBeVisible();
  const number = page.locator('#newsPhone');
  await number.fill('0600000942');
  await pressPrimary(page);
  await expect(page.getByText(refusalTexts['profile.other-phone']).first()).toBeVisible();
  await expect(number).toHaveValue('0600000942');
  await number.fill(me?.phone ?? '');
  await pressPrimary(page);
  await page.locator('#see-result').click();
  await expect(heading(page)).toHaveText(messages.result.title);
});
