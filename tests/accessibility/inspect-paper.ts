import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page } from '../journeys/fixtures.ts';

/** What comes out of a printer: one A4 sheet, black on white, plainly practice, nothing to press. */
export async function inspectPaper(page: Page, content: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(content)).toBeVisible();
  await expect(page.getByText(startMessages.ribbon, { exact: true })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  const look = await page.evaluate((part) => {
    const watermark = getComputedStyle(document.body, '::before');
    const text = getComputedStyle(document.querySelector(part) ?? document.body);
    return {
      watermark: [watermark.position, watermark.backgroundImage.startsWith('url("data:image/svg+xml')],
      printed: watermark.getPropertyValue('print-color-adjust'),
      ink: text.color,
    };
  }, content);
  expect(look).toEqual({ watermark: ['fixed', true], printed: 'exact', ink: 'rgb(0, 0, 0)' });
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: null });
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
