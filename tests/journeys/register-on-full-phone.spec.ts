import { messages } from '#src/classes/messages.vi.ts';
import { formMessages } from '#src/classes/messages-form.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { answerForm, classDay, expectStatus, sendForm } from './class-desk.ts';
import { expect, type Page, test } from './fixtures.ts';

/** How a phone without room refuses what a class is asked for with. */
type Refusal = 'throws' | 'takes back' | 'keeps the first alone';

async function refuseToKeep(page: Page, refusal: Refusal): Promise<void> {
  await page.addInitScript((kind) => {
    const { put } = IDBObjectStore.prototype;
    let writes = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      if (this.name !== 'requests') return put.call(this, value);
      writes += 1;
      if (kind === 'keeps the first alone' && writes === 1) return put.call(this, value);
      if (kind !== 'takes back') throw new DOMException('no room', 'QuotaExceededError');
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
  }, refusal);
}

for (const [place, refusal] of (['throws', 'takes back', 'keeps the first alone'] as const).entries()) {
  test(`a phone whose storage ${refusal}: it is said, the seat is kept, the slip opens by its link`, {
    tag: place === 0 ? [] : ['@ci'],
  }, async ({ page, request }) => {
    await refuseToKeep(page, refusal);
    const session = await classDay(request, 3 + place);
    await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
    await answerForm(page, { name: 'Cao Thị Đầy', phone: `097700090${place}` });
    await sendForm(page);
    await expectStatus(page, 'confirmed');
    expect(new URL(page.url()).hash).toMatch(/^#phieu=/);
    await expect(page.locator('.slip-code')).toHaveText(/^\w{3} \w{3}$/);
    expect((await classDay(request, 3 + place)).seatsLeft).toBe(session.seatsLeft - 1);
    if (refusal !== 'keeps the first alone')
      await expect(page.getByText(slipMessages.keepTextElsewhere)).toBeVisible();
  });
}

test('a full phone without a network: nothing typed is lost, it is said, and the second press keeps one seat', {
  tag: '@ci',
}, async ({ page, request, network }) => {
  await refuseToKeep(page, 'throws');
  const session = await classDay(request, 9);
  await page.goto(`/lop-hoc/dang-ky?buoi=${session.id}`);
  await answerForm(page, { name: 'Cao Văn Đầy', phone: '0977 000 909' });
  await network.cut();
  await sendForm(page);
  await expect(page.getByText(formMessages.notSent)).toBeVisible();
  await expect(page.getByText(messages.mine.notKept)).toBeVisible();
  await expect(page.getByText('Cao Văn Đầy')).toBeVisible();
  await network.restore();
  await page.getByRole('button', { name: formMessages.review.send }).click();
  await expectStatus(page, 'confirmed');
  expect((await classDay(request, 9)).seatsLeft).toBe(session.seatsLeft - 1);
});
