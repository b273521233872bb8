import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import type { RegistrationAnswer } from '#src/classes/schemas.ts';
import { foldForSearch } from '#src/platform/text/fold.ts';
import { withCamera } from '../fixtures/photos/with-camera.ts';
import { writeCodeFilm } from '../fixtures/write-code-film.ts';
import { classOf, count, expectAllSent, openCheckIn, presentOnServer } from './check-in-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import { hasStaffPack, untilOffline } from './offline-fixtures.ts';
import { signInAs } from './staff-desk.ts';

// One for each of those that run at once: a film is written anew before its camera is opened.
const film = `forty-slips-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`;
test.use({
  ...(await withCamera(film, 'allows', writeCodeFilm(film, ['K7M2QX']))),
  serverFor: 'forty people at the door',
});

const byCamera = [
  ...['Hồ Thị Ái', 'Hồ Văn Bưởi', 'Trần Thị Chanh', 'Lê Văn Chuối', 'Nguyễn Thị Dâu', 'Hồ Văn Dừa'],
  ...['Đặng Thị Đào', 'Phan Văn Đậu', 'Hồ Thị Gấc', 'Võ Văn Hành', 'Trần Thị Hẹ', 'Lê Văn Khế'],
  ...['Nguyễn Thị Khoai', 'Hồ Văn Lạc', 'Đặng Thị Lê', 'Phan Văn Lựu', 'Hồ Thị Mai', 'Võ Văn Mận'],
  ...['Trần Thị Me', 'Lê Văn Mít', 'Nguyễn Thị Mơ', 'Hồ Văn Mướp', 'Đặng Thị Na', 'Phan Văn Ngô'],
];
const byName = [
  ...['Hồ Thị Nhãn', 'Võ Văn Ổi', 'Trần Thị Quế', 'Lê Văn Quýt', 'Nguyễn Thị Sả', 'Hồ Văn Sắn'],
  ...['Đặng Thị Sen', 'Phan Văn Sim', 'Hồ Thị Táo', 'Võ Văn Tỏi', 'Trần Thị Trám', 'Lê Văn Vải'],
];
const byCode = ['Nguyễn Thị Vừng', 'Hồ Văn Xoài', 'Đặng Thị Xuân', 'Phan Văn Yến'];

/** Most presses and taps: for a name, for a code of six letters, and for the camera from first to last. */
const most = { name: 5, code: 7, camera: 2 };
/** What a press costs whoever is no typist, in seconds, and letters without sense. @see Card, Moran and Newell, 1983 */
const pressSeconds = { name: 0.28, code: 0.5 };
/** A slip is held into the camera so long, and the next one follows: what a person needs, not the machine. */
const slipSeconds = 1;

test('forty people at the door of one device without a network, in under a minute of a person’s work', {
  tag: '@ci',
}, async ({ page, server, network }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, [...byCamera, ...byName, ...byCode]);
  const { people } = whole;
  const slips = people.slice(0, byCamera.length);
  writeCodeFilm(
    film,
    slips.map(({ registration }) => registration.code),
    5,
  );
  await page.addInitScript(countActions);
  await openCheckIn(page, whole);
  await untilOffline(page, 'current');
  await expect.poll(() => hasStaffPack(page)).toBe(true);
  await network.cut();
  await page.reload();
  await expect(count(page)).toHaveText(texts.count(0, 40));
  const begun = Date.now();
  const camera = await actionsOf(page, () => scanAll(page, slips));
  const field = await actionsOf(page, () => page.getByLabel(texts.find.label).tap());
  const names = await actionsOf(page, async () => {
    for (const name of byName) await typeName(page, name);
  });
  const codes = await actionsOf(page, async () => {
    for (const { registration } of people.slice(-byCode.length)) await typeCode(page, registration.code);
  });
  await expect(count(page)).toHaveText(texts.count(40, 40));
  const took = (Date.now() - begun) / 1000;
  expect(camera).toBeLessThanOrEqual(most.camera);
  expect(names).toBeLessThanOrEqual(most.name * byName.length);
  expect(codes).toBeLessThanOrEqual(most.code * byCode.length);
  const work =
    slips.length * slipSeconds + (camera + field + names) * pressSeconds.name + codes * pressSeconds.code;
  expect(work).toBeLessThan(60);
  const figures = { camera, field, names, codes, work: work.toFixed(1), took: took.toFixed(1) };
  test.info().annotations.push({ type: 'forty people', description: JSON.stringify(figures) });
  await network.restore();
  await expectAllSent(page);
  expect(await presentOnServer(page, whole)).toEqual(
    people.map(({ registration }) => registration.code).sort(),
  );
});

/** Every press and tap that reaches the page, as its person would count them. */
function countActions(): void {
  const counted = window as unknown as { actions: number };
  counted.actions = 0;
  for (const kind of ['keydown', 'pointerdown'])
    addEventListener(kind, ({ isTrusted }) => (counted.actions += isTrusted ? 1 : 0), true);
}

async function actionsOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const read = () => page.evaluate(() => (window as unknown as { actions: number }).actions);
  const before = await read();
  await work();
  return (await read()) - before;
}

/** Open the camera, hold every slip into it, and close it: nothing is pressed in between. */
async function scanAll(page: Page, slips: readonly RegistrationAnswer[]): Promise<void> {
  await page.getByRole('button', { name: texts.scan.open }).tap();
  await expect(count(page)).toHaveText(texts.count(slips.length, 40), { timeout: 90_000 });
  await page.getByRole('button', { name: texts.scan.close }).tap();
}

/** The given name without marks, letter by letter until one person is left, and Enter; a tap where two are alike. */
async function typeName(page: Page, name: string): Promise<void> {
  const listed = page.locator('[data-person]');
  for (const letter of foldForSearch(name.split(' ').at(-1) ?? '')) {
    await page.keyboard.press(letter);
    if ((await listed.count()) === 1) break;
  }
  if ((await listed.count()) === 1) await page.keyboard.press('Enter');
  else await listed.filter({ hasText: name }).getByRole('button').tap();
  await expect(page.locator('[data-said=here]')).toContainText(name);
  await expect(page.getByLabel(texts.find.label)).toBeFocused();
}

async function typeCode(page: Page, code: string): Promise<void> {
  const before = await count(page).textContent();
  for (const letter of code.toLowerCase()) await page.keyboard.press(letter);
  await page.keyboard.press('Enter');
  await expect(count(page)).not.toHaveText(before ?? '');
}
