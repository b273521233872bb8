import { pairMessages } from '#src/board/messages-pair.vi.ts';
import { expect, openAnotherPhone, test } from '../journeys/fixtures.ts';
import { askForHelp, joinBy, seenControl } from '../journeys/paired-phones.ts';
import { startTask } from '../journeys/practice-walk.ts';
import { inspect, looks, openWith } from './inspect.ts';

test.use({ serverFor: 'two-phones' });

const { owner, helper } = pairMessages;
for (const [name, look] of looks) {
  test(`axe objects to nothing on either of two phones in a pair: ${name}`, {
    tag: '@ci',
  }, async ({ page, context, server }) => {
    const far = await openAnotherPhone(context, server);
    await openWith(page, look);
    await openWith(far, look);
    await far.goto('/cung-lam');
    await joinBy(far, '12');
    await expect(far.getByRole('alert')).toBeFocused();
    await far.getByText(helper.howTitle).click();
    await inspect(far, 'helper, refused code');
    await startTask(page, 'dien-bieu-mau', 'alone');
    await page.locator('#open-menu').click();
    await inspect(page, 'menu');
    await page.keyboard.press('Escape');
    const code = await askForHelp(page);
    await inspect(page, 'owner, code');
    await page.getByRole('button', { name: owner.back }).click();
    await inspect(page, 'owner, waiting');
    await joinBy(far, code);
    await expect(seenControl(far, /Số điện thoại/)).toBeVisible();
    await inspect(far, 'helper, step');
    await seenControl(far, /Số điện thoại/).click();
    await expect(page.locator('[data-pointed] #applicantPhone')).toBeVisible();
    await inspect(page, 'owner, pointed at a field');
    await expect(far.locator('[aria-pressed="true"]')).toHaveCount(1);
    await inspect(far, 'helper, pointing');
    await seenControl(far, /Thẻ tập/).click();
    await expect(page.locator('.practice-tool[data-pointed]')).toBeVisible();
    await inspect(page, 'owner, pointed at a tool');
    await far.getByRole('button', { name: helper.end }).click();
    await expect(far.getByRole('heading', { name: helper.overTitle })).toBeVisible();
    await inspect(far, 'helper, over');
    await expect(page.getByText(owner.ended)).toBeVisible();
    await inspect(page, 'owner, over');
  });
}
