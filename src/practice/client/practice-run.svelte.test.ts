import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type PracticeEvent, PracticeEventSchema } from '#sandbox/engine/event-schema.ts';
import { openRun } from '#sandbox/engine/open-run.ts';
import { getPersona, type World } from '#sandbox/engine/world.ts';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { PracticeRun, type RunListener } from './practice-run.svelte.ts';
import { createMemoryKeeper, createRunKeeper, openStores, type RunKeeper } from './run-keeper.ts';
import { runForTests, worldForTests } from './world-for-tests.ts';

const world = worldForTests();
const card = getPersona(world);
const rightAnswers = {
  personalId: card.personalId,
  fullName: card.fullName,
  birthDate: card.birthDate,
  phone: card.phone,
};
const silent: RunListener = {
  refused: () => undefined,
  finished: () => undefined,
  begunAnew: () => undefined,
};

beforeEach(async () => {
  const opened = await openDatabase();
  if (opened.ok) for (const table of opened.value.tables) await table.clear();
});

/** A run kept in the (fake) database of this device, as the portal keeps it. */
async function keptRun(listener = silent, wrap: (keeper: RunKeeper) => RunKeeper = (keeper) => keeper) {
  const stores = await openStores();
  if (!stores) throw new Error('No storage code.');
  const run = runForTests(world);
  const head = stores.runs.newRun({
    scenarioId: world.scenario.id,
    contentVersion: '1',
    mode: 'guided',
    seed: 7,
  });
  await stores.runs.keepRun(head, run.events);
  const open = async () => {
    const keeper = createRunKeeper(head, stores);
    const loaded = await stores.runs.loadRun<PracticeEvent>(head.id, PracticeEventSchema);
    const opened = loaded.ok && loaded.value ? openRun(world, loaded.value.events) : undefined;
    if (!opened?.ok) throw new Error('The run was not kept.');
    const shown = new PracticeRun(world, opened.value.run, wrap(keeper), listener);
    await shown.ready();
    return shown;
  };
  return { open, head, stores };
}

function inMemory(worldOfRun: World = world, listener = silent) {
  return new PracticeRun(worldOfRun, runForTests(worldOfRun), createMemoryKeeper(), listener);
}

