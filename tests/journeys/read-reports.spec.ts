import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { auditMessages, findingDay, findingText } from '#src/classes/messages-audit.vi.ts';
import { periodName, reportMessages as texts } from '#src/classes/messages-report.vi.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { staffAddresses } from '#src/staff/addresses.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { staffPlaces } from '#src/staff/staff-places.vi.ts';
import { expect, type Page, type ProductServer, test } from './fixtures.ts';
import { addPastClasses, dayAgo } from './past-classes.ts';
import { printedSheets } from './printed-sheets.ts';
import { signInAs, signInByForm, staffCommune } from './staff-desk.ts';

// Classes of days ago, in which nobody else has come.
test.use({ serverFor: 'reports' });

const other = '20197';
const range = { from: dayAgo(20), to: dayAgo(9) };

test.beforeAll(({ server }) =>
  addPastClasses(server, [
    {
      ...{ daysAgo: 12, trainerId: null },
      people: [
        { commune: staffCommune.code, attended: 20, walkIns: 2, absent: 5, gaveBack: 1 },
        { commune: other, attended: 9, absent: 1 },
      ],
    },
    { ...{ daysAgo: 10, trainerId: null }, people: [{ commune: other, attended: 30, absent: 5 }] },
    { ...{ daysAgo: 9, trainerId: null }, people: [{ commune: staffCommune.code, notTaken: 4 }] },
  ]),
);

test('a leader reads what came of a time, in words, pictures and tables, and takes it along', async ({
  page,
  server,
}) => {
  await signInAs(page, server, 'leader');
  await page.goto('/can-bo');
  const place = staffPlaces.find(({ href }) => href === staffAddresses.reports);
  await page.getByRole('link', { name: place?.title ?? '' }).click();
  await test.step('a time that cannot be read is refused by its field', async () => {
    await typeRange(page, '31/2/2026', '');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.locator('#report-from-error')).toContainText(texts.period.problems['date.unreal']);
    await expect(page.locator('#report-to-error')).toContainText(texts.period.problems['date.empty']);
  });
  await test.step('one sentence says it, with what it is of', async () => {
    await typeRange(page, formatDate(range.from), formatDate(range.to));
    await expect(
      page.getByText(`${periodName(range)}: 3 buổi, 70 lượt có chỗ và đã điểm danh`),
    ).toContainText('59 lượt đến (84,3%), 11 lượt vắng không báo.');
    await expect(page.getByText(texts.notTaken.text(4))).toBeVisible();
  });
  await test.step('the picture has the numbers of its table', async () => {
    await page.locator('#report-commune').scrollIntoViewIfNeeded();
    const section = page.getByRole('region', { name: texts.sections.commune });
    const chart = section.getByRole('img', { name: texts.chart(texts.sections.commune) });
    await expect(section.locator('[data-chart="drawn"]')).toBeVisible();
    await expect(chart).toHaveAttribute('aria-describedby', 'report-commune-table');
    await expect(section.getByRole('row')).toHaveCount(4); // heads, two communes, all together
    await expect(section.getByRole('row').nth(1)).toContainText('39/45 (86,7%)');
  });
  await test.step('a workbook has numbers, and so has the text file', async () => {
    const workbook = await download(page, texts.files.xlsx(texts.sections.day));
    expect(workbook.name).toBe(`bao-cao-theo-ngay-${range.from}-${range.to}.xlsx`);
    const [sheet] = await readWorkbook(workbook.bytes);
    expect(sheet?.data.slice(5).map((row) => row.slice(0, 5))).toEqual([
      [new Date(`${dayAgo(12)}T00:00:00Z`), 1, 31, 2, 6],
      [new Date(`${dayAgo(10)}T00:00:00Z`), 1, 30, 0, 5],
      [new Date(`${dayAgo(9)}T00:00:00Z`), 1, 0, 0, 0],
      [texts.total, 3, 61, 2, 11],
    ]);
    const csv = await download(page, texts.files.csv(texts.sections.trainer));
    expect(csv.bytes.toString('utf8')).toContain(`${texts.noTrainer};3;61;2;11;70;84,3%;4;`);
  });
  await test.step('on paper: A4, with centre, time and hour, without anything to press', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.report-head')).toContainText(periodName(range));
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(0);
    const sheets = await printedSheets(page);
    expect(new Set(sheets)).toEqual(new Set(['210 × 297']));
    await expect(page.locator('.report-how').getByRole('listitem')).toHaveText(texts.how.text);
    await page.emulateMedia({ media: null });
  });
  await test.step('a time without classes says so', async () => {
    await typeRange(page, '1/1/2020', '31/1/2020');
    await expect(page.getByRole('heading', { name: texts.empty.title('Tháng 1/2020') })).toBeVisible();
  });
});

