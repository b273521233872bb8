import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import { spacedCode } from '#src/classes/ui/slip-words.ts';
import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';
import { addDays, formatWeekdayDate } from '#src/platform/text/dates.ts';
import { vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import {
  classOf,
  count,
  expectAllSent,
  findAndTap,
  openCheckIn,
  presentOnServer,
  rowOf,
} from './check-in-desk.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { hasStaffPack, untilOffline } from './offline-fixtures.ts';
import { madeDay, registerAll } from './schedule-desk.ts';
import { signInAs, signInByApi, signInByForm } from './staff-desk.ts';

// Class days of its own, and a staff of its own.
test.use({ serverFor: 'check-in' });

const names = [
  ...['Hồ Thị Bưởi', 'Hồ Văn Cam', 'Trần Thị Đào', 'Lê Văn Điệp', 'Nguyễn Thị Gấm', 'Hồ Văn Hải'],
  ...['Đặng Thị Hường', 'Phan Văn Khế', 'Hồ Thị Lụa', 'Võ Văn Mận', 'Trần Thị Na', 'Lê Văn Ổi'],
];

test('a whole class without network on two devices; the network back, all devices and the server agree', async ({
  page,
  context,
  network,
  server,
}) => {
  const trainer = await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names);
  const { people } = whole;
  const other = await openAnotherPhone(context, server);
  await signInByApi(other, trainer);
  for (const one of [page, other]) {
    await openCheckIn(one, whole);
    await untilOffline(one, 'current');
    await expect.poll(() => hasStaffPack(one)).toBe(true);
  }
  await network.cut();
  await other.context().setOffline(true);
  await test.step('opened again without network: the list is there, whoever was signed in works on', async () => {
    await page.reload();
    await expect(count(page)).toHaveText(texts.count(0, 12));
    await expect(page.getByRole('heading', { name: staffMessages.signIn.title })).toHaveCount(0);
  });
  await test.step('found without marks, or by the code; each is one tap', async () => {
    await findAndTap(page, 'huong', 'Đặng Thị Hường');
    await expect(page.getByLabel(texts.find.label)).toHaveValue('');
    await expect(page.getByLabel(texts.find.label)).toBeFocused();
    await findAndTap(page, 'dao', 'Trần Thị Đào');
    await page
      .getByLabel(texts.find.label)
      .fill(spacedCode(people[0]?.registration.code ?? '').toLowerCase());
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-said=here]')).toContainText('Hồ Thị Bưởi');
    for (const person of people.slice(7, 10)) await rowOf(page, person).getByRole('button').click();
    await expect(count(page)).toHaveText(texts.count(6, 12));
  });
  await test.step('a code that nobody has is noted, not refused', async () => {
    await page.getByLabel(texts.find.label).fill('ZZZ ZZ9');
    await page.getByRole('button', { name: texts.find.note }).click();
    await expect(page.locator('[data-said=noted]')).toContainText('ZZZ ZZ9');
    await expect(page.locator('[data-stranger]')).toHaveCount(1);
  });
  await test.step('a mistake is taken back', async () => {
    const [, , , , , , , wrong] = people;
    if (wrong === undefined) throw new Error('twelve people');
    await expect(rowOf(page, wrong)).toHaveAttribute('data-present', 'true');
    await page.getByRole('button', { name: texts.row.undoWhich('Phan Văn Khế') }).click();
    await expect(rowOf(page, wrong)).toHaveAttribute('data-present', 'false');
  });
  await test.step('the other device sees the others, and one of the same people', async () => {
    for (const person of people.slice(8)) await rowOf(other, person).getByRole('button').click();
    await expect(count(other)).toHaveText(texts.count(4, 12));
    await expect(other.getByText(texts.sending.offline(4))).toBeVisible();
  });
  await test.step('nothing is lost when a device is closed in between', async () => {
    await other.reload();
    await expect(count(other)).toHaveText(texts.count(4, 12));
  });
  await other.context().setOffline(false);
  await network.restore();
  for (const one of [page, other]) await expectAllSent(one);
  const there = [0, 2, 6, 8, 9, 10, 11].map((at) => people[at]?.registration.code).sort();
  expect(await presentOnServer(page, whole)).toEqual(there);
  const third = await openAnotherPhone(context, server);
  await signInByApi(third, trainer);
  for (const one of [page, other, third]) {
    await openCheckIn(one, whole);
    await expect(count(one)).toHaveText(texts.count(7, 12));
    await expect(one.locator('[data-stranger]')).toHaveCount(1);
  }
});

