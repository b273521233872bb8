import { checkInMessages } from '#src/classes/messages-check-in.vi.ts';
import { enterMessages, walkInProblems } from '#src/classes/messages-enter.vi.ts';
import { sheetMessages } from '#src/classes/messages-sheet.vi.ts';
import { type ClassOfPeople, classOf, count, openCheckIn, presentOnServer } from './check-in-desk.ts';
import { classDay } from './class-desk.ts';
import { chooseFile, type Listed, openEntry, typePerson } from './enter-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import { hasStaffPack, untilOffline } from './offline-fixtures.ts';
import { beginClass } from './running-class.ts';
import { signInAs, staffCommune } from './staff-desk.ts';

// Classes that run while everybody looks at the schedule.
test.use({ serverFor: 'who comes to the door' });

const texts = enterMessages.people;
const { walkIn } = checkInMessages;

test('somebody unregistered comes to the door and is on the list as present; the class full, another day is found', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classOf(page, ['Hồ Thị Bưởi']);
  beginClass(server, whole.session.id);
  await openCheckIn(page, whole);
  await test.step('there is no seat left: said with what to do, and nothing typed is lost', async () => {
    await openWalkIn(page);
    await enter(page, { name: 'Hồ Văn Đầy', phone: '0905600001' });
    await expect(page.getByText(walkInProblems['class.full'] ?? '').first()).toBeVisible();
    await expect(page.getByLabel(texts.name)).toHaveValue('Hồ Văn Đầy');
  });
  await test.step('on another day the same person has a seat', async () => {
    await page.getByRole('button', { name: enterMessages.days.other }).click();
    await page
      .getByRole('button', { name: /^Chọn buổi này: / })
      .last()
      .click();
    await expect(page.getByLabel(texts.name)).toHaveValue('Hồ Văn Đầy');
    await page.getByLabel(sheetMessages.consent).check();
    await page.getByRole('button', { name: texts.send(1) }).click();
    await expect(page.locator('.enter-code')).toHaveCount(1);
  });
  const roomy = await classWithRoom(page);
  beginClass(server, roomy.session.id);
  await openCheckIn(page, roomy);
  await expect(count(page)).toHaveText(checkInMessages.count(0, 1));
  await openWalkIn(page);
  await enter(page, { name: 'Hồ Thị Ghé' });
  const code = await codeGiven(page);
  await test.step('back at the door they are on the list, and there', async () => {
    await openCheckIn(page, roomy);
    await expect(count(page)).toHaveText(checkInMessages.count(1, 2));
    await expect(page.locator('[data-person]').filter({ hasText: 'Hồ Thị Ghé' })).toHaveAttribute(
      'data-present',
      'true',
    );
    expect(await presentOnServer(page, roomy)).toEqual([code]);
  });
});

test('a sheet of another day that is still in the browser leaves whoever stands at the door in the class of today', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  await openEntry(page, await classDay(page.request, 4), 'sheet');
  await chooseFile(page, 'thon-4.xlsx', [{ name: 'Hồ Thị Lài', phone: '0905600007' }]);
  const whole = await classWithRoom(page);
  beginClass(server, whole.session.id);
  await openCheckIn(page, whole);
  await openWalkIn(page);
  await expect(page.getByRole('button', { name: sheetMessages.other.open })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('buoi')).toBe(whole.session.id);
  await enter(page, { name: 'Hồ Thị Đúng' });
  const code = await codeGiven(page);
  expect(await presentOnServer(page, whole)).toEqual([code]);
  await page.getByRole('button', { name: sheetMessages.other.open }).click();
  await expect(page.getByText('Hồ Thị Lài')).toBeVisible();
});

test('without a network whoever comes unregistered is kept, shown as not sent, and sent when it is back', {
  tag: '@ci',
}, async ({ page, server, network }) => {
  await signInAs(page, server, 'trainer');
  const whole = await classWithRoom(page);
  beginClass(server, whole.session.id);
  await openCheckIn(page, whole);
  await untilOffline(page, 'current');
  await expect.poll(() => hasStaffPack(page)).toBe(true);
  await network.cut();
  await openWalkIn(page);
  await enter(page, { name: 'Hồ Thị Xa', phone: '0905600002' });
  await expect(page.getByText(texts.notSent)).toBeVisible();
  await test.step('at the door it is said that somebody waits to be sent', async () => {
    await openCheckIn(page, whole);
    await expect(page.getByText(walkIn.waiting(1))).toBeVisible();
    await page.getByRole('link', { name: walkIn.send }).click();
    await expect(page.getByLabel(texts.name)).toHaveValue('Hồ Thị Xa');
  });
  await network.restore();
  const code = await codeGiven(page);
  await openCheckIn(page, whole);
  await expect(count(page)).toHaveText(checkInMessages.count(1, 2));
  await expect(page.getByText(walkIn.waiting(1))).toHaveCount(0);
  expect(await presentOnServer(page, whole)).toEqual([code]);
});

/** One is registered, and there is one seat more. */
function classWithRoom(page: Page): Promise<ClassOfPeople> {
  return classOf(page, ['Hồ Văn Cam'], 2);
}

async function openWalkIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: walkIn.link }).click();
  await expect(page.getByText(enterMessages.days.running)).toBeVisible();
}

async function enter(page: Page, person: Listed): Promise<void> {
  await page.getByLabel(enterMessages.commune.label).selectOption(staffCommune.code);
  await typePerson(page, person);
  await page.getByLabel(sheetMessages.consent).check();
  await page.getByRole('button', { name: texts.sendWalkIn(1) }).click();
}

/** The code of the one who was entered. */
async function codeGiven(page: Page): Promise<string | null> {
  await expect(page.locator('.enter-code')).toHaveCount(1);
  return await page.locator('.enter-code').getAttribute('data-code');
}
