import { readFile } from 'node:fs/promises';
import { checkInMessages } from '#src/classes/messages-check-in.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { staffAddresses } from '#src/staff/addresses.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { linkMessages } from '#src/staff/messages-link.vi.ts';
import { memberMessages } from '#src/staff/messages-members.vi.ts';
import { roleMessages } from '#src/staff/messages-roles.vi.ts';
import { deedText, trailMessages } from '#src/staff/messages-trail.vi.ts';
import { staffTitles } from '#src/staff/problem-messages.vi.ts';
import { staffPlaces } from '#src/staff/staff-places.vi.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { firstLink, manager, signInAs, signInByForm, staffCommune } from './staff-desk.ts';

// The link of the first manager works once: these have a server on which nobody has joined.
test.use({ serverFor: 'the first of the staff' });

const officer = { name: 'Lê Thị Hồng', email: 'hong@example.vn', password: 'mưa rào tháng sáu' };
const invited = { name: 'Phạm Văn An', role: 'leader' } as const;

test('a server lets its first manager in, who lets others in and out again, and the trail tells it', async ({
  page,
  context,
  server,
}) => {
  const other = await openAnotherPhone(context, server);
  await test.step('the link in the log makes the first manager', async () => {
    await page.goto(await firstLink(server));
    await expect(page.getByRole('heading', { name: linkMessages.heads.first.title })).toBeVisible();
    await join(page, manager);
    await signInByForm(page, { ...manager, email: '' });
    await expect(page.getByRole('heading', { name: staffMessages.home.hello(manager.name) })).toBeVisible();
  });
  let link = '';
  await test.step('an officer of one commune is invited', async () => {
    await page.getByRole('link', { name: memberMessages.title }).click();
    link = await inviteByForm(page, { ...officer, role: 'officer' });
  });
  await test.step('who joins on another phone, where a reload loses nothing', async () => {
    await other.goto(link);
    await expect(other.getByLabel(linkMessages.name)).toHaveValue(officer.name);
    expect(new URL(other.url()).hash).toBe('');
    await other.reload();
    await join(other, officer);
    await signInByForm(other, { ...officer, email: '' });
    await expect(other.getByText(roleMessages.officer.may)).toBeVisible();
    await expect(other.getByText('Phường')).toBeVisible();
    await expect(other.getByRole('link', { name: memberMessages.title })).toHaveCount(0);
  });
  await test.step('an invitation that was taken back opens nothing', async () => {
    const taken = await inviteByForm(page, invited);
    await page.getByRole('button', { name: memberMessages.open.withdrawWhom(invited.name) }).click();
    await page.getByRole('button', { name: memberMessages.open.ask.yes, exact: true }).click();
    await expect(page.getByText(memberMessages.open.withdrawn(invited.name))).toBeVisible();
    const third = await openAnotherPhone(context, server);
    await third.goto(taken);
    await expect(third.getByRole('heading', { name: linkMessages.over })).toBeVisible();
  });
  await test.step('whose access ends is out at once', async () => {
    await page.getByRole('button', { name: memberMessages.editWhom(officer.name) }).click();
    await page.getByRole('button', { name: memberMessages.end.send }).click();
    await page.getByRole('button', { name: memberMessages.end.ask.yes, exact: true }).click();
    await expect(page.getByText(memberMessages.end.done(officer.name))).toBeVisible();
    await other.reload();
    await expect(other.getByRole('heading', { name: staffMessages.signIn.title })).toBeVisible();
    await signInByForm(other, officer);
    await expect(other.getByRole('alert')).toContainText(staffTitles['sign-in.ended']);
  });
  await test.step('the trail tells it all, and goes into a file', async () => {
    await page.goto('/can-bo/nhat-ky');
    for (const [deed, subject] of [
      ['staff.ended', officer.name],
      ['staff.invitation-withdrawn', invited.name],
      ['staff.invited', officer.name],
      ['staff.joined', manager.name],
    ] as const)
      await expect(page.getByText(deedText({ deed, subject })).first()).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: trailMessages.export }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(staffAddresses.trailFileName);
    expect(await readFile(await file.path(), 'utf8')).toContain(`Ngừng tài khoản của ${officer.name}`);
  });
});

