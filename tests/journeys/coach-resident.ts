import type { HelpKind } from '#sandbox/coach/coach-codes.ts';
import type { CoachData } from '#sandbox/coach/coach-data.ts';
import { loadSandbox } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { expect, type Page } from './fixtures.ts';

/** The data of a dialogue as the site has them, to understand what its resident says. */
export function readDialogue(id: string): CoachData {
  const found = loadSandbox(readSandboxFiles()).dialogues.find(({ dialogue }) => dialogue.id === id);
  if (!found) throw new Error(`no dialogue "${id}"`);
  return found;
}

/** Begin a dialogue; its first step stands on the screen. */
export async function beginCoaching(page: Page, id: string): Promise<void> {
  await page.goto(`/thuc-hanh/huong-dan/tap?bai=${id}`);
  await page.locator('#primary-action').click();
  await expectStep(page, readDialogue(id), 0);
}

/** One step under way: its goal is the heading and has the focus. */
export async function expectStep(page: Page, { dialogue }: CoachData, index: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dialogue.steps[index]?.goal ?? '');
  await expect(page.locator('[data-phase=step]')).toBeVisible();
}

/** Say one sentence; what it did stands on top and has the focus. */
export async function say(page: Page, choice: string): Promise<void> {
  const turns = Number(await page.locator('.guiding').getAttribute('data-turns'));
  await page.locator(`[data-choice="${choice}"]`).click();
  await expect(page.locator('.guiding')).toHaveAttribute('data-turns', String(turns + 1));
  await expect(page.locator('#effect')).toBeFocused();
}

/** Ask first; to somebody who is stuck give the help that their own words call for. As a person does, by reading. */
export async function guideStep(page: Page, data: CoachData, index: number): Promise<void> {
  const step = data.dialogue.steps[index];
  if (!step) throw new Error(`no step ${index}`);
  const { explanation, pointing, showing } = step.stuck;
  const answers = [
    [explanation, 'explain'],
    [pointing, 'point'],
    [showing, 'show'],
  ] as const;
  let kind: HelpKind = 'ask';
  for (let tries = 0; tries < 5 && (await page.locator('[data-phase=step]').count()) > 0; tries += 1) {
    const good = step.choices.find((choice) => choice.kind === kind && choice.poor === undefined);
    await say(page, good?.id ?? 'wait');
    const heard = (await page.locator('.guiding-bubble').textContent()) ?? '';
    kind = answers.find(([words]) => heard.includes(words))?.[1] ?? 'ask';
  }
  await expect(page.locator('[data-phase=outcome]')).toBeVisible();
}

/** From what a step came to, to what is next. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('#primary-action').click();
  await expect(page.locator('#screen-title')).toBeFocused();
}
