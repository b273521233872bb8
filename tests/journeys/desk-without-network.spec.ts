import { gradingMessages } from '#src/practice/messages-desk-grading.vi.ts';
import { decide, fillDeskForm, objectionsOf, openDeskCase, rightLetterOf } from './desk-forms.ts';
import { expect, test, untilOffline } from './offline-fixtures.ts';

test('the whole desk works with the network cut, and keeps what was decided', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  await page.goto('/');
  await untilOffline(page, 'current');
  server.faults.down = true;
  const id = 'tam-tru-nham-co-quan';
  await page.goto(`${server.url}/thuc-hanh/mot-cua`);
  await expect(page.locator('.desk-cards .card').first()).toBeVisible();
  await openDeskCase(page, id, server.url);
  await fillDeskForm(page, rightLetterOf(id));
  await decide(page);
  expect(await objectionsOf(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText(gradingMessages.passed('100%'))).toBeVisible();
});
