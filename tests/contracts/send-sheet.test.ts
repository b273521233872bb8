import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { RowAnswer } from '#src/classes/people-schema.ts';
import { chooseSheet } from '#src/classes/rules/sheet/choose-sheet.ts';
import { readCsv } from '#src/classes/rules/sheet/csv.ts';
import { judgeSheet } from '#src/classes/rules/sheet/judge-rows.ts';
import { rowsToSend } from '#src/classes/rules/sheet/send-rows.ts';
import type { SheetInput } from '#src/classes/sheet-schema.ts';
import { addSession, nameOf, newcomer } from './class-fixture.ts';
import { engines } from './engines.ts';
import { type As, other, own, provideOffice } from './office-fixture.ts';

const today = '2026-11-28';
const none: ReadonlySet<string> = new Set();

/** A list as an officer keeps it: a title, a numbered table, the total. */
function listOf(people: readonly string[]): string {
  const rows = people.map((person, at) => `${at + 1};${person}`);
  return [
    'DANH SÁCH HỌC VIÊN;;;',
    'STT;Họ và tên;Điện thoại;Năm sinh',
    ...rows,
    `Tổng cộng;${people.length};;`,
  ].join('\r\n');
}

/** The rows of a list that the page would send. */
function readyRows(list: string, answered: ReadonlySet<string> = none): SheetInput['rows'] {
  const chosen = chooseSheet([readCsv(list).grid]);
  if (!chosen.ok) throw new Error(chosen.code);
  const { rows } = judgeSheet(chosen.value.grid, chosen.value.mapping, today);
  const ready = rowsToSend(rows, answered);
  return ready.ok ? ready.value : [];
}

const person = (at: number) =>
  `Nguyễn Thị ${nameOf(at * 7919)};09${String(10_000_000 + at)};19${50 + (at % 40)}`;
const people = (count: number) => Array.from({ length: count }, (_, at) => person(at));