test('paper has every picture, looked at before or not', { tag: '@ci' }, async ({ page, server }) => {
  await openOnLowScreen(page, server);
  const charts = page.locator('[data-chart]');
  await expect(charts).toHaveCount(2);
  await expect(charts.last()).toHaveAttribute('data-chart', 'waiting');
  await printedSheets(page);
  await expect(page.locator('[data-chart="drawn"]')).toHaveCount(2);
});

test.describe('pictures that cannot come', () => {
  test.use({ serviceWorkers: 'block' });

  test('leave no empty place on paper: the numbers stand alone', async ({
    page,
    server,
    expectedConsole,
  }) => {
    expectedConsole.push(/draw-bars|code cannot be fetched/);
    await page.route(/draw-bars/, (route) => route.abort());
    await openOnLowScreen(page, server);
    await printedSheets(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#report-commune-table')).toBeVisible();
    await expect(page.locator('[data-chart]').last()).toBeHidden();
  });
});

test('an officer sees the people of their own commune; a session that is over is said, and nothing is lost', {
  tag: '@ci',
}, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line
  const officer = await signInAs(page, server, 'officer');
  await page.goto('/can-bo/bao-cao');
  await typeRange(page, formatDate(range.from), formatDate(range.to));
  await expect(page.getByText('25 lượt có chỗ và đã điểm danh: 20 lượt đến (80%)')).toBeVisible();
  const section = page.getByRole('region', { name: texts.sections.commune });
  await expect(section.getByRole('row')).toHaveCount(3);
  await page.context().clearCookies();
  await page.getByRole('button', { name: texts.files.csv(texts.sections.day) }).click();
  await expect(page.getByText(staffMessages.signIn.overText)).toBeVisible();
  await signInByForm(page, officer);
  await expect(page.getByText('25 lượt có chỗ và đã điểm danh: 20 lượt đến (80%)')).toBeVisible();
  const csv = await download(page, texts.files.csv(texts.sections.commune));
  expect(csv.bytes.toString('utf8')).toContain(`;${staffCommune.code}\r\n`);
  expect(csv.bytes.toString('utf8')).not.toContain(other);
});

test('a manager sees whether the seats are right: last night, and counted again when something is wrong', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'manager');
  await page.goto('/can-bo');
  await page
    .getByRole('link', { name: /^Kiểm tra số chỗ đêm qua: \d+ buổi, 0 phiếu, không có lỗi$/ })
    .click();
  await expect(page.getByText(auditMessages.right)).toBeVisible();
  addPastClasses(server, [
    { daysAgo: 30, trainerId: null, takenWrongly: 2, people: [{ commune: other, attended: 1 }] },
  ]);
  await page.getByRole('button', { name: auditMessages.now }).click();
  await expect(page.getByText(/^Đếm lại lúc .* 1 lỗi$/)).toBeVisible();
  await expect(page.getByText(findingText({ code: 'taken-differs', counts: [3, 1] }))).toBeVisible();
  await expect(page.getByText(findingDay(dayAgo(30)))).toBeVisible();
});

/** A report whose pictures lie below what the window shows. */
async function openOnLowScreen(page: Page, server: ProductServer): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 320 });
  await signInAs(page, server, 'leader');
  await page.goto('/can-bo/bao-cao');
  await typeRange(page, formatDate(range.from), formatDate(range.to));
  await expect(page.locator('#report-commune-table')).toBeAttached();
  await page.waitForLoadState('networkidle');
}

async function typeRange(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('radio', { name: texts.period.options.range }).check();
  await page.locator('#report-from').fill(from);
  await page.locator('#report-to').fill(to);
  await page.getByRole('button', { name: texts.period.send }).click();
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
