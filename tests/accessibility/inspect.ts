import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '../journeys/fixtures.ts';

/** How a person has set up this site and what they hold in the hand. */
export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly text: '1' | '2' | '3';
  readonly width: number;
  readonly height: number;
}

/** The ways in which every state of a page is looked at. */
export const looks: readonly (readonly [name: string, look: Look])[] = [
  ['light, on a phone', { theme: 'light', text: '1', width: 360, height: 740 }],
  ['dark, 320 px', { theme: 'dark', text: '1', width: 320, height: 640 }],
  ['high contrast, largest text', { theme: 'contrast', text: '3', width: 360, height: 740 }],
];

/** WCAG 2.2 AA and good practices; contrast and target size as the product promises them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const promised = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

/** Set up the site before its first page is opened. */
export async function openWith(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ reducedMotion: 'reduce' }); // No colour is measured on its way to another.
  await page.addInitScript(
    ([theme, text]) => {
      localStorage.setItem('ct.theme', theme);
      localStorage.setItem('ct.text', text);
    },
    [look.theme, look.text] as const,
  );
}

/** Everything axe objects to on this screen. */
export async function objections(page: Page): Promise<string[]> {
  return listed(await new AxeBuilder({ page }).withTags(tags).options({ rules: promised }).analyze());
}

/** Texts that stand out too little: all that another palette can change. */
export async function faintTexts(page: Page): Promise<string[]> {
  const rules = ['color-contrast', 'color-contrast-enhanced'];
  return listed(await new AxeBuilder({ page }).withRules(rules).analyze());
}

function listed({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What sticks out when the page can be scrolled sideways; nothing when it cannot. */
export async function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [screen, whole] = [document.documentElement.clientWidth, document.documentElement.scrollWidth];
    if (whole <= screen) return [];
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > screen + 1)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${whole} px on a screen of ${screen} px`, ...culprits];
  });
}

/** One state of a page as it stands: axe, and sideways scrolling. What is wrong is told with the others at the end. */
export async function inspectScreen(page: Page, state: string): Promise<void> {
  expect.soft(await objections(page), state).toEqual([]);
  expect.soft(await widerThanScreen(page), state).toEqual([]);
}

/**
 * One state of the portal as it stands: axe, sideways scrolling, and whether the guide names what it marks.
 * @param palettes further ones in which its texts have to stand out
 */
export async function inspect(
  page: Page,
  state: string,
  palettes: readonly Look['theme'][] = [],
): Promise<void> {
  expect.soft(await namesNotMarked(page), `${state}: the guide names what it does not mark`).toEqual([]);
  // The whole screen at once: what the two sticky bars cover depends on where one has scrolled to.
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: height + 300 });
  await setWatermark(page, 'none');
  expect.soft(await objections(page), state).toEqual([]);
  expect.soft(await widerThanScreen(page), `${state}: sideways`).toEqual([]);
  const chosen = (await page.locator('html').getAttribute('data-theme')) ?? '';
  for (const palette of palettes) {
    await setPalette(page, palette);
    expect.soft(await faintTexts(page), `${state}: ${palette}`).toEqual([]);
  }
  await setPalette(page, chosen);
  await setWatermark(page, '');
  await page.setViewportSize(size);
}

function setPalette(page: Page, name: string): Promise<void> {
  return page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), name);
}

/** Axe measures no contrast above a picture. How much the watermark takes is computed in watermark.test.ts. */
function setWatermark(page: Page, value: string): Promise<void> {
  return page.evaluate((watermark) => document.body.style.setProperty('--watermark', watermark), value);
}

/** Every control that the guide names in quotes is the one that it marks, word for word. */
async function namesNotMarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = document.querySelector('#coach-text')?.textContent ?? '';
    const marked = document.querySelector('[data-marked]')?.textContent?.replace(/\s+/g, ' ') ?? '';
    return [...said.matchAll(/“([^”]+)”/g)].flatMap(([, name = '']) => (marked.includes(name) ? [] : [name]));
  });
}