describe.each(engines)('the sheet of an officer on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;
  let sessionId: string;

  const send = (rows: readonly object[], as: As = 'officer', changed: object = {}, key?: string) =>
    ask(
      as,
      `/sessions/${sessionId}/sheet`,
      { communeCode: own, consentReadAloud: true, rows, ...changed },
      key,
    );
  const tally = (answered: { body: { rows: RowAnswer[] } }) => {
    const counts: Record<string, number> = {};
    for (const { outcome } of answered.body.rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  };

  test('81 people in one command: the class fills, the queue fills, the rest is told; sent again nothing changes', async () => {
    sessionId = await addSession(office.database, { capacity: 60, wait_capacity: 15 });
    const rows = readyRows(listOf(people(81)));
    expect(rows).toHaveLength(81);
    const key = newId();
    const first = await send(rows, 'officer', {}, key);
    expect(tally(first)).toEqual({ confirmed: 60, waitlisted: 15, invalid: 6 });
    expect(first.body.rows.map(({ rowKey }: RowAnswer) => rowKey)).toEqual(rows.map(({ rowKey }) => rowKey));
    expect(first.body.rows[74]).toMatchObject({ outcome: 'waitlisted', waitNumber: 15 });
    expect(first.body.rows[80]).toMatchObject({ outcome: 'invalid', reason: 'class.full' });
    expect((await send(rows, 'officer', {}, key)).body).toEqual(first.body);
    const again = await send(rows);
    expect(tally(again)).toEqual(tally(first));
    const codes = ({ body }: typeof first) => body.rows.map(({ code }: RowAnswer) => code);
    expect(codes(again)).toEqual(codes(first));
  });

  test('whoever was asked and wants to be reminded has a consent of their own, given through the officer', async () => {
    const before = sessionId;
    sessionId = await addSession(office.database);
    await send(readyRows(listOf(people(2))), 'officer', { wantsReminder: true });
    const consents = office.database.reader
      .selectFrom('consent')
      .innerJoin('registration', 'registration.person_id', 'consent.person_id')
      .select(['purpose', 'given_by', 'consent.actor_id'])
      .where('session_id', '=', sessionId);
    const given = (purpose: string) => ({ purpose, given_by: 'officer', actor_id: 'can-bo' });
    expect(await consents.orderBy('purpose').execute()).toEqual(
      ['class', 'class', 'phone-reminder', 'phone-reminder'].map(given),
    );
    sessionId = before;
  });

  test('three people more, in another order, are the only ones who are new', async () => {
    sessionId = await addSession(office.database, { capacity: 40 });
    const first = await send(readyRows(listOf(people(20))));
    const answered = new Set<string>(first.body.rows.map(({ rowKey }: RowAnswer) => rowKey));
    const longer = listOf(people(23).toReversed());
    expect(readyRows(longer, answered)).toHaveLength(3);
    // From another computer, which does not know what was answered, all of them are sent.
    const all = await send(readyRows(longer));
    expect(all.body.rows.filter(({ isKnown }: RowAnswer) => !isKnown)).toHaveLength(3);
    expect(tally(all)).toEqual({ confirmed: 23 });
  });

  test('a bad row stops no good one; who is there already is told so', async () => {
    sessionId = await addSession(office.database);
    await ask(
      '',
      '/registrations',
      newcomer(sessionId, { fullName: 'Nông Thị Sen', phone: '0912000001', communeCode: own }),
    );
    const [good, ...rest] = readyRows(
      listOf(['Nông Văn Bí;0912000002;1960', 'Nông Thị Sen;0912000001;1971']),
    );
    const bad = [
      { ...good, rowKey: '00000000001-1', fullName: '' },
      { ...good, rowKey: '00000000002-1', phone: '123' },
      { ...good, rowKey: '00000000003-1', birthYear: 2027 },
      { ...good, rowKey: '00000000004-1', idNumber: '000099000001' },
    ];
    const answered = await send([...bad, good ?? {}, ...rest]);
    const outcomes = answered.body.rows.map(({ outcome, reason }: RowAnswer) =>
      [outcome, reason].filter(Boolean).join(' '),
    );
    expect(outcomes).toEqual([
      ...['invalid name.empty', 'invalid phone.shape', 'invalid birth-year.wrong'],
      expect.stringMatching(/^invalid /),
      ...['confirmed', 'duplicate'],
    ]);
  });

  test('of another commune, without consent, empty, too long, or of nobody it is refused whole', async () => {
    sessionId = await addSession(office.database);
    const rows = readyRows(listOf(people(2)));
    expect((await send(rows, 'officer', { communeCode: other })).body.errors[0].code).toBe(
      'commune.not-yours',
    );
    expect((await send(rows, 'officer', { consentReadAloud: false })).body.errors[0].pointer).toBe(
      '/consentReadAloud',
    );
    expect((await send([])).body.errors[0].code).toBe('sheet.nothing-new');
    expect((await send([...rows, ...rows])).body.errors[0].code).toBe('row-key.repeated');
    const many = Array.from({ length: 301 }, (__, at) => ({
      ...rows[0],
      rowKey: `${String(at).padStart(11, '0')}-1`,
    }));
    expect((await send(many)).body.errors[0].code).toBe('sheet.too-many');
    expect((await send(rows, '')).status).toBe(401);
    expect((await ask('trainer', `/sessions/${sessionId}/roster`)).body.people).toEqual([]);
  });

  test('the key of a row sent by somebody else, or with another name, tells no code', async () => {
    sessionId = await addSession(office.database);
    const [lai] = readyRows(listOf(['Hồ Thị Lài;0905200001;']));
    const [{ code }] = (await send([lai ?? {}])).body.rows;
    expect((await send([{ ...lai, fullName: 'Bế Thị Lạ' }], 'helper')).body.rows).toMatchObject([
      { outcome: 'confirmed', code: expect.not.stringContaining(code), isKnown: false },
    ]);
    const again = await send([lai ?? {}], 'helper');
    expect(again.body.rows).toEqual([{ rowKey: lai?.rowKey, outcome: 'duplicate', isKnown: false }]);
  });

  test('two people of one name in two lists are never merged in silence: a year is asked, then a human', async () => {
    sessionId = await addSession(office.database, { capacity: 50 });
    const an = 'Nguyễn Văn An;;';
    const hamlets = [0, 10].map((from) => readyRows(listOf([an, ...people(20).slice(from, from + 9)])));
    const [first = [], second = []] = hamlets;
    expect(tally(await send(first, 'officer', { listId: newId() }))).toEqual({ confirmed: 10 });
    const asked = (await send(second, 'officer', { listId: newId() })).body.rows[0];
    expect(asked).toMatchObject({ outcome: 'invalid', reason: 'registration.same-name' });
    expect(asked).not.toHaveProperty('code');
    for (const rows of [first, second])
      expect((await send(rows, 'helper')).body.rows[0].reason).toBe('registration.same-name');
    // Grown, turned round and from another computer, the first list is still itself.
    const grown = [...people(9).toReversed(), an, 'Bế Thị Na;;'];
    const again = (await send(readyRows(listOf(grown)), 'officer', { listId: newId() })).body.rows;
    expect(again.map(({ isKnown }: RowAnswer) => isKnown)).toEqual([...Array(10).fill(true), false]);
    expect((await ask('trainer', `/sessions/${sessionId}/roster`)).body.people).toHaveLength(20);
  });

  test('a year that two lists have alike waits for a human, once for each list', async () => {
    sessionId = await addSession(office.database, { capacity: 50 });
    const list = (from: number) =>
      readyRows(listOf(['Nguyễn Văn An;;1950', ...people(20).slice(from, from + 9)]));
    const [one, two] = [newId(), newId()];
    const first = (await send(list(0), 'officer', { listId: one })).body.rows[0];
    const second = (await send(list(10), 'officer', { listId: two })).body.rows[0];
    expect([first.outcome, second.outcome]).toEqual(['confirmed', 'needs-decision']);
    expect((await send(list(10), 'officer', { listId: two })).body.rows[0]).toEqual({
      ...second,
      isKnown: true,
    });
    expect((await send(list(0), 'officer', { listId: one })).body.rows[0]).toEqual({
      ...first,
      isKnown: true,
    });
  });

  test('two officers send the same sheet at once: everybody has one seat, and one of them their codes', async () => {
    sessionId = await addSession(office.database, { capacity: 50 });
    const rows = readyRows(listOf(people(30)));
    const both = await Promise.all([
      send(rows, 'officer'),
      send(rows.toReversed(), 'trainer'),
      send(rows, 'helper'),
    ]);
    const tallies = both
      .map(tally)
      .toSorted((a, b) => Object.keys(a).join().localeCompare(Object.keys(b).join()));
    expect(tallies).toEqual([{ confirmed: 30 }, { duplicate: 30 }, { duplicate: 30 }]);
    expect((await ask('trainer', `/sessions/${sessionId}/roster`)).body.people).toHaveLength(30);
  });
});