test('a session that has ended leaves what was seen where it is, and whoever signs in again sends it', {
  tag: '@ci',
}, async ({ page, network, server, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line
  const trainer = await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 3));
  await openCheckIn(page, whole);
  await network.cut();
  await findAndTap(page, 'buoi', 'Hồ Thị Bưởi');
  await page.context().clearCookies();
  await network.restore();
  await expect(page.getByRole('heading', { name: staffMessages.signIn.title })).toBeVisible();
  expect(await namesKept(page)).toEqual([]);
  await signInByForm(page, trainer);
  await expect(count(page)).toHaveText(texts.count(1, 3));
  await expectAllSent(page);
  expect(await presentOnServer(page, whole)).toEqual([whole.people[0]?.registration.code]);
});

test('names leave the device with whoever signs out, in every tab, and when the class day is over', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 2));
  await openCheckIn(page, whole);
  await findAndTap(page, 'cam', 'Hồ Văn Cam');
  await expectAllSent(page);
  expect(await namesKept(page)).toHaveLength(2);
  await test.step('a month later', async () => {
    const later = await context.newPage();
    await later.clock.setSystemTime(Date.now() + 30 * 86_400_000);
    await later.goto('/can-bo/tai-khoan');
    await expect.poll(() => namesKept(later)).toEqual([]);
    await later.close();
  });
  await openCheckIn(page, whole);
  await expect.poll(() => namesKept(page)).toHaveLength(2);
  await test.step('signed out in another tab', async () => {
    const other = await context.newPage();
    await other.goto('/can-bo');
    await other.getByRole('button', { name: staffMessages.signOut.here }).click();
    await expect(other.getByText(staffMessages.signIn.leftText)).toBeVisible();
    await expect(page.getByText(staffMessages.signIn.leftText)).toBeVisible();
    expect(await namesKept(other)).toEqual([]);
  });
});

test('a device without network for weeks: names are gone, what was seen there is shown and still counts', {
  tag: '@ci',
}, async ({ page, network, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 2));
  await openCheckIn(page, whole);
  await untilOffline(page, 'current');
  await expect.poll(() => hasStaffPack(page)).toBe(true);
  await network.cut();
  await findAndTap(page, 'cam', 'Hồ Văn Cam');
  await page.clock.setSystemTime(Date.now() + 30 * 86_400_000);
  await page.goto('/can-bo/diem-danh');
  await expect(page.getByText(texts.sending.offline(1))).toBeVisible();
  expect(await namesKept(page)).toEqual([]);
  await network.restore();
  await expect.poll(() => presentOnServer(page, whole)).toEqual([whole.people[1]?.registration.code]);
});

test('an officer sees the list of the own commune and says of nobody that they came', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 2));
  await signInAs(page, server, 'officer');
  await openCheckIn(page, whole);
  await expect(page.locator('[data-person]')).toHaveCount(2);
  await expect(page.locator('[data-person]').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: texts.ways.paper })).toHaveCount(0);
});

