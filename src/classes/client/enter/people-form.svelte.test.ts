import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { enterMessages } from '../../messages-enter.vi.ts';
import type { PeopleInput } from '../../people-schema.ts';
import { keepSchedule } from '../schedule-store.ts';
import { Entry } from './entry.svelte.ts';
import { freshPerson } from './form-person.ts';
import { keepPeople } from './kept-people.ts';
import { type Channel, PeopleForm } from './people-form.svelte.ts';
import type { StaffAtWork } from './staff-at-work.ts';

const staff: StaffAtWork = { id: 'hong', communeCode: '20242', mayMark: true, hear: (answer) => answer };
const person = { ...freshPerson(), fullName: 'Hồ Thị Ba', hasNoPhone: true };
const lastDay = vietnamDateAt(Date.now());

/** What the centre was sent. */
let sent: (PeopleInput & { readonly key: string })[];
let status: 'open' | 'running';
let isAnswering: boolean;
/** Though the page was not told yet. */
let hasBegun: boolean;

async function centre(_: string, { body, headers }: RequestInit = {}): Promise<Response> {
  if (body === undefined)
    return Response.json({ sessions: [{ id: 'day', localDate: lastDay, status, title: 'Lớp' }] });
  const input: PeopleInput = JSON.parse(String(body));
  sent.push({ ...input, key: new Headers(headers).get('Idempotency-Key') ?? '' });
  if (!isAnswering) throw new TypeError('cut');
  if (hasBegun && input.source === 'officer') {
    status = 'running';
    return Response.json({ code: 'class.closed', title: 'Lớp đã học', errors: [] }, { status: 409 });
  }
  const outcome = input.source === 'walk-in' ? 'attended' : 'confirmed';
  return Response.json({ rows: input.rows.map(({ rowKey }) => ({ rowKey, outcome, isKnown: false })) });
}

/** The page, opened anew: what was typed before is taken up. */
async function openForm(by = staff): Promise<PeopleForm> {
  const entry = new Entry(by);
  const form = new PeopleForm(by, entry);
  await entry.days.load();
  form.hasConsent = true;
  return form;
}

beforeEach(() => {
  sent = [];
  isAnswering = true;
  hasBegun = false;
  vi.stubGlobal('fetch', centre);
  vi.spyOn(console, 'info').mockReturnValue(); // where a cut network goes
});
afterEach(() => {
  keepPeople(undefined);
  history.replaceState(null, '', location.pathname);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function keepTyped(channel: Channel): void {
  const asked = { communeCode: '20242', asHousehold: false, wantsReminder: false };
  keepPeople({ staffId: 'hong', sessionId: 'day', lastDay, channel, ...asked, people: [person] });
}

test('whoever may not say who came enters nobody while the class runs, and may still ask what became of it', async () => {
  const helper = { ...staff, mayMark: false };
  keepTyped('desk');
  status = 'running';
  const form = await openForm(helper);
  await form.send();
  expect(sent).toEqual([]);
  expect(form.errorOf('channel')).toBe(enterMessages.channels.notYours);
  [status, isAnswering] = ['open', false];
  const before = await openForm(helper);
  await before.send();
  [status, isAnswering] = ['running', true];
  const again = await openForm(helper);
  await again.send();
  expect(sent).toMatchObject([{ source: 'officer' }, { source: 'officer' }]);
  expect(sent[1]).toEqual(sent[0]);
});

test.each(['paper', 'email'] as const)(
  'a form that came by %s, sent once the class runs, makes nobody present who is not',
  async (channel) => {
    keepTyped(channel);
    status = 'running';
    const form = await openForm();
    await form.send();
    expect(sent).toEqual([]);
    expect(form.errorOf('channel')).toBe(enterMessages.channels.begun);
    expect(form.people).toEqual([person]);
    form.channel = 'desk'; // they have come
    await form.send();
    expect(sent).toMatchObject([{ source: 'walk-in' }]);
    expect(form.taken).toMatchObject([{ name: 'Hồ Thị Ba', answer: { outcome: 'attended' } }]);
    expect(form.hadForms).toBe(true);
  },
);

test('who stands at the desk of a class that runs has come', async () => {
  keepTyped('desk');
  status = 'running';
  const form = await openForm();
  await form.send();
  expect(sent).toMatchObject([{ source: 'walk-in' }]);
  expect(form.hadForms).toBe(false);
});

test('a form that was sent before the class without an answer is the same command after its begin', async () => {
  keepTyped('paper');
  [status, isAnswering] = ['open', false];
  const before = await openForm();
  await before.send();
  expect(before.trouble).toBe(enterMessages.people.notSent);
  [status, isAnswering] = ['running', true];
  const after = await openForm();
  await after.send();
  expect(sent).toMatchObject([{ source: 'officer', channel: 'paper' }, { source: 'officer' }]);
  expect(sent[1]).toEqual(sent[0]);
  expect(after.people).toEqual([]);
});

test('a class that begins while the page stands is said in the same words', async () => {
  keepTyped('email');
  status = 'open';
  const form = await openForm();
  hasBegun = true;
  await form.send();
  expect(form.trouble).toBe('Lớp đã học');
  await form.send();
  expect(sent).toHaveLength(1);
  expect(form.errorOf('channel')).toBe(enterMessages.channels.begun);
});

test('what was sent without an answer goes out by itself as the same command, and counts once', async () => {
  keepTyped('desk');
  [status, isAnswering] = ['running', false];
  const cut = await openForm();
  await cut.send();
  expect(cut.isWaiting).toBe(true);
  const again = await openForm(); // the page was closed in between
  again.hasConsent = false; // it was given with what is sent
  expect(again.isWaiting).toBe(true);
  isAnswering = true;
  await again.flush();
  await again.flush();
  expect(sent).toMatchObject([{ source: 'walk-in' }, { source: 'walk-in' }]);
  expect(sent[1]).toEqual(sent[0]);
  expect(again.taken).toMatchObject([{ name: 'Hồ Thị Ba', answer: { outcome: 'attended' } }]);
});

test('what was typed since is not sent before somebody says so', async () => {
  keepTyped('desk');
  [status, isAnswering] = ['running', false];
  const form = await openForm();
  await form.send();
  form.set(person.id, { fullName: 'Hồ Thị Tư' });
  isAnswering = true;
  await form.flush();
  expect(sent).toHaveLength(1);
  await form.send();
  expect(sent[1]).toMatchObject({ rows: [{ fullName: 'Hồ Thị Tư' }] });
});

test('without a network the day is the one this device was told, and runs by the clock', async () => {
  keepTyped('desk');
  const [startsAt, endsAt] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString());
  const told = { id: 'day', localDate: lastDay, status: 'open' as const, title: 'Lớp' };
  const session = { ...told, startsAt: startsAt ?? '', endsAt: endsAt ?? '', room: 'Phòng 1', capacity: 2 };
  const sessions = [{ ...session, seatsLeft: 1, waiting: 0, queueLeft: 5 }];
  keepSchedule({ kind: 'ok', value: { sessions }, serverTime: Date.now() });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('cut')));
  const entry = new Entry(staff);
  const form = new PeopleForm(staff, entry);
  expect(entry.session).toMatchObject({ id: 'day', status: 'running' });
  await entry.days.load();
  form.hasConsent = true;
  await form.send();
  expect(form.trouble).toBe(enterMessages.people.notSent);
  localStorage.removeItem('ct.schedule');
});
