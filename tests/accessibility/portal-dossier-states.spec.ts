import type { WorldData } from '#sandbox/engine/world.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { fillScreen, isDone, pressNext } from '../journeys/practice-guide.ts';
import { pressPrimary, readWorld, startTask } from '../journeys/practice-walk.ts';
import { inspect, openWith, widerThanScreen } from './inspect.ts';
import { inspectPaper } from './inspect-paper.ts';

const task = 'khai-sinh-cho-chau';
const phone = { theme: 'light', text: '1', width: 360, height: 740 } as const;

test('the whole birth registration on a phone: axe in three palettes, four sizes of letters and screens', {
  tag: '@ci', // `portal-states` is the short one of this kind.
}, async ({ page }) => {
  test.setTimeout(600_000);
  await openWith(page, phone);
  await walk(page, readWorld(task), inspectEveryWay);
});

test('the whole birth registration with the phone beside it', { tag: '@ci' }, async ({ page }) => {
  test.setTimeout(300_000);
  await openWith(page, { ...phone, width: 1280, height: 800 });
  await walk(page, readWorld(task), (on, state) =>
    state.endsWith(asItComes) ? inspect(on, state) : Promise.resolve(),
  );
});

test('what a straight walk does not meet: nothing found, the wrong procedure, asking twice, a lost answer', {
  tag: '@ci',
}, async ({ page }) => {
  test.setTimeout(240_000);
  await openWith(page, phone);
  await strayWhileSearching(page);
  await changeOnesMind(page);
  await loseTheAnswer(page);
  await answerAQuestion(page);
});

const asItComes = 'as it comes';
type Inspect = (page: Page, state: string) => Promise<void>;

/** From the front page to the result; every screen when it comes, and once more with what is wrong on it. */
async function walk(page: Page, world: WorldData, look: Inspect): Promise<void> {
  const seen = new Set<string>();
  const lookOnce = async (kind: string) => {
    const state = `${await stateOf(page)}, ${kind}`;
    if (!seen.has(state)) await look(page, state);
    seen.add(state);
  };
  await startTask(page, task, 'guided');
  while (!(await isDone(page))) {
    await lookOnce(asItComes);
    if (await page.getByRole('heading', { name: dossierMessages.submitted.title }).isVisible())
      await inspectPaper(page, '.code');
    if (await sendTooEarly(page, world)) await lookOnce('with errors');
    await fillScreen(page, world);
    await pressNext(page);
  }
  await lookOnce('done');
  await inspectPaper(page, '.sheet');
  await page.locator('#see-result').click();
  await expect(page.locator('#screen-title')).toHaveText(messages.result.title);
  await lookOnce('result');
  expect([...seen].length).toBeGreaterThan(45);
}

/** The screen, and what on it changes without another screen coming. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const heading = document.querySelector('#phone-title, #screen-title')?.textContent?.trim();
    const status = document.querySelector('.status-name')?.textContent ?? '';
    const parts = ['.picker', '.letter', '.sheet', '.kept', '.sms-new', '#wait', '#refund'];
    return [heading, status, ...parts.filter((part) => document.querySelector(part))].join(' ');
  });
}

/** Press the button while something required is missing. @returns false where nothing is */
async function sendTooEarly(page: Page, world: WorldData): Promise<boolean> {
  if (await page.locator('#close-phone').isVisible()) return false;
  const button = page.locator('#primary-action');
  const does = (await button.count()) > 0 ? await button.getAttribute('data-does') : null;
  const refused = [
    'sign-in-tried',
    'agency-chosen',
    'papers-completed',
    'dossier-submitted',
    'payment-compared',
  ];
  const misses = does === 'page-completed' ? await missesAnswer(page, world) : refused.includes(does ?? '');
  const isComplete = (await page.locator('.paper .tag, #attest:checked').count()) > 0;
  if (!misses || isComplete) return false;
  await pressPrimary(page);
  await expect(page.locator('.error-summary, .notice-warning').first()).toBeVisible();
  return true;
}

async function missesAnswer(page: Page, world: WorldData): Promise<boolean> {
  const title = (await page.locator('#screen-title').textContent())?.trim();
  const open = world.procedures.flatMap(({ pages }) => pages).find((candidate) => candidate.title === title);
  const required = (open?.fields ?? []).filter((field) => field.required && !field.locked);
  const empty = await Promise.all(
    required
      .filter(({ type }) => !['checkbox', 'radio', 'commune'].includes(type))
      .map(
        async ({ id }) =>
          (await page.locator(`#${id}`).count()) > 0 && (await page.locator(`#${id}`).inputValue()) === '',
      ),
  );
  return empty.includes(true);
}

/** Axe, its contrast in each palette; nothing sticks out at 320 px, with the largest letters, and at twice the usual size. */
async function inspectEveryWay(page: Page, state: string): Promise<void> {
  await inspect(page, state, ['dark', 'contrast']);
  await expectNoSidewaysScroll(page, state);
}

