import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dialogueOf } from '#sandbox/coach/coach-for-tests.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import { CoachSession } from './coach-session.svelte.ts';

const data = dialogueOf('giup-thanh-toan');
const ids = [data.dialogue.id];
const address = `/thuc-hanh/huong-dan/tap?bai=${data.dialogue.id}`;
let answer: () => Response;
const sessions: CoachSession[] = [];

beforeEach(() => {
  answer = () => Response.json(data);
  vi.stubGlobal('fetch', async () => answer());
  history.replaceState(null, '', address);
  localStorage.clear();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  vi.unstubAllGlobals();
  await useDatabase(async (database) => {
    await Promise.all([database.practiceRuns.clear(), database.practiceEvents.clear()]);
  });
});

async function opened(): Promise<CoachSession> {
  const session = new CoachSession(ids);
  sessions.push(session);
  await session.open();
  return session;
}

async function storedEvents(): Promise<unknown[]> {
  const rows = await useDatabase((database) => database.practiceEvents.orderBy(':id').toArray());
  return rows.ok ? rows.value.map(({ event }) => event) : [];
}

test('keeps every choice, and another visit goes on at the same place', async () => {
  const session = await opened();
  expect(session.phase).toBe('start');
  await session.begin();
  await session.choose('hoi');
  await session.choose('lam-thay');
  const again = await opened();
  expect(again.phase).toBe('step');
  expect(again.run?.state).toEqual(session.run?.state);
  expect(again.run?.turns).toEqual(session.run?.turns);
  expect(await storedEvents()).toMatchObject([
    { seq: 0, type: 'coach-started', dialogue: data.dialogue.id },
    { seq: 1, type: 'chosen', choice: 'hoi' },
    ...(session.run?.turns.length === 2 ? [{ seq: 2, type: 'chosen', choice: 'lam-thay' }] : []),
  ]);
});

test('a step that is over is shown before the next one begins', async () => {
  const session = await opened();
  await session.begin();
  await session.choose('lam-thay');
  expect([session.phase, session.turn?.code]).toEqual(['outcome', 'taken-over']);
  await session.choose('hoi');
  expect(session.run?.turns).toHaveLength(1);
  session.goOn();
  expect([session.phase, session.turn]).toEqual(['step', undefined]);
});

test('an ended run is not gone on with by the list, but a reload of its result shows it', async () => {
  const session = await opened();
  await session.begin();
  for (const _step of data.dialogue.steps) {
    await session.choose('lam-thay');
    session.goOn();
  }
  expect(session.phase).toBe('alone');
  session.goOn();
  expect(session.phase).toBe('result');
  expect((await opened()).phase).toBe('result');
  history.replaceState(null, '', address);
  expect((await opened()).phase).toBe('start');
});

test('a run of an older version begins anew and says so', async () => {
  await (await opened()).begin();
  answer = () =>
    Response.json({ ...data, dialogue: { ...data.dialogue, version: data.dialogue.version + 1 } });
  const session = await opened();
  expect([session.phase, session.isOld]).toEqual(['start', true]);
});

test('two tabs on one run: the second follows what the first has done', async () => {
  const first = await opened();
  await first.begin();
  const second = await opened();
  await first.choose('lam-thay');
  await second.choose('hoi');
  expect(second.run?.turns).toEqual(first.run?.turns);
});

test('says why a dialogue cannot be opened', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  answer = () => new Response('{"dialogue":{}}');
  const broken = await opened();
  expect([broken.phase, broken.trouble]).toEqual(['failed', 'broken']);
  history.replaceState(null, '', '?bai=khong-co');
  expect((await opened()).phase).toBe('unknown');
});

test('steps that the resident cannot do again alone are to be looked at again', async () => {
  const session = await opened();
  await session.begin();
  while (session.phase !== 'alone') {
    await session.choose('lam-thay');
    session.goOn();
  }
  const left = JSON.parse(localStorage.getItem('ct.pending') ?? '[]');
  const rows = await useDatabase((database) => database.learningEvents.toArray());
  const events = [...left, ...(rows.ok ? rows.value : [])];
  const failed = events.filter(({ type }) => type === 'practice-step-failed').map(({ subject }) => subject);
  expect(new Set(failed)).toEqual(new Set(data.dialogue.steps.map(({ id }) => `${data.dialogue.id}#${id}`)));
  expect(events.find(({ type }) => type === 'practice-finished')?.result).toMatchObject({ passed: false });
});
