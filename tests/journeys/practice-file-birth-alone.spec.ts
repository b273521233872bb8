import { messages } from '#src/practice/messages.vi.ts';
import { refusalTexts, slipTexts } from '#src/practice/messages-codes.vi.ts';
import { reasonTexts } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  attach,
  attestAndSubmit,
  chooseCommittee,
  fillFormUntil,
  findProcedure,
  heading,
  sendAndPay,
  waitForTurn,
} from './practice-filing.ts';
import { signIn } from './practice-guide.ts';
import { fillFormPage, pressPrimary, readWorld, startTask } from './practice-walk.ts';

const scenario = 'khai-sinh-cho-chau';
const world = readWorld(scenario);
const whoIsOwner = 'Ai là chủ hồ sơ?';

test('alone, the owner not declared: the officer asks back, it is put right, the result comes, the end names it', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, scenario, 'alone');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page, world);
  await test.step('the wrong procedure is refused, with the way back to the search', async () => {
    await page.locator('[data-does="page-opened:find"]').click();
    await findProcedure(page, 'trich luc khai sinh', 'trich-luc-ho-tich');
    await pressPrimary(page);
    await expect(page.getByText(refusalTexts['procedure.not-this-task']).first()).toBeVisible();
    await page.getByRole('button', { name: formMessages.procedure.findAgain }).click();
    await findProcedure(page, 'khai sinh', 'khai-sinh');
    await pressPrimary(page);
  });
  await test.step('the form, with the tick at the owner left as it was', async () => {
    await chooseCommittee(page, '08323');
    await fillFormUntil(page, world, formMessages.papers.title, [whoIsOwner]);
    await sendAndPay(page, 'giay-chung-sinh', 'chung-sinh-du');
  });
  await test.step('the consequence: the office says what, why and how, in one letter', async () => {
    await waitForTurn(page, 'supplement-started');
    const letter = page.locator('.letter');
    await expect(letter).toContainText(reasonTexts.R5.why);
    await expect(letter).toContainText(reasonTexts.R5.how);
    await expect(letter).toContainText(world.scenario.office?.asksFor[0]?.text ?? '');
  });
  await test.step('put right: the owner declared, the paper sent', () => supply(page));
  await test.step('the result, word by word', async () => {
    await waitForTurn(page, 'page-opened:vault');
    await pressPrimary(page);
    await page.locator('[data-does="result-opened"]').click();
    await expect(page.locator('.sheet')).toContainText(String(world.scenario.facts['childName']));
  });
  await test.step('the end names what went wrong', async () => {
    await page.locator('#see-result').click();
    await expect(heading(page)).toHaveText(messages.result.title);
    await expect(page.locator('.rule-met')).toHaveCount(world.scenario.goals.length);
    await expect(page.getByRole('listitem').filter({ hasText: slipTexts['owner.undeclared'] })).toContainText(
      resultMessages.times(1),
    );
  });
});

async function supply(page: Page): Promise<void> {
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(whoIsOwner);
  await page.locator('#applicantIsOwner').uncheck();
  await fillFormPage(page, world);
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.papers.title);
  await page.locator('#wait').click();
  await attach(page, 'giay-chung-nhan-ket-hon', 'ket-hon-du');
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.review.supplementTitle);
  await attestAndSubmit(page);
  await expect(page.locator('#status')).toBeVisible();
}
