import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import { withCamera } from '../fixtures/photos/with-camera.ts';
import { writeCodeFilm } from '../fixtures/write-code-film.ts';
import { classOf, count, expectAllSent, openCheckIn, presentOnServer, rowOf } from './check-in-desk.ts';
import { expect, test } from './fixtures.ts';
import { signInAs } from './staff-desk.ts';

const film = 'slips';
test.use({
  ...(await withCamera(film, 'allows', writeCodeFilm(film, ['K7M2QX']))),
  serverFor: 'check-in by camera',
});

test('slips are read one after the other, the same one again is no error, a strange one is noted', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, ['Hồ Thị Bưởi', 'Hồ Văn Cam', 'Trần Thị Đào']);
  const [first, , last] = whole.people;
  if (first === undefined || last === undefined) throw new Error('three people');
  writeCodeFilm(film, [first.registration.code, last.registration.code, 'K7M2QX']);
  await openCheckIn(page, whole);
  await page.getByRole('button', { name: texts.scan.open }).click();
  await expect(page.locator('[data-scan=reading] video')).toBeVisible();
  await expect(page.locator('[data-said=here]')).toBeVisible();
  await expect(count(page)).toHaveText(texts.count(2, 3));
  for (const person of [first, last])
    await expect(rowOf(page, person)).toHaveAttribute('data-present', 'true');
  await expect(page.locator('[data-stranger]')).toHaveCount(1);
  await expect(page.locator('[data-said=again]')).toBeVisible();
  await expect(page.locator('[data-stranger]')).toHaveCount(1);
  await page.getByRole('button', { name: texts.scan.close }).click();
  await expect(page.getByRole('button', { name: texts.scan.open })).toBeVisible();
  await expectAllSent(page);
  expect(await presentOnServer(page, whole)).toEqual(
    [first, last].map(({ registration }) => registration.code).sort(),
  );
});
