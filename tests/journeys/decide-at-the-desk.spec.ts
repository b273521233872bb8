import { scenarioOf } from '#sandbox/engine/compose.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { deskMessages } from '#src/practice/messages-desk.vi.ts';
import { gradingMessages } from '#src/practice/messages-desk-grading.vi.ts';
import { decide, fillDeskForm, objectionsOf, openDeskCase, rightLetterOf } from './desk-forms.ts';
import { expect, type Page, test } from './fixtures.ts';
import { isDone, walkUntil } from './practice-guide.ts';
import { readWorld, startTask } from './practice-walk.ts';

test('an officer accepts a complete dossier, from the list of tasks to the receipt on paper', async ({
  page,
}) => {
  await page.goto('/thuc-hanh');
  await page.getByRole('link', { name: deskMessages.forOfficers.card }).click();
  await page.getByRole('link', { name: 'Khai sinh cho cháu, nộp cuối buổi chiều' }).click();
  await expect(page.locator('.desk-case h1')).toBeFocused();
  await test.step('nothing chosen: told what is missing', async () => {
    await page.locator('#primary-action').click();
    await expect(page.getByRole('alert')).toContainText(deskMessages.form.problems['act.missing']);
  });
  await test.step('what is typed survives a reload', async () => {
    await fillDeskForm(page, { ...rightLetterOf('khai-sinh-du'), date: '24/11/2026' });
    await page.reload();
    await expect(page.locator('#date')).toHaveValue('24');
    await expect(page.locator('input[name="act"][value="accept"]')).toBeChecked();
  });
  await test.step('the holiday is no day to hand over: explained, and tried again', async () => {
    await decide(page);
    expect(await objectionsOf(page)).toEqual(['due-date']);
    await expect(page.locator('#grade-lines')).toContainText('25/11/2026');
    await page.locator('#again').click();
    await page.locator('#date').fill('25');
    await decide(page);
    expect(await objectionsOf(page)).toEqual([]);
  });
  await test.step('the decision survives a reload, and the queue knows it', async () => {
    await page.reload();
    await expect(page.getByText(gradingMessages.passed('100%'))).toBeVisible();
    await expect(page.locator('.sheet')).toContainText(deskMessages.sheet.mark);
    await page.locator('#primary-action').click();
    await expect(
      page.getByText(deskMessages.session.some({ decided: 1, passed: 1, needed: 12, percent: '100%' })),
    ).toBeVisible();
    // Open is the group of the next dossier, which may be of another field.
    const group = page.locator('.desk-group').filter({ has: page.getByText('Hộ tịch', { exact: true }) });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await expect(page.getByText(deskMessages.passedCase('100%'))).toBeVisible();
  });
});

test('two defects are asked for in one go; forgetting one is explained', { tag: '@ci' }, async ({ page }) => {
  const id = 'ho-kinh-doanh-hai-loi';
  await openDeskCase(page, id);
  await fillDeskForm(page, { ...rightLetterOf(id), count: '1' });
  await decide(page);
  expect(await objectionsOf(page)).toEqual(['all-asked']);
  await page.locator('#again').click();
  await page.locator('#add-item').click();
  const letter = rightLetterOf(id);
  for (const part of ['subject', 'reason', 'how'])
    await page.locator(`#${part}2`).selectOption(String(letter[`${part}2`]));
  await decide(page);
  expect(await objectionsOf(page)).toEqual([]);
  await expect(page.locator('.sheet')).toContainText(deskMessages.form.item(2));
});

