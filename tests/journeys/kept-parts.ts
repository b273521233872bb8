import { downloadsMessages as texts } from '#src/platform/offline/ui/downloads-messages.vi.ts';
import { expect, type Page } from './fixtures.ts';

/** The row of a part of the course on the page that shows what is on the device. */
export const row = (page: Page, group: string) => page.locator(`[data-part="${group}"]`);
export const standing = (page: Page, group: string) => expect(row(page, group));

/** Remove a part from the device, on that page. */
export async function removePart(page: Page, group: string): Promise<void> {
  await row(page, group)
    .getByRole('button', { name: new RegExp(`^${texts.remove}`) })
    .click();
  await expect(row(page, group).getByText(/Kết quả đã học, đã tập vẫn còn/)).toBeVisible();
  await row(page, group).getByRole('button', { name: texts.ask.yes, exact: true }).click();
  await standing(page, group).toHaveAttribute('data-standing', 'absent');
  await expect(row(page, group).getByRole('heading')).toBeFocused();
}