test('an officer gives the place back of somebody who calls, and the first in the queue moves up', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 2));
  const [waiting] = await registerAll(page.request, whole.session.id, ['Hồ Văn Cuối']);
  await signInAs(page, server, 'officer');
  await openCheckIn(page, whole);
  const { leave } = texts;
  await page.getByRole('tab', { name: texts.ways.leave }).click();
  await expect(page.locator('[data-leave]')).toHaveCount(3);
  await test.step('asked once more, with the name; whoever keeps the place keeps it', async () => {
    await page.getByRole('button', { name: leave.which('Hồ Văn Cam') }).click();
    await expect(page.getByRole('dialog', { name: leave.ask('Hồ Văn Cam') })).toContainText(
      whole.session.title,
    );
    await page.getByRole('button', { name: leave.no }).click();
    await expect(page.locator('[data-leave]')).toHaveCount(3);
  });
  await page.getByRole('button', { name: leave.which('Hồ Văn Cam') }).click();
  await page.getByRole('dialog').getByRole('button', { name: leave.yes }).click();
  await expect(page.getByText(leave.done('Hồ Văn Cam'))).toBeVisible();
  await expect(page.locator('[data-leave]')).toHaveCount(2);
  const moved = page.locator(`[data-leave="${waiting?.registration.code}"]`);
  await expect(moved).not.toContainText(texts.row.status.waitlisted ?? '');
  await expect(page.locator(':focus')).toContainText(leave.done('Hồ Văn Cam'));
});

test('after class the list on paper is ticked line by line', { tag: '@ci' }, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 3));
  await openCheckIn(page, whole);
  await page.getByRole('tab', { name: texts.ways.paper }).click();
  await page.getByLabel(texts.paper.line(1, 'Hồ Thị Bưởi')).check();
  await page.getByLabel(texts.paper.line(3, 'Trần Thị Đào')).check();
  await page.getByLabel(texts.paper.line(1, 'Hồ Thị Bưởi')).uncheck();
  await expect(count(page)).toHaveText(texts.count(1, 3));
  await expectAllSent(page);
  expect(await presentOnServer(page, whole)).toEqual([whole.people[2]?.registration.code]);
});

test('a hand that shakes taps twice: one person is here, although the list moves in between', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, names.slice(0, 3));
  await openCheckIn(page, whole);
  await expect(page.getByText(texts.notYet)).toBeVisible(); // the day of this class is to come
  const [first, , last] = whole.people;
  if (first === undefined || last === undefined) throw new Error('three people');
  await page.getByLabel(texts.find.label).fill('dao');
  await rowOf(page, last).getByRole('button').dblclick();
  await expect(count(page)).toHaveText(texts.count(1, 3));
  await rowOf(page, first).getByRole('button').click();
  await page.getByLabel(texts.find.label).fill('dao');
  await rowOf(page, last).getByRole('button').click(); // takes back
  await page.getByLabel(texts.find.label).fill('dao');
  await rowOf(page, last).getByRole('button').dblclick();
  await expect(rowOf(page, last)).toHaveAttribute('data-present', 'true');
  await expect(rowOf(page, first)).toHaveAttribute('data-present', 'true');
  await expectAllSent(page);
  const there = [first, last].map(({ registration }) => registration.code).sort();
  expect(await presentOnServer(page, whole)).toEqual(there);
});

test('the list of a class months away opens from the schedule', { tag: '@ci' }, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const session = await madeDay(page.request, { date: addDays(vietnamTimeAt(Date.now()).date, 60) });
  await page.goto(`/can-bo/diem-danh?buoi=${session.id}&ngay=${session.localDate}`);
  await expect(page.getByRole('heading', { name: formatWeekdayDate(session.localDate) })).toBeVisible();
  await expect(page.getByText(texts.list.empty)).toBeVisible();
});

/** Every name that this device keeps of people who come to class. */
function namesKept(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('rosters').objectStore('rosters').getAll();
    const rosters = await new Promise<{ people: { name: string }[] }[]>((resolve, reject) => {
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return rosters.flatMap(({ people }) => people.map((person) => person.name));
  }, deviceDatabases.attendance);
}
