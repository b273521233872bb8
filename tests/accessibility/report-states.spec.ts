import { auditMessages } from '#src/classes/messages-audit.vi.ts';
import { reportMessages as texts } from '#src/classes/messages-report.vi.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { addPastClasses, dayAgo } from '../journeys/past-classes.ts';
import { signInAs, staffCommune } from '../journeys/staff-desk.ts';
import { inspectScreen, type Look, looks, openWith } from './inspect.ts';

// Classes of days ago, and a count of seats that is wrong.
test.use({ serverFor: 'report states' });

test.beforeAll(({ server }) =>
  addPastClasses(server, [
    {
      ...{ daysAgo: 12, trainerId: null },
      people: [{ commune: staffCommune.code, attended: 20, walkIns: 2, absent: 5, gaveBack: 1 }],
    },
    {
      ...{ daysAgo: 10, trainerId: null, takenWrongly: 3 },
      people: [{ commune: '20197', attended: 30, absent: 5, notTaken: 4 }],
    },
  ]),
);

const allLooks: readonly (readonly [string, Look])[] = [
  ...looks,
  ['columns, on a desk', { theme: 'light', text: '1', width: 1280, height: 800 }],
];

for (const [place, [name, look]] of allLooks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(
    `axe objects to nothing in reports and the count of seats: ${name}`,
    options,
    async ({ page, server }) => {
      await openWith(page, look);
      await signInAs(page, server, 'manager');
      await page.goto('/can-bo/bao-cao');
      await page.getByRole('radio', { name: texts.period.options.range }).check();
      await page.getByRole('button', { name: texts.period.send }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await inspectScreen(page, 'time, refused');
      await page.locator('#report-from').fill(formatDate(dayAgo(20)));
      await page.locator('#report-to').fill(formatDate(dayAgo(1)));
      await page.getByRole('button', { name: texts.period.send }).click();
      await expect(page.getByText(texts.notTaken.text(4))).toBeVisible();
      for (const by of ['day', 'commune'] as const) {
        const section = page.getByRole('region', { name: texts.sections[by], exact: true });
        await section.locator('.chart').scrollIntoViewIfNeeded();
        await expect(section.locator('[data-chart="drawn"]')).toBeVisible();
      }
      await page.locator('summary', { hasText: texts.how.title }).click();
      await inspectScreen(page, 'report');
      await page.locator('#report-from').fill('1/1/2020');
      await page.locator('#report-to').fill('31/1/2020');
      await page.getByRole('button', { name: texts.period.send }).click();
      await expect(page.getByRole('heading', { name: texts.empty.title('Tháng 1/2020') })).toBeVisible();
      await inspectScreen(page, 'nothing to report');
      await page.goto('/can-bo/kiem-cho');
      await expect(page.getByText(auditMessages.right)).toBeVisible();
      await inspectScreen(page, 'seats of last night');
      await page.getByRole('button', { name: auditMessages.now }).click();
      await expect(page.getByRole('heading', { name: auditMessages.findings })).toBeVisible();
      await inspectScreen(page, 'seats that are wrong');
    },
  );
}
