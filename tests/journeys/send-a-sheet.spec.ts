import { readFile } from 'node:fs/promises';
import { readSheetFile } from '#src/classes/client/sheet/read-sheet-file.ts';
import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import {
  outcomeCounts,
  outcomeWords,
  resultHeadings,
  rowProblems,
  sheetMessages,
} from '#src/classes/messages-sheet.vi.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { classDay } from './class-desk.ts';
import { chooseFile, type Listed, openEntry, sheetFile } from './enter-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import { signInAs } from './staff-desk.ts';

const people: readonly Listed[] = [
  { name: 'Hồ Thị Lài', phone: '0905200001' },
  { name: 'Hồ Văn Ngọt' },
  { name: 'Kăn Bình', phone: '0905200003' },
];
const wrong: Listed = { name: 'Lê Văn Tám', phone: '0905' };
const later: readonly Listed[] = [
  { name: 'Viên Xuân Lộc', phone: '0905200004' },
  { name: 'Hồ Thị Mười', phone: '0905200005' },
  { name: 'Trần Thị Út', phone: '0905200006' },
];

test('an officer reads a sheet and sends it without a network, closes the page, and everybody is entered once', async ({
  page,
  context,
  server,
  network,
}) => {
  await signInAs(page, server, 'officer');
  await openEntry(page, await classDay(page.request, 4), 'sheet');
  await page.waitForLoadState('networkidle'); // what reads a workbook has come
  await test.step('the network is cut: the file is read and judged all the same', async () => {
    await network.cut();
    await chooseFile(page, 'thon-4.xlsx', [...people, wrong]);
    await expect(page.getByText(sheetMessages.found(4, 3))).toBeVisible();
    await page.getByLabel(sheetMessages.onlyToCorrect).check();
    await expect(page.locator('[data-row]')).toHaveCount(1);
  });
  await test.step('without the consent nothing goes; with it the sheet waits', async () => {
    await page.getByRole('button', { name: sheetMessages.send(3) }).click();
    await expect(page.getByRole('link', { name: enterMessages.consent.missing })).toBeVisible();
    await send(page, 3);
    await expect(page.getByText(sheetMessages.waiting.title)).toBeVisible();
  });
  await page.close();
  await network.restore();
  const again = await context.newPage();
  const sent: string[] = [];
  again.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.headers()['idempotency-key'] ?? '');
  });
  await test.step('opened again, the page sends what waited', async () => {
    await again.goto('/can-bo/ghi-danh');
    await expect(again.getByText(`${outcomeCounts.confirmed(3)}.`)).toBeVisible();
    await expect(again.locator('[data-code]').filter({ visible: true })).toHaveCount(3);
    expect(sent).toHaveLength(1);
  });
  await test.step('the same list with three more sends only those', async () => {
    await chooseFile(again, 'thon-4-them.xlsx', [...people, wrong, ...later]);
    await send(again, 3);
    await expect(again.getByText(`${outcomeCounts.confirmed(6)}.`)).toBeVisible();
  });
  await test.step('the sheet comes back with results', async () => {
    const downloading = again.waitForEvent('download');
    await again.getByRole('button', { name: sheetMessages.result }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('thon-4-them – kết quả.xlsx');
    const read = await readSheetFile(new Blob([await readFile(await file.path())]));
    const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
    const texts = rows.map((row) => row.map(({ text }) => text));
    expect(texts[1]?.slice(3)).toEqual([resultHeadings.result, resultHeadings.code]);
    expect(texts[2]?.[3]).toBe(outcomeWords.confirmed());
    expect(texts[2]?.[4]).toMatch(/^\w{6}$/);
    expect(texts[5]?.[4] ?? '').toBe('');
  });
});

test('a list of five thousand comes back as a workbook, row by row, while the page answers', {
  tag: '@ci',
}, async ({ page, server }) => {
  test.setTimeout(120_000);
  await signInAs(page, server, 'officer');
  await openEntry(page, await classDay(page.request, 9), 'sheet');
  // A list of a whole commune in which only the first three numbers are whole.
  const all = Array.from({ length: 5000 }, (_, at): Listed => {
    const name = `Hồ Thị ${lettersOf(at)}`;
    return { name, phone: at < 3 ? `090520010${at}` : String(905_000 + at) };
  });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: sheetMessages.pick }).press('Enter');
  await (await choosing).setFiles(await sheetFile('ca-xa.xlsx', all));
  await expect(page.getByText(sheetMessages.found(5000, 3))).toBeVisible({ timeout: 60_000 });
  await send(page, 3);
  await expect(page.getByText(`${outcomeCounts.confirmed(3)}.`)).toBeVisible();
  await watchLongTasks(page);
  const downloading = page.waitForEvent('download');
  const begun = Date.now();
  await page.getByRole('button', { name: sheetMessages.result }).click();
  const file = await downloading;
  const bytes = await readFile(await file.path());
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(globalThis, 'longTasks')));
  const figure = `${bytes.length} bytes in ${Date.now() - begun} ms, longest task ${longest} ms`;
  test.info().annotations.push({ type: '5000 rows', description: figure });
  const read = await readSheetFile(new Blob([bytes]));
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  const people = rows.slice(2).map((row) => row.map(({ text }) => text));
  expect(people).toHaveLength(5000);
  for (const [at, [number, name, phone, result, code]] of people.entries()) {
    const told = [number, name, Number(phone), code?.length];
    expect(told).toEqual([String(at + 1), all[at]?.name, Number(all[at]?.phone), at < 3 ? 6 : 0]);
    expect(result).toBe(at < 3 ? outcomeWords.confirmed() : rowProblems['phone.shape']);
  }
});

/** Names that no two have. */
function lettersOf(at: number): string {
  const syllables = ['Lan', 'Hoa', 'Mai', 'Cúc', 'Sen', 'Đào', 'Liễu', 'Trúc', 'Quế', 'Huệ'];
  return [...String(at).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join(' ');
}

/** Have the page write down how long each of its long tasks takes, in milliseconds. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, 'longTasks', tasks);
    const watch = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(watch).observe({ type: 'longtask' });
  });
}

test('signing out takes everything that was read out of the browser', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  await signInAs(page, server, 'officer');
  await openEntry(page, await classDay(page.request, 5), 'sheet');
  await chooseFile(page, 'thon-5.xlsx', [{ name: 'Hồ Thị Nở', phone: '0905200011' }]);
  await page.reload();
  await expect(page.getByText('Hồ Thị Nở')).toBeVisible();
  await page.goto('/can-bo');
  await page.getByRole('button', { name: staffMessages.signOut.here }).click();
  await expect(page.getByText(staffMessages.signIn.leftText)).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain('ct.staff.');
});

async function send(page: Page, count: number): Promise<void> {
  await page.getByLabel(sheetMessages.consent).check();
  await page.getByRole('button', { name: sheetMessages.send(count) }).click();
}
