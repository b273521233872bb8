import type { WorldData } from '#sandbox/engine/world.ts';
import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, type Page } from './fixtures.ts';
import { signIn } from './practice-guide.ts';
import { choosePlace, fillFormPage, pressPrimary } from './practice-walk.ts';

/** The heading of the open screen. */
export const heading = (page: Page) => page.locator('#screen-title');

/** Search with these words, and open one of what is found. */
export async function findProcedure(page: Page, words: string, id: string): Promise<void> {
  await page.locator('#search').fill(words);
  await pressPrimary(page);
  await page.locator(`#${id}`).click();
  await expect(heading(page)).not.toHaveText(formMessages.find.title);
}

/** Signed in with the card, the procedure found: the agency is asked for. */
export async function beginFiling(page: Page, world: WorldData, words: string): Promise<void> {
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page, world);
  await page.locator('[data-does="page-opened:find"]').click();
  await findProcedure(page, words, world.scenario.procedure ?? '');
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.agency.title);
}

/** The People's Committee of a commune in Phú Thọ. */
export async function chooseCommittee(page: Page, commune: string): Promise<void> {
  await expect(heading(page)).toHaveText(formMessages.agency.title);
  await page.locator('input[name="agencyKind"][value="commune-committee"]').check();
  await choosePlace(page, 'agencyPlace', commune);
  await pressPrimary(page);
  await expect(heading(page)).not.toHaveText(formMessages.agency.title);
}

/** Fill in page after page with the true answers, but leave some pages as the portal shows them, up to a screen. */
export async function fillFormUntil(
  page: Page,
  world: WorldData,
  last: string,
  untouched: readonly string[] = [],
): Promise<void> {
  for (;;) {
    await expect(heading(page)).toBeVisible();
    const title = (await heading(page).textContent()) ?? '';
    if (title === last) return;
    if (!untouched.includes(title)) {
      await fillFormPage(page, world);
      await fillFormPage(page, world); // An answer may bring further questions.
    }
    await pressPrimary(page);
    await expect(heading(page)).not.toHaveText(title);
  }
}

/** Attach one picture of the practice phone to a paper. */
export async function attach(page: Page, component: string, image: string): Promise<void> {
  await page.locator(`#${component}`).click();
  await page.locator(`#${component}-${image}`).click();
  const paper = page.locator('.paper', { has: page.locator(`#${component}-name`) });
  await expect(paper.getByText(formMessages.papers.attached)).toBeVisible();
}

/** Promise that it is true, and send it. */
export async function attestAndSubmit(page: Page): Promise<void> {
  await page.locator('#attest').check();
  await expect(page.locator('#attest')).toBeChecked();
  await pressPrimary(page);
}

/** The papers are asked for: attach one, take the usual delivery, submit and pay. */
export async function sendAndPay(page: Page, component: string, image: string): Promise<void> {
  await attach(page, component, image);
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.delivery.title);
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.review.title);
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await payOnce(page);
}

/** From the code to the fee: four checks, one payment, three proofs, and on to the dossier. */
export async function payOnce(page: Page): Promise<void> {
  await pressPrimary(page);
  await expect(page.locator('#checks')).toBeVisible();
  for (const check of await page.locator('#checks input').all()) await check.check();
  await pressPrimary(page);
  await page.locator('#primary-action[data-does="page-opened:bank"]').click();
  await page.locator('#pay').click();
  await expect(page.getByText(dossierMessages.bank.already)).toBeVisible();
  await page.locator('#close-phone').click();
  if (await page.getByText(dossierMessages.payment.pending).isVisible()) await page.locator('#wait').click();
  for (const proof of ['transaction', 'obligation-status', 'acknowledgement']) {
    await page.locator(`#${proof}`).click();
    await expect(page.locator(`#${proof}`)).toBeHidden();
  }
  await page.locator('#primary-action[data-does="page-opened:dossier"]').click();
  await expect(page.locator('#status')).toBeVisible();
}

/** Let time run until the dossier's own button does this. */
export async function waitForTurn(page: Page, does: string): Promise<void> {
  const mine = page.locator(`#primary-action[data-does="${does}"]`);
  while (!(await mine.isVisible())) {
    const before = await page.locator('main').textContent();
    await page.locator('#wait').click();
    await expect.poll(() => page.locator('main').textContent()).not.toBe(before);
  }
}