test('what is typed stays when the session is over or the network is gone, and is sent once', {
  tag: '@ci',
}, async ({ page, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line
  await signInAs(page, server, 'manager');
  await page.goto('/can-bo/thanh-vien');
  await page.getByText(memberMessages.invite.open).click();
  await page.getByRole('button', { name: memberMessages.invite.send }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel(memberMessages.invite.name).fill(invited.name);
  await page.getByRole('radio', { name: roleMessages.leader.name }).check();
  await network.cut();
  await page.getByRole('button', { name: memberMessages.invite.send }).click();
  await expect(page.getByText(staffMessages.offline.form)).toBeVisible();
  await network.restore();
  await page.context().clearCookies();
  await page.getByRole('button', { name: memberMessages.invite.send }).click();
  await expect(page.getByText(staffMessages.signIn.overText)).toBeVisible();
  await signInByForm(page, manager);
  await expect(page.getByLabel(memberMessages.invite.name)).toHaveValue(invited.name);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  await page.getByRole('button', { name: memberMessages.invite.send }).dblclick();
  await expect(page.getByRole('heading', { name: memberMessages.given.title(invited.name) })).toBeFocused();
  expect(sent).toEqual(['/api/v1/staff/invitations']);
});

test('a trail whose session is over is not saved as a file: the page says it, and goes on after signing in', {
  tag: '@ci',
}, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line
  await signInAs(page, server, 'manager');
  await page.goto('/can-bo/nhat-ky');
  await expect(page.locator('.staff-deed').first()).toBeVisible();
  await page.context().clearCookies();
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await page.getByRole('button', { name: trailMessages.export }).click();
  await expect(page.getByText(staffMessages.signIn.overText)).toBeVisible();
  expect(files).toEqual([]);
  await signInByForm(page, manager);
  await expect(page.locator('.staff-deed').first()).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: trailMessages.export }).click();
  expect((await downloading).suggestedFilename()).toBe(staffAddresses.trailFileName);
});

test('each role sees its own places, and another page says that it is not theirs', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  for (const role of ['leader', 'helper'] as const) {
    await signInAs(page, server, role);
    await page.goto('/can-bo');
    await expect(page.getByText(roleMessages[role].may)).toBeVisible();
    const open = staffPlaces.filter(({ permission }) => permission === undefined);
    for (const { title } of open) await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.goto('/can-bo/thanh-vien');
    await expect(page.getByRole('heading', { name: staffMessages.notAllowed.title })).toBeVisible();
  }
});

test('an officer is told what is theirs to do, on the start page and on each page', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  await signInAs(page, server, 'officer');
  await page.goto('/can-bo');
  for (const { looking } of staffPlaces)
    if (looking) await expect(page.getByText(looking.text)).toBeVisible();
  await page.goto('/can-bo/diem-danh');
  await expect(page.getByText(checkInMessages.leadLooking)).toBeVisible();
  await page.goto('/can-bo/lich');
  await expect(page.getByText(scheduleMessages.leadLooking)).toBeVisible();
});

async function join(page: Page, { name, email, password }: typeof officer): Promise<void> {
  await page.getByLabel(linkMessages.name).fill(name);
  await page.getByLabel(linkMessages.email).fill(email);
  await page.getByLabel(linkMessages.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: linkMessages.send.join }).click();
  await page.getByRole('link', { name: linkMessages.toSignIn }).click();
  await expect(page.getByLabel(staffMessages.signIn.email)).toHaveValue(email);
}

/** @returns the link that is to be handed over */
async function inviteByForm(
  page: Page,
  { name, role }: { readonly name: string; readonly role: 'officer' | 'leader' },
): Promise<string> {
  const form = page.locator('form', { hasText: memberMessages.invite.send });
  if (!(await form.isVisible())) await page.getByText(memberMessages.invite.open).click();
  await form.getByLabel(memberMessages.invite.name).fill(name);
  await form.getByRole('radio', { name: roleMessages[role].name }).check();
  if (role === 'officer') {
    await expect(form.getByLabel(memberMessages.commune.province)).toHaveValue(staffCommune.province);
    await form.getByLabel(memberMessages.commune.commune).selectOption(staffCommune.code);
  }
  await form.getByRole('button', { name: memberMessages.invite.send }).click();
  await expect(page.getByRole('heading', { name: memberMessages.given.title(name) })).toBeFocused();
  return (await page.locator('[data-link]').textContent()) ?? '';
}
