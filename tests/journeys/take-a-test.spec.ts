import { certificateMessages as paper } from '#src/assessment/messages-certificate.vi.ts';
import { testMessages as texts } from '#src/assessment/messages-test.vi.ts';
import { expect, test } from './fixtures.ts';
import { answer, answerAll, beginTest, finishLessons, shownItem, slugsOf } from './module-test.ts';

/** The shortest module. */
const slugs = slugsOf('d');

test('before and after a class the forms cross, a reload goes on, and what was not known comes back', {
  tag: '@ci',
}, async ({ page }) => {
  await page.goto('/bai-hoc');
  await page.getByRole('link', { name: texts.open }).click();
  await page.getByRole('link', { name: /Chặng D/ }).click();
  await beginTest(page, 'before');
  await page.locator('#test-next').click();
  await expect(page.getByText(texts.chooseFirst)).toBeVisible();
  const first = await answer(page, true);
  const second = await shownItem(page);
  await page.reload();
  await expect(page.locator('#test-heading')).toHaveText(second.question);
  const before = [first, ...(await answerAll(page, () => false))];
  await expect(page.getByRole('heading', { name: texts.result.title(1, before.length) })).toBeFocused();
  await expect(page.getByText(texts.result.before)).toBeVisible();
  await expect(page.getByText(texts.result.wrong)).toBeHidden();

  await page.getByRole('button', { name: texts.result.again }).click();
  await beginTest(page, 'after');
  const after = await answerAll(page, (at) => at > 0);
  expect(after.filter((id) => before.includes(id))).toEqual([]);
  expect(after).toHaveLength(before.length);
  const percent = (right: number) => Math.round((100 * right) / before.length);
  await expect(page.getByText(texts.result.gain(percent(1), percent(after.length - 1)))).toBeVisible();
  await expect(page.getByText(texts.result.wrong)).toBeVisible();
  const cards = await page.evaluate(() =>
    Object.keys(JSON.parse(localStorage.getItem('ct.summary') ?? '{}').review.cards),
  );
  expect(cards.map((subject) => subject.split('#')[1]).sort()).toEqual([...before.slice(1), after[0]].sort());
});

test('whoever learns a module and passes its test prints a certificate whose code can be checked', {
  tag: '@ci',
}, async ({ page }) => {
  test.setTimeout(120_000);
  const own = page.getByRole('region', { name: /Chặng D/ });
  await test.step('what is left is listed', async () => {
    await page.goto('/chung-nhan');
    await own.getByText(paper.left(slugs.length + 1)).click();
    await expect(own.getByRole('link')).toHaveCount(slugs.length + 1);
  });
  await test.step('learn', () => finishLessons(page, 'd'));
  await test.step('a test that is not passed gives none', async () => {
    await page.goto('/kiem-tra/d');
    await beginTest(page, 'final');
    const ids = await answerAll(page, (at) => at < 7);
    expect(ids).toHaveLength(10);
    await expect(page.getByText(texts.result.notYet.text)).toBeVisible();
    await page.goto('/chung-nhan');
    await expect(own.getByText(paper.left(1))).toBeVisible();
  });
  await test.step('passed with the other form', async () => {
    await own.getByRole('link').click();
    await beginTest(page, 'final');
    await answerAll(page, (at) => at < 8);
    await expect(page.getByText(texts.result.passed.title)).toBeVisible();
    await page.getByRole('link', { name: texts.result.certificate }).click();
  });
  await test.step('the paper', async () => {
    await own.getByRole('button', { name: paper.issue }).click();
    await expect(own.getByText(paper.nameError['name.empty'])).toBeVisible();
    await own.getByLabel(paper.name).fill("H'Mai Êban");
    await own.getByRole('button', { name: paper.issue }).click();
    await expect(own.getByText(paper.paper.heading)).toBeVisible();
    await expect(own.getByText("H'Mai Êban")).toBeVisible();
  });
  const code = (await own.locator('.certificate .number').textContent())?.replace(/^.*: /, '') ?? '';
  await test.step('its code, as people type it, is known here; another is not; nonsense is told', async () => {
    await page.reload();
    await page.getByLabel(paper.check.label).fill(code.toLowerCase().replace(' ', '-'));
    await page.getByRole('button', { name: paper.check.button }).click();
    await expect(page.getByText(/^Đúng\. Giấy chặng D/)).toBeVisible();
    await page.getByLabel(paper.check.label).fill('ABCDE23456');
    await page.getByRole('button', { name: paper.check.button }).click();
    await expect(page.getByText(paper.check.missing)).toBeVisible();
    await page.getByLabel(paper.check.label).fill('10');
    await page.getByRole('button', { name: paper.check.button }).click();
    await expect(page.getByText(paper.check.shape)).toBeVisible();
  });
  await test.step('it prints alone on one sheet of A4', async () => {
    await page.evaluate(() => {
      // The button's own work, without the browser's window for printing.
      window.print = () => undefined;
    });
    await own.getByRole('button', { name: paper.print }).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round((Number(width) / 72) * 25.4), Math.round((Number(height) / 72) * 25.4)]).toEqual([
      297, 210,
    ]);
  });
});