async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const html = page.locator('html');
  const check = async (kind: string) =>
    expect.soft(await widerThanScreen(page), `${state}: ${kind}`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await check('320 px');
  await html.evaluate((root) => root.setAttribute('data-text', '3'));
  await check('320 px and letters of 28 px');
  await page.setViewportSize({ width: phone.width, height: phone.height });
  await check('letters of 28 px');
  await html.evaluate((root) => {
    root.setAttribute('data-text', '1');
    root.style.fontSize = '237.5%';
  });
  await check('letters twice as large');
  await html.evaluate((root) => {
    root.style.fontSize = '';
  });
}

async function strayWhileSearching(page: Page): Promise<void> {
  await startTask(page, 'dien-bieu-mau', 'alone');
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:vault"]').click();
  await expect(page.getByText(dossierMessages.vault.none)).toBeVisible();
  await inspect(page, 'vault, empty');
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:find"]').click();
  await page.locator('#search').fill('khong co viec nay');
  await pressPrimary(page);
  await expect(page.getByText(formMessages.find.noneAdvice)).toBeVisible();
  await inspect(page, 'nothing found');
  await page.getByRole('button', { name: formMessages.find.showAll }).click();
  await page.locator('#karaoke').click();
  await expect(page.getByText(formMessages.procedure.lookUp.title)).toBeVisible();
  await unfoldAll(page);
  await inspectEveryWay(page, 'a procedure to look up, all unfolded');
  await pressPrimary(page);
  await page.locator('#khai-sinh').click();
  await unfoldAll(page);
  await inspectEveryWay(page, 'a procedure that is practised, all unfolded');
  await page.getByRole('button', { name: messages.back }).click();
  await page.locator('#dang-ky-khai-tu').click();
  await pressPrimary(page);
  await expect(page.getByText(formMessages.procedure.notThis)).toBeVisible();
  await inspect(page, 'wrong procedure');
}

async function unfoldAll(page: Page): Promise<void> {
  for (const folded of await page.locator('details.fact').all())
    await folded.evaluate((element) => element.setAttribute('open', ''));
}

async function changeOnesMind(page: Page): Promise<void> {
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:my-dossiers"]').click();
  await page.getByRole('button', { name: dossierMessages.mine.discard }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'discard a draft?');
  await page.keyboard.press('Escape');
  await startTask(page, 'dinh-kem-giay-to', 'hinted');
  await page.locator('#ask-hint').click();
  await expect(page.locator('#coach')).toBeVisible();
  await inspect(page, 'papers, with a hint');
  await page.locator('#giay-chung-sinh').click();
  await page.getByRole('button', { name: formMessages.image.look }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'a picture, large');
  await page.keyboard.press('Escape');
  await page.locator('#open-phone').click();
  await page.getByRole('button', { name: messages.pages.gallery, exact: true }).click();
  await expect(page.locator('#phone-title')).toHaveText(formMessages.image.galleryTitle);
  await inspect(page, 'gallery');
  await page.getByRole('button', { name: phoneMessages.close }).click();
}

async function loseTheAnswer(page: Page): Promise<void> {
  await startTask(page, 'nop-ho-so', 'alone');
  await page.locator('#edit-delivery').click();
  await page.locator('input[value="post"]').check();
  await expect(page.locator('#address')).toBeVisible();
  await pressPrimary(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'delivery by post, with errors');
  await page.locator('input[value="electronic"]').check();
  await pressPrimary(page);
  await page.locator('#attest').check();
  await pressPrimary(page);
  await expect(page.locator('#submit-anyway')).toBeVisible();
  await inspect(page, 'outcome unknown');
  await page.locator('#submit-anyway').click();
  await expect(page.locator('#screen-title')).toHaveText(dossierMessages.submitted.title);
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:my-dossiers"]').click();
  await expect(page.getByText(dossierMessages.mine.duplicate)).toBeVisible();
  await inspect(page, 'two dossiers');
  await page.locator('[id^="TH000"]').first().click();
  await page.getByText(dossierMessages.dossier.withdrawAsk).click();
  await page.locator('#withdraw').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'withdraw?');
}

/** What gives something up never comes to lie where the finger has just pressed. */
async function answerAQuestion(page: Page): Promise<void> {
  await startTask(page, 'nam-khong', 'guided');
  await page.locator('[data-marked]').first().click();
  await page.locator('[data-does="page-opened:dossier"]').click();
  for (const { id, right } of readWorld('nam-khong').scenario.questions) {
    const choices = page.locator(`input[name="${id}"]`);
    await expect(choices.first()).toBeVisible();
    await page.locator('#answer-question').click();
    await inspect(page, 'a question, not answered');
    await page.locator(`input[name="${id}"][value="${right}"]`).check();
    await page.locator('#answer-question').click();
    await expect(choices).toHaveCount(0);
  }
  await expect(page.locator('#withdraw')).toBeHidden();
  await inspect(page, 'every question answered');
}
