import { expect, type Page } from './fixtures.ts';

/** What a learner would miss if it were gone: screen, step, the story's clock, everything typed, guide, phone. */
export interface Shown {
  readonly headings: readonly string[];
  readonly step: string;
  readonly clock: string;
  /** Every control by its id (or name and value), with what is typed or chosen. */
  readonly typed: readonly (readonly [string, string | boolean])[];
  readonly guide: string;
  readonly marked: string;
  readonly dossier: readonly string[];
  readonly phone: readonly string[];
}

/** Look at the practice page as it stands now. */
export function whatIsShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    /** Without what a list offers: the whole country's provinces come after the first few. What is chosen is in `typed`. */
    const wordsOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const option of copy.querySelectorAll('option')) option.remove();
      return copy.textContent.trim();
    };
    const controls = document.querySelectorAll<HTMLInputElement>('main input, main select, main textarea');
    const marked = document.querySelector('[data-marked]');
    return {
      headings: texts('#screen-title, #phone-title'),
      step: texts('.progress-steps').join(),
      clock: texts('.practice-clock').join(),
      typed: [...controls].map(({ id, name, type, value, checked }) => {
        const isTick = type === 'radio' || type === 'checkbox';
        return [id || `${name}=${value}`, isTick ? checked : value] as const;
      }),
      guide: texts('#coach').join(),
      marked: marked ? `${marked.id} ${marked.getAttribute('data-does')} ${wordsOf(marked)}` : '',
      dossier: texts('#status, .code, .paper, .review-part, .letter, .sheet, .kept'),
      phone: texts('.phone-title, .sms, .phone-count, .phone-app .answers'),
    };
  });
}

/** Take the focus out of whatever field has it: the guide's mark waits until then, and moves on at once. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input:focus, textarea:focus')?.blur());
}

/** Reload, and find everything as it was. */
export async function reloadChangesNothing(page: Page): Promise<void> {
  await leaveField(page);
  const before = await whatIsShown(page);
  expect(before.headings).not.toEqual([]);
  await page.reload();
  await expect.poll(() => whatIsShown(page)).toEqual(before);
}
