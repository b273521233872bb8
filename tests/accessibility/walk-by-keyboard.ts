import type { WorldData } from '#sandbox/engine/world.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { expect, type Page } from '../journeys/fixtures.ts';
import { isDone } from '../journeys/practice-guide.ts';
import { readWorld, startTask } from '../journeys/practice-walk.ts';
import {
  answerByKey,
  choosePlaceByKey,
  chooseRadio,
  pressByKey,
  tabTo,
  tickByKey,
  typeByKey,
} from './keyboard.ts';

/** No task takes more: a walk that does goes round in a circle, or a page has become slow. */
const most = { steps: 80, milliseconds: 240_000 };

/** A whole task as its guide says, from the front page to its result, without a pointer. */
export async function walkByKeyboard(page: Page, task: string): Promise<void> {
  const world = readWorld(task);
  await startTask(page, task, 'guided');
  const trail: string[] = [];
  const begun = performance.now();
  while (await isMoreAsked(page)) {
    const spent = performance.now() - begun;
    trail.push(`${Math.round(spent)} ms, ${await whereOneIs(page)}`);
    if (trail.length > most.steps || spent > most.milliseconds)
      throw new Error(`the walk does not end:\n${trail.join('\n')}`);
    await doNext(page, world);
  }
  await pressByKey(page, page.locator('#see-result'));
  await expect(page.locator('#screen-title')).toHaveText(messages.result.title);
}

/** Whether the task goes on, once the guide has seen what is on the screen. */
async function isMoreAsked(page: Page): Promise<boolean> {
  const marks = page.locator('[data-marked], #see-result').filter({ visible: true });
  await expect(marks.first()).toBeVisible();
  return !(await isDone(page));
}

/** One thing that the guide asks for, then wait until it shows. */
async function doNext(page: Page, world: WorldData): Promise<void> {
  const button = page.locator('button[data-marked], a[data-marked]').first();
  const isFilledIn = (await button.count()) === 0;
  if (isFilledIn) await fillByKey(page, world);
  await tabTo(page, isFilledIn ? page.locator('#primary-action') : button);
  const before = await whatIsShown(page); // Leaving the last field has moved the guide's mark.
  const pressed = isFilledIn ? await page.locator('#primary-action').elementHandle() : undefined;
  await page.keyboard.press('Enter');
  await expect.poll(() => whatIsShown(page)).not.toBe(before);
  await pressed?.waitForElementState('hidden'); // The screen that was filled in is gone: the next one has its own.
}

/** The screen and what is marked on it, to tell where a walk went. */
function whereOneIs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [title, marked] = ['#screen-title, #phone-title', '[data-marked]'].map((one) =>
      document.querySelector(one),
    );
    return `${title?.textContent}: ${marked?.id} ${marked?.getAttribute('data-does')}`;
  });
}

function whatIsShown(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.querySelector('main')?.textContent,
      document.querySelector('[data-marked]')?.outerHTML,
      location.hash,
    ].join(),
  );
}

/** What the guide marks is to be filled in: the open screen from its top to its bottom. */
async function fillByKey(page: Page, world: WorldData): Promise<void> {
  const does = await page.locator('#primary-action').getAttribute('data-does');
  if (does === 'sign-in-tried') return signInByKey(page, world);
  if (does === 'agency-chosen') {
    const [kind = '', commune = ''] = (world.scenario.agencies[0] ?? '').split(':');
    await chooseRadio(page, 'agencyKind', kind);
    return choosePlaceByKey(page, world, 'agencyPlace', commune);
  }
  if (does === 'dossier-submitted') return tickByKey(page, page.locator('#attest'), true);
  if (does === 'payment-compared') {
    for (const box of await page.locator('#checks input').all()) await tickByKey(page, box, true);
    return undefined;
  }
  return fillPageByKey(page, world);
}

async function signInByKey(page: Page, world: WorldData): Promise<void> {
  const card = world.personas.find(({ id }) => id === world.scenario.persona);
  await typeByKey(page, page.locator('#personalId'), card?.personalId ?? '');
  await typeByKey(page, page.locator('#practiceCode'), card?.practiceCode ?? '');
}

async function fillPageByKey(page: Page, world: WorldData): Promise<void> {
  const title = (await page.locator('#screen-title').textContent())?.trim();
  const open = world.procedures.flatMap(({ pages }) => pages).find((candidate) => candidate.title === title);
  for (const field of open?.fields ?? []) {
    const answer = world.scenario.facts[field.id];
    const isShown = (await page.locator(`#${field.id}`).count()) > 0;
    if (answer !== undefined && !field.locked && isShown) await answerByKey(page, world, field, answer);
  }
}