describe('a run on this device', () => {
  test('keeps every event before it shows the screen', async () => {
    const order: string[] = [];
    const { open } = await keptRun(silent, (keeper) => ({
      ...keeper,
      keep: async (event, before) => {
        const kept = await keeper.keep(event, before);
        order.push(`kept, ${run.place.page} still shown`);
        return kept;
      },
    }));
    const run = await open();
    await run.go('register-sim');
    order.push(`${run.place.page} shown`);
    expect(order).toEqual(['kept, home still shown', 'register-sim shown']);
  });

  test('opened again with the phone in front, still knows the page behind it and what was typed there', async () => {
    const { open } = await keptRun();
    const before = await open();
    await before.go('register-person');
    before.draft('fullName', 'Nguyễn V');
    await before.settled();
    await before.go('messages');
    const after = await open();
    expect([after.onPhone, after.place]).toEqual([true, { page: 'register-person' }]);
    expect(after.text('fullName')).toBe('Nguyễn V');
  });

  test('comes back the same after a reload, with what was typed and not sent', async () => {
    const { open } = await keptRun();
    const before = await open();
    await before.go('register-person');
    before.draft('fullName', 'Nguyễn V');
    before.draft('personalId', '0000590');
    await before.settled();
    const after = await open();
    expect(after.state).toEqual(before.state);
    expect(after.events).toEqual(before.events);
    expect(after.place).toEqual({ page: 'register-person' });
    expect([after.text('fullName'), after.text('personalId')]).toEqual(['Nguyễn V', '0000590']);
  });

  test('follows another tab that went on, and says so, without losing either event', async () => {
    const { open, head } = await keptRun();
    const [one, two] = [await open(), await open()];
    await one.go('register-sim');
    await two.go('sign-in'); // Both began from the same place: the store refuses the second.
    expect(two.state).toEqual(one.state);
    expect(two.place).toEqual({ page: 'register-sim' });
    expect(two.notices.map(({ id }) => id)).toEqual(['other-tab']);
    await two.go('sign-in');
    // Both runs of this test share one channel; a real second tab has its own, and the first hears of it.
    new BroadcastChannel('ct-run').postMessage({ runId: head.id, seq: 2 });
    await vi.waitFor(() => expect(one.events).toHaveLength(3));
    expect(one.events.map(({ type }) => type)).toEqual(['run-started', 'page-opened', 'page-opened']);
  });

  test('a second press waits for the first, so nothing is overwritten', async () => {
    const { open, head, stores } = await keptRun();
    const run = await open();
    await Promise.all([run.go('register-sim'), run.go('sign-in'), run.go('home')]);
    const loaded = await stores.runs.loadRun<PracticeEvent>(head.id, PracticeEventSchema);
    expect(loaded.ok && loaded.value?.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  });

  test('keeps no real number: not as an event, not as a draft, not in the field', async () => {
    const { open } = await keptRun();
    const run = await open();
    await run.go('register-person');
    run.draft('fullName', card.fullName);
    run.draft('personalId', '079056001234');
    const answers = run.typedAnswers(['fullName', 'personalId']);
    const { refusal } = await run.record({ type: 'account-requested', answers });
    expect(refusal?.code).toBe('real-data.personal-id');
    expect(run.errorOf('personalId')).toMatch(/số thật/);
    expect([run.text('personalId'), run.text('fullName')]).toEqual(['', card.fullName]);
    const database = await openDatabase();
    if (!database.ok) throw new Error(database.code);
    const rows = await Promise.all(database.value.tables.map((table) => table.toArray()));
    expect(JSON.stringify(rows)).not.toContain('079056001234');
    expect(JSON.stringify(rows)).toContain(card.fullName);
  });

  test('tells each emptied field what belongs there, and what else is wrong with the page', async () => {
    const run = inMemory();
    await run.go('register-person');
    const typed = { personalId: '079056001234', fullName: 'Mẫu 0912345678', phone: '0912345678' };
    const answers = { ...typed, birthDate: '31/02/2026' };
    for (const [field, value] of Object.entries(answers)) run.draft(field, value);
    await run.record({ type: 'account-requested', answers });
    expect(run.errorOf('personalId')).toMatch(/bắt đầu bằng 000/);
    expect(run.errorOf('phone')).toMatch(/bắt đầu bằng 0600/);
    expect(run.errorOf('fullName')).toMatch(/bỏ con số ra/);
    expect(run.errorOf('birthDate')).toMatch(/Không có ngày này/);
    expect(run.errors).toHaveLength(4);
  });

  test('drops a number that could become real from the draft while it is typed', async () => {
    const { open } = await keptRun();
    const run = await open();
    await run.go('register-person');
    for (const typed of ['0790', '07905600', '0790560012']) run.draft('personalId', typed);
    await run.settled();
    const after = await open();
    expect(after.text('personalId', 'nothing')).toBe('nothing');
    expect(run.text('personalId')).toBe('0790560012');
  });
});

describe('a run without storage', () => {
  test('goes on in memory and brings a page back as it was left', async () => {
    const run = inMemory();
    await run.go('register-person');
    run.draft('fullName', card.fullName);
    await run.go('home');
    await run.go('register-person');
    expect(run.text('fullName')).toBe(card.fullName);
  });
});

describe('what the screen is told', () => {
  test('names the field and says what to do, once in the field and once in the summary', async () => {
    const run = inMemory();
    await run.go('register-person');
    await run.record({ type: 'account-requested', answers: { ...rightAnswers, personalId: '12345' } });
    expect(run.errors).toEqual([
      {
        id: 'personalId',
        message: 'Số định danh trên thẻ tập huấn: Số định danh phải đủ 12 chữ số. Đếm lại theo thẻ tập huấn.',
      },
    ]);
    expect(run.errorOf('personalId')).toBe('Số định danh phải đủ 12 chữ số. Đếm lại theo thẻ tập huấn.');
    await run.go('home');
    expect(run.errors).toEqual([]);
  });

  test('forgets typed values when they are accepted, and keeps them when they are refused', async () => {
    const run = inMemory();
    await run.record({ type: 'account-requested', answers: rightAnswers });
    run.draft('code', '000000');
    await run.record({ type: 'otp-entered', code: '000000' }, 'code');
    expect([run.text('code'), run.errorOf('code') !== undefined]).toEqual(['000000', true]);
    const code = run.state.account.otp?.code ?? '';
    run.draft('code', code);
    await run.record({ type: 'otp-entered', code });
    expect([run.place.page, run.text('code')]).toEqual(['register-password', '']);
  });

  test('tells the learning record of every refusal and once of the end', async () => {
    const listener = { refused: vi.fn(), finished: vi.fn(), begunAnew: vi.fn() };
    const run = inMemory(world, listener);
    await run.record({ type: 'account-requested', answers: rightAnswers });
    await run.record({ type: 'otp-entered', code: '1' }, 'code');
    await run.record({ type: 'otp-entered', code: run.state.account.otp?.code ?? '' });
    const checks = { length: true, upper: true, lower: true, digit: true, special: true };
    await run.record({ type: 'password-chosen', checks, repeated: true });
    await run.record({ type: 'sign-in-tried', personalId: card.personalId, code: card.practiceCode });
    await run.go('home');
    expect(listener.refused.mock.calls).toEqual([[{ page: 'register-otp' }, 'otp.wrong']]);
    expect(listener.finished).toHaveBeenCalledOnce();
    expect(run.isDone).toBe(true);
  });

  test('guides always in guided mode, and alone only after a hint was asked for', async () => {
    const alone = new PracticeRun(world, runForTests(world, 'alone'), createMemoryKeeper(), silent);
    expect([inMemory().advice !== undefined, alone.advice, alone.nextRung]).toEqual([true, undefined, 1]);
    await alone.askHint();
    expect(alone.advice).toEqual({
      text: 'Đang cần làm: Tạo được tài khoản tập huấn. Nghĩ xem bước kế tiếp là gì.',
      facts: [],
      marks: [],
    });
    await alone.askHint();
    expect(alone.advice).toEqual({ text: 'Việc kế tiếp: Kiểm tra SIM.', facts: [], marks: [] });
    await alone.askHint();
    expect(alone.nextRung).toBeUndefined();
    alone.markedName = 'Đăng ký tài khoản tập huấn';
    expect(alone.advice?.text).toBe('Việc kế tiếp: Kiểm tra SIM. Bấm “Đăng ký tài khoản tập huấn”.');
    expect(alone.events.at(-1)?.type).toBe('hint-asked');
    await alone.go('register-sim');
    expect(alone.advice).toBeUndefined();
  });

  test('gives no help and takes nothing back in a test', async () => {
    const run = new PracticeRun(world, runForTests(world, 'test'), createMemoryKeeper(), silent);
    await run.go('register-sim');
    await run.record({ type: 'account-requested', answers: rightAnswers });
    await run.askHint();
    expect([run.advice, run.nextRung, run.canUndo]).toEqual([undefined, undefined, false]);
    expect(run.events.map(({ type }) => type)).not.toContain('hint-asked');
  });

  test('keeps the portal where it was while the phone is open', async () => {
    const run = inMemory();
    await run.go('register-sim');
    await run.go('messages');
    expect([run.place.page, run.phonePlace.page, run.onPhone]).toEqual(['register-sim', 'messages', true]);
    expect(run.advice?.marks.at(0)).toBe('#smsTo');
  });

  test('opened again with the phone in front, the portal waits where it was', async () => {
    const { open } = await keptRun();
    const before = await open();
    await before.go('register-sim');
    await before.go('messages');
    const again = await open();
    expect([again.place.page, again.phonePlace.page, again.onPhone]).toEqual([
      'register-sim',
      'messages',
      true,
    ]);
  });

  test('undone back to the phone, the portal too stands where it stood then', async () => {
    const run = inMemory();
    await run.go('register-sim');
    await run.go('messages');
    await run.record({ type: 'sms-sent', to: '1414', text: 'TTTB' });
    await run.record({ type: 'message-read', message: run.state.phone.messages[0]?.id ?? '' });
    await run.go('register-person');
    await run.undo();
    expect([run.place.page, run.onPhone]).toEqual(['register-sim', true]);
  });

  test('takes the newest step back, and begins again with nothing typed left', async () => {
    const run = inMemory();
    await run.record({ type: 'account-requested', answers: rightAnswers });
    await run.undo();
    expect(run.state.account.stage).toBe('none');
    await run.go('register-person');
    run.draft('fullName', 'A');
    await run.restart();
    await run.go('register-person');
    expect([run.text('fullName'), run.state.account.answers]).toEqual(['', {}]);
  });
});
