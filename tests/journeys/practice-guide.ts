import { homeAddress } from '#sandbox/engine/office/mail.ts';
import { createWorld, type WorldData } from '#sandbox/engine/world.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { expect, type Page } from './fixtures.ts';
import { dumpStorage } from './practice-account.ts';
import { leaveField } from './practice-shown.ts';
import { choosePlace, fillFormPage, pressPrimary, typeDate } from './practice-walk.ts';

/** Every goal of the task is reached: the guide points at the result. */
export function isDone(page: Page): Promise<boolean> {
  return page.locator('#see-result').isVisible();
}

/** Fill in the form that is open with what the story says. @returns false where there is nothing to fill in */
export async function fillScreen(page: Page, world: WorldData): Promise<boolean> {
  const fill = await fillOf(page);
  await fill?.(page, world);
  return fill !== undefined;
}

/** Press what guided mode asks for, and wait until it shows. A form is sent, anything else is where the mark is. */
export async function pressNext(page: Page): Promise<void> {
  // A run just opened: what stands before its first screen and its mark is no "before" to compare with.
  await expect(page.locator('#screen-title, #phone-title').first()).toBeVisible();
  const isForm = (await fillOf(page)) !== undefined;
  // Or the mark, moving on when the press takes the focus, would pass for the next screen.
  await leaveField(page);
  if (!isForm) await expect(page.locator('[data-marked]').first()).toBeVisible();
  const before = isForm ? await replyShown(page) : await whatIsShown(page);
  if (isForm) await pressPrimary(page);
  else await page.locator('[data-marked]').first().click();
  await expect.poll(() => (isForm ? replyShown(page) : whatIsShown(page))).not.toBe(before);
  await expect(page.locator('#screen-title, #phone-title').first()).toBeVisible();
}

/** Do what the guide says, step by step, until something is reached; `isDone` is the end of the task. */
export async function walkUntil(
  page: Page,
  world: WorldData,
  isReached: (page: Page) => Promise<boolean>,
): Promise<void> {
  while (!(await isReached(page))) {
    await fillScreen(page, world);
    await pressNext(page);
  }
}

type Fill = (page: Page, world: WorldData) => Promise<void>;

async function fillOf(page: Page): Promise<Fill | undefined> {
  if (await page.locator('#close-phone').isVisible()) return undefined;
  return fills[await whatScreenDoes(page)];
}

/** What the main button does; '' where there is none. In one look: between two the screen may change. */
export function whatScreenDoes(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('#primary-action')?.getAttribute('data-does') ?? '');
}

/** How far the run is on the screen: a form that is sent is one event more, also when it is refused, or a warning. */
async function replyShown(page: Page): Promise<string> {
  const events = await page.locator('.practice').getAttribute('data-events');
  return `${events} ${await page.locator('.notice-warning').allTextContents()}`;
}

/** All words of the portal and where the guide's mark is: any step changes one of them. */
function whatIsShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const marked = document.querySelector('[data-marked]');
    return [document.querySelector('main')?.textContent, marked?.outerHTML, location.hash].join(' ');
  });
}

const fills: Readonly<Record<string, Fill>> = {
  'sign-in-tried': fillSignIn,
  'agency-chosen': async (page, world) => {
    const [kind = '', place = ''] = (world.scenario.agencies[0] ?? '').split(':');
    await page.locator(`input[name="agencyKind"][value="${kind}"]`).check();
    await choosePlace(page, 'agencyPlace', place);
  },
  'page-completed': async (page, world) => {
    // Twice: an answer may bring further questions.
    await fillFormPage(page, world);
    await fillFormPage(page, world);
  },
  'payment-compared': async (page) => {
    for (const check of await page.locator('#checks input').all()) await check.check();
    // No hand ticks four boxes and reloads within some milliseconds: what is ticked is on the device by then.
    await expect.poll(() => dumpStorage(page)).toContain('"check-dossier-code":true');
  },
  'dossier-rated': async (page) => {
    await page.locator('input[name="rateFace"][value="4"]').check();
    for (const yes of await page.locator('input[type="radio"][value="yes"]').all()) await yes.check();
  },
  'petition-sent': async (page, { scenario }) => {
    const { counter = '', words = '' } = scenario.petition ?? {};
    await typeDate(page, 'petitionOn', formatDate(scenario.startsAt.slice(0, 10)));
    await page.locator('#petitionCounter').fill(counter);
    await page.locator('#petitionWords').fill(words);
  },
  'delivery-corrected': async (page, world) => {
    const { address, phone } = homeAddress(createWorld(world));
    await page.locator('#address').fill(address);
    await page.locator('#phone').fill(phone);
  },
};

/** Sign in with the practice card of the person one plays. */
export async function signIn(page: Page, world: WorldData): Promise<void> {
  await fillSignIn(page, world);
  await pressPrimary(page);
}

async function fillSignIn(page: Page, world: WorldData): Promise<void> {
  const card = world.personas.find(({ id }) => id === world.scenario.persona);
  await page.locator('#personalId').fill(card?.personalId ?? '');
  await page.locator('#practiceCode').fill(card?.practiceCode ?? '');
}