test('one rude word keeps a letter back, however much else is right; the result says what to mend', {
  tag: '@ci',
}, async ({ page }) => {
  const id = 'khai-sinh-anh-mo';
  await openDeskCase(page, id);
  await fillDeskForm(page, rightLetterOf(id));
  await page.locator('#own1').fill('Chụp giấy chứng sinh cẩu thả quá, chụp lại đi.');
  await decide(page);
  expect(await objectionsOf(page)).toEqual(['words']);
  await expect(page.locator('.notice-title')).toHaveText(
    gradingMessages.mend('92%', gradingMessages.rules.words.name),
  );
  await expect(page.locator('[data-rule="words"]')).toContainText('“cẩu thả”');
  await page.locator('#again').click();
  await page.locator('#own1').fill('Giấy chứng sinh bị mờ, bác chụp lại ở chỗ sáng giúp em.');
  await decide(page);
  expect(await objectionsOf(page)).toEqual([]);
  await expect(page.getByRole('link', { name: 'Gửi ảnh Giấy chứng sinh' })).toBeVisible();
});

for (const { kind, real } of [
  { kind: 'phone', real: '0912345678' },
  { kind: 'email', real: 'an@thu-that.vn' },
] as const) {
  test(`a real ${kind} in the own words is taken out and kept nowhere`, { tag: '@ci' }, async ({ page }) => {
    const id = 'khai-tu-lech-so';
    await openDeskCase(page, id);
    await fillDeskForm(page, rightLetterOf(id));
    await page.locator('#own1').fill(`Hoi o ${real} nhe`);
    await page.locator('#primary-action').click();
    await expect(page.getByRole('alert')).toContainText(refusalTexts[`real-data.${kind}`]);
    await expect(page.locator('#own1')).toHaveValue('');
    expect(await everythingStored(page)).not.toContain(real);
  });
}

test('a late dossier gets its apology, and an act that does not fit is refused kindly', {
  tag: '@ci',
}, async ({ page }) => {
  const id = 'dat-dai-tre-hen';
  await openDeskCase(page, id);
  await page.locator('input[name="act"][value="return"]').check();
  await page.locator('input[name="way"][value="counter"]').check();
  await page.locator('#primary-action').click();
  await expect(page.getByRole('alert')).toContainText('Đang xử lý');
  await fillDeskForm(page, rightLetterOf(id));
  await decide(page);
  expect(await objectionsOf(page)).toEqual([]);
  await expect(page.locator('.desk-dossier')).toContainText('xin lỗi và hẹn lại ngày trả');
});

test('a dossier filed as a resident is opened at the desk in the same sitting', { tag: '@ci' }, async ({
  page,
}) => {
  await startTask(page, 'nop-ho-so', 'guided');
  await walkUntil(page, readWorld('nop-ho-so'), isDone);
  await page.goto('/thuc-hanh/mot-cua');
  await page.getByRole('link', { name: deskMessages.own.card('Đăng ký khai sinh') }).click();
  await expect(page.locator('.desk-case h1')).toBeFocused();
  await expect(page.locator('.desk-dossier')).toContainText('Lê Hoài An');
  await page.locator('input[name="act"][value="reject"]').check();
  await page.locator('input[name="act"][value="accept"]').check();
  await page.locator('#date').fill('23');
  await page.locator('#date-month').fill('11');
  await page.locator('#date-year').fill('2026');
  await decide(page);
  expect(await objectionsOf(page)).toEqual([]);
});

test('a dossier of the other form, in a run a trainer composed, comes to the desk as it was filed', {
  tag: '@ci',
}, async ({ page }) => {
  const id = 'sao-y-bang';
  const world = readWorld(id);
  const formB = { ...world, scenario: scenarioOf(world.scenario, 'b') };
  await page.goto(`/thuc-hanh/cong?bai=${id}&cach=guided&de=b&loi=F-NET&so=7`);
  // Another person than the list of tasks said: the card tells who.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-marked]')).toHaveCount(1);
  await walkUntil(page, formB, isDone);
  await page.goto('/thuc-hanh/mot-cua');
  const [procedure] = world.procedures;
  await page.getByRole('link', { name: deskMessages.own.card(procedure?.name ?? '') }).click();
  await expect(page.locator('.desk-case h1')).toBeFocused();
  const whose = formB.personas.find((one) => one.id === formB.scenario.persona)?.fullName ?? '';
  await expect(page.locator('.desk-dossier')).toContainText(whose);
});

/** Everything that this device keeps, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        found.push(rows);
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}
