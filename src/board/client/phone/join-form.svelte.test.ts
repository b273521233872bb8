import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnSeat } from '../../board-schema.ts';
import { joinMessages } from '../../messages-phone.vi.ts';
import { newSeat, withPlace } from '../../rules/kept-seat.ts';
import { JoinForm } from './join-form.svelte.ts';
import { SeatReporter } from './seat-reporter.ts';
import { keepSeat, readSeat } from './seat-store.ts';

const own: OwnSeat = { name: 'Hồng', number: null, subject: null, isHandRaised: false, lastSeq: -1 };
const place = {
  ...{ subject: 'nop-ho-so', step: 'result', stepIndex: 3, stepsTotal: 3 },
  ...{ fault: null, mistakes: 0, hints: 0, isDone: true },
};

/** What the class heard: path, whose token, and which steps. */
let heard: (readonly [path: string, token: string | null, steps: readonly string[]])[];

/** The class: everybody gets a seat by the name they give. */
async function classServer(path: string, { body, headers }: RequestInit): Promise<Response> {
  const input = JSON.parse(String(body)) as { name?: string; steps?: { step: string }[] };
  const token = new Headers(headers).get('Authorization')?.replace('Bearer ', '') ?? null;
  heard.push([path.replace('/api/v1/board/', ''), token, (input.steps ?? []).map(({ step }) => step)]);
  const seat = { ...own, ...(input.name && { name: input.name }) };
  return Response.json(path.endsWith('/join') ? { token: 'new', seat } : { seat });
}

/** Somebody who finished a task while the class could not be told. */
function keepWaiting(): void {
  keepSeat(withPlace(newSeat('old', '482913', own, Date.now()), place, Date.now()));
}

async function joinAs(code: string, name: string): Promise<void> {
  const form = new JoinForm();
  form.code = code;
  form.name = name;
  await form.join();
  expect(form.seat?.token).toBe('new');
}

beforeEach(() => {
  heard = [];
  vi.stubGlobal('fetch', classServer);
  keepWaiting();
});
afterEach(() => {
  keepSeat(undefined);
  vi.unstubAllGlobals();
});

const farewell = [
  ['seat/progress', 'old', ['result']],
  ['seat/leave', 'old', []],
];

test('leaving on the page of the class first tells what waits', async () => {
  const form = new JoinForm();
  form.open();
  await form.leave();
  expect(heard).toEqual(farewell);
  expect(readSeat()).toBeUndefined();
});

test('leaving on the bar does too', async () => {
  await new SeatReporter(() => undefined).leave();
  expect(heard).toEqual(farewell);
});

test('whoever joins another class leaves the old one with everything told', async () => {
  await joinAs('111222', 'Hồng');
  expect(heard).toEqual([['join', null, []], ...farewell]);
  expect(readSeat()).toMatchObject({ token: 'new', code: '111222', waiting: [] });
});

test('whoever sits down again in the same class takes along what waits', async () => {
  await joinAs('482913', 'Hồng');
  expect(heard).toEqual([['join', null, []]]);
  expect(readSeat()).toMatchObject({ token: 'new', seq: 0, waiting: [{ step: 'result', seq: 0 }] });
});

test('somebody else on the same phone does not', async () => {
  await joinAs('482913', 'Năm');
  expect(heard).toEqual([['join', null, []], ...farewell]);
  expect(readSeat()).toMatchObject({ name: 'Năm', waiting: [] });
});

test('the six digits more of a scanned picture go along, as long as its code stands there', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    asked.push(JSON.parse(String(body)));
    return Response.json(
      { code: 'guesses.many', title: 'Chờ' },
      { status: 429, headers: { 'Retry-After': '50' } },
    );
  });
  location.hash = '#ma=111222&so=027461';
  const form = new JoinForm();
  form.open();
  form.name = 'Hồng';
  await form.join();
  expect(form.trouble?.text).toBe(joinMessages.othersGuess(1));
  for (const typed of ['333 444', '333 444 555 666']) {
    form.code = typed;
    await form.join();
  }
  location.hash = '';
  expect(asked).toEqual([
    { code: '111222', key: '027461', name: 'Hồng' },
    { code: '333444', name: 'Hồng' },
    { code: '333444', key: '555666', name: 'Hồng' },
  ]);
});

test('whoever typed wrong codes is told for how long to wait', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json(
      { code: 'limit.reached', title: 'Chờ' },
      { status: 429, headers: { 'Retry-After': '610' } },
    ),
  );
  const form = new JoinForm();
  form.code = '111222';
  form.name = 'Hồng';
  await form.join();
  expect(form.trouble?.text).toBe(joinMessages.tooMany(11));
});
