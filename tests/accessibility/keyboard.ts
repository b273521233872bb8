import type { Locator } from '@playwright/test';
import type { WorldData } from '#sandbox/engine/world.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { expect, type Page } from '../journeys/fixtures.ts';

/** Go on with Tab until the control has the focus; everything on the way shows that it has it, and is not covered. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect.soft(await hiddenFocus(page)).toBe('');
  }
  throw new Error(`Tab never reaches ${control}`);
}

/** Tab to a button or link and press it. */
export async function pressByKey(
  page: Page,
  control: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Type or choose the answer of one field, as its kind asks for. */
export async function answerByKey(
  page: Page,
  world: WorldData,
  field: Field,
  answer: string | boolean,
): Promise<void> {
  const control = page.locator(`#${field.id}`);
  if (field.type === 'checkbox') await tickByKey(page, control, answer === true);
  else if (field.type === 'radio') await chooseRadio(page, field.id, String(answer));
  else if (field.type === 'select') await chooseOption(page, control, String(answer));
  else if (field.type === 'commune') await choosePlaceByKey(page, world, field.id, String(answer));
  else if (field.type === 'date') await typeDateByKey(page, field.id, formatDate(String(answer)));
  else await typeByKey(page, control, String(answer));
}

export async function typeByKey(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

export async function tickByKey(page: Page, box: Locator, wanted: boolean): Promise<void> {
  await tabTo(page, box);
  if ((await box.isChecked()) !== wanted) await page.keyboard.press('Space');
  await expect(box).toBeChecked({ checked: wanted });
}

/** Tab enters a group of answers; the arrows go through it. */
export async function chooseRadio(page: Page, name: string, value: string): Promise<void> {
  const group = page.locator(`input[name="${name}"]`);
  const wanted = page.locator(`input[name="${name}"][value="${value}"]`);
  const checked = page.locator(`input[name="${name}"]:checked`);
  await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

/** Province, then commune. */
export async function choosePlaceByKey(
  page: Page,
  world: WorldData,
  id: string,
  commune: string,
): Promise<void> {
  const place = world.places.find(({ communes }) => communes.some(({ code }) => code === commune));
  const province = place?.code ?? '';
  const isFirst = (await page.locator(`#${id}-province`).count()) === 0;
  const provinces = page.locator(isFirst ? `#${id}` : `#${id}-province`);
  await expect(provinces.locator(`option[value="${province}"]`)).toHaveCount(1);
  await chooseOption(page, provinces, province);
  const communes = page.locator(`#${id}:has(option[value="${commune}"])`);
  await expect(communes).toHaveCount(1);
  await chooseOption(page, communes, commune);
}

async function chooseOption(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  const steps = await list.evaluate((select, wanted) => {
    const { options, selectedIndex } = select as HTMLSelectElement;
    return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
  }, value);
  const key = steps < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let presses = 0; presses < Math.abs(steps); presses += 1) await page.keyboard.press(key);
}

async function typeDateByKey(page: Page, id: string, dayFirst: string): Promise<void> {
  const parts = dayFirst.split('/');
  for (const [place, box] of [id, `${id}-month`, `${id}-year`].entries())
    await typeByKey(page, page.locator(`#${box}`), parts[place] ?? '');
}

/**
 * What is wrong with the focus: without a ring, or covered (WCAG 2.4.7 and 2.4.11). Empty when it can be seen.
 * Text that scrolls into view smoothly gets its time.
 */
async function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    // The heading of a screen that has just come: the page put the focus there, Tab never does.
    if (focused.getAttribute('tabindex') === '-1') return '';
    const drawn = focused.closest('.choice') ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      return `no ring: ${drawn.outerHTML.slice(0, 120)}`;
    const box = drawn.getBoundingClientRect();
    const spots = [0.1, 0.5, 0.9].map(
      (part) => [box.left + box.width / 2, box.top + box.height * part] as const,
    );
    const isSeen = spots.some(([x, y]) => drawn.contains(document.elementFromPoint(x, y)));
    return isSeen ? '' : `covered: ${drawn.outerHTML.slice(0, 120)} at ${box.top}–${box.bottom}`;
  });
}
