import { certificateMessages as paper } from '#src/assessment/messages-certificate.vi.ts';
import { testMessages as texts } from '#src/assessment/messages-test.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { beginCoaching, goOn, guideStep, readDialogue } from './coach-resident.ts';
import { decide, fillDeskForm, openDeskCase, rightLetterOf } from './desk-forms.ts';
import { expect, type Page, test } from './fixtures.ts';
import { readLesson } from './lesson-source.ts';
import { answerAll, beginTest, finishLessons, slugsOf } from './module-test.ts';
import {
  attach,
  attestAndSubmit,
  beginFiling,
  chooseCommittee,
  fillFormUntil,
  heading,
  sendAndPay,
  waitForTurn,
} from './practice-filing.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';

const world = readWorld('khai-sinh-cho-chau');
const practice = slugsOf('e').flatMap((slug) => readLesson(slug).practice);
const cases = new Set(practice.flatMap((ref) => ('case' in ref ? [ref.case] : [])));
const [dialogue = ''] = practice.flatMap((ref) => ('dialogue' in ref ? [ref.dialogue] : []));
const own = (page: Page) => page.getByRole('region', { name: /Chặng E/ });

test('an officer earns the certificate: the resident’s side alone, the desk, the talk, the test', {
  tag: '@ci',
}, async ({ page }) => {
  test.setTimeout(420_000);
  await test.step('read the lessons', () => finishLessons(page, 'e'));
  await test.step('a birth registered as a resident, alone, without a mistake', () => registerBirth(page));
  for (const id of cases)
    await test.step(`desk: ${id}`, async () => {
      await openDeskCase(page, id);
      await fillDeskForm(page, rightLetterOf(id));
      await decide(page);
    });
  await coach(page, dialogue);

  await test.step('one thing is left, and no paper is given before', async () => {
    await page.goto('/chung-nhan');
    await expect(own(page).getByText(paper.left(1))).toBeVisible();
    await expect(own(page).getByRole('button', { name: paper.issue })).toHaveCount(0);
  });
  await page.goto('/kiem-tra/e');
  await beginTest(page, 'final');
  await answerAll(page, () => true);
  await expect(page.getByText(texts.result.passed.title)).toBeVisible();
  await page.goto('/chung-nhan');
  await own(page).getByLabel(paper.name).fill('Y Nam Ksor');
  await own(page).getByRole('button', { name: paper.issue }).click();
  await expect(own(page).getByText(paper.paper.officer)).toBeVisible();
});

async function registerBirth(page: Page): Promise<void> {
  await startTask(page, world.scenario.id, 'alone');
  await beginFiling(page, world, 'khai sinh');
  await chooseCommittee(page, '08323');
  await fillFormUntil(page, world, formMessages.papers.title);
  await sendAndPay(page, 'giay-chung-sinh', 'chung-sinh-du');
  await waitForTurn(page, 'supplement-started');
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.papers.title);
  await page.locator('#wait').click();
  await attach(page, 'giay-chung-nhan-ket-hon', 'ket-hon-du');
  await pressPrimary(page);
  await attestAndSubmit(page);
  await expect(page.locator('#status')).toBeVisible();
  await waitForTurn(page, 'page-opened:vault');
  await pressPrimary(page);
  await page.locator('[data-does="result-opened"]').click();
  await page.locator('#see-result').click();
}

async function coach(page: Page, id: string): Promise<void> {
  const data = readDialogue(id);
  await beginCoaching(page, id);
  for (let step = 0; step < data.dialogue.steps.length; step += 1) {
    await guideStep(page, data, step);
    await goOn(page);
  }
  await goOn(page);
  await expect(page.locator('[data-passed=true]')).toBeVisible();
}
