import { pino } from 'pino';
import readWorkbook from 'read-excel-file/node';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { AttendanceMark } from '#src/classes/attendance-schema.ts';
import { type Report, SeatAuditSchema } from '#src/classes/report-schema.ts';
import { totalOf } from '#src/classes/rules/report.ts';
import { endPersonalData, keepDailyFigures, keepHouse } from '#src/classes/server/housekeeping-repository.ts';
import { auditNightly } from '#src/classes/server/nightly-audit.ts';
import { workbookType } from '#src/platform/text/workbook-type.ts';
import { addSession, newcomer, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { type As, other, own, provideOffice } from './office-fixture.ts';
import { exampleSource } from './schedule-source.ts';

const day = 86_400_000;
const hour = 3_600_000;
const whole = 'from=2026-11-01&to=2027-12-31';

describe.each(engines)('what came of the classes on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;

  /** Of everybody who registered, in their order. */
  const tokens: string[] = [];
  const register = async (sessionId: string, changed: object): Promise<{ id: string }> => {
    const { registration, manageToken } = (await ask('', '/registrations', newcomer(sessionId, changed)))
      .body;
    tokens.push(manageToken);
    return registration;
  };
  const seen = (sessionId: string, registrationId: string): AttendanceMark => ({
    ...{ id: newId(), sessionId, mark: 'in', registrationId, code: null, undoes: null, method: 'list' },
    ...{ deviceId: newId(), at: new Date(office.now).toISOString() },
  });
  const report = async (as: As = 'leader', range = whole): Promise<Report> =>
    (await ask(as, `/reports?${range}`)).body;
  /** Cells of a workbook that was asked for. */
  const workbookOf = async (path: string, as: As = 'leader') => {
    const answer = await fetch(`${office.served.url}/api/v1${path}`, { headers: { 'X-Test-Asker': as } });
    expect(answer.headers.get('content-type')).toBe(workbookType);
    const [sheet] = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    return sheet?.data ?? [];
  };
  const houseAt = async (now: number) => {
    office.now = now;
    const { database } = office;
    await keepHouse({ database, seats: seatsOf(database), source: exampleSource }, now);
  };
  const mai = { fullName: 'Mông Thị Mai', phone: '0905111000', communeCode: own };
  const sen = { fullName: 'Mông Thị Sen', phone: '0905222000', communeCode: own };
  const lan = { fullName: 'Mông Thị Lan', phone: '0905333000', communeCode: other };

  test('nothing before anything is over; then who came, who did not, who was new, by commune', async () => {
    const first = await addSession(office.database, { trainer_id: 'giang-vien' });
    const ids = [];
    for (const person of [mai, sen, lan]) ids.push((await register(first, person)).id);
    const leaves = await register(first, { communeCode: other });
    await ask('trainer', `/people/${leaves.id}/cancel`, {});
    expect((await report()).rows).toEqual([]);
    office.now = startOfStory + 4 * day + hour;
    await ask('trainer', '/attendance', { marks: [seen(first, ids[0] ?? ''), seen(first, ids[2] ?? '')] });
    await houseAt(startOfStory + 5 * day);
    const about = { sessionId: first, title: 'Lớp ví dụ', localDate: '2026-12-02', trainer: 'Lâm Văn Tre' };
    const none = { absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0 };
    expect((await report()).rows).toEqual([
      { ...about, communeCode: own, ...none, attended: 1, absent: 1, firstTimers: 1 },
      { ...about, communeCode: other, ...none, attended: 1, gaveBack: 1, firstTimers: 1 },
    ]);

    const second = await addSession(office.database, { starts_at: office.now + 2 * day, opens_at: 0 });
    const again = await register(second, mai);
    const waits = await register(second, sen);
    office.now += 2 * day + hour;
    await ask('trainer', '/attendance', { marks: [seen(second, again.id), seen(second, waits.id)] });
    await houseAt(office.now + day);
    const { rows } = await report();
    expect(rows.find(({ sessionId }) => sessionId === second)).toMatchObject({ attended: 2, firstTimers: 1 });
    expect((await report('officer')).rows.map(({ communeCode }) => communeCode)).toEqual([own, own]);
  });

  test('a class where nobody looked has nobody absent; a walk-in is counted as one', async () => {
    office.now = startOfStory + 20 * day;
    const id = await addSession(office.database, { starts_at: office.now + day, opens_at: 0 });
    await register(id, { ...mai, phone: '0905444000' });
    await houseAt(office.now + 2 * day);
    expect((await report()).rows.at(-1)).toMatchObject({ attended: 0, absent: 0, notTaken: 1 });

    const late = await addSession(office.database, {
      starts_at: office.now,
      opens_at: 0,
      occurrence_date: '2027-01-01',
    });
    office.now += 60_000;
    const rows = [{ rowKey: '1', fullName: 'Tạ Văn Vãng', phone: null, attendeeKind: 'resident' }];
    const people = { communeCode: own, source: 'walk-in', asHousehold: false, consentReadAloud: true, rows };
    await ask('trainer', `/sessions/${late}/people`, people);
    await houseAt(office.now + day);
    expect((await report()).rows.find(({ sessionId }) => sessionId === late)).toMatchObject({
      ...{ attended: 1, walkIns: 1, firstTimers: 1 },
    });
  });

  test('the files have the same numbers by day, month, commune and trainer, with a total and no formula', async () => {
    office.now = startOfStory + 60 * day;
    const { rows } = await report();
    const total = totalOf(rows);
    for (const [by, heading] of [
      ['day', 'Ngày học'],
      ['month', 'Tháng'],
      ['commune', 'Xã, phường'],
      ['trainer', 'Giảng viên'],
    ] as const) {
      const file = await ask('leader', `/reports/file?${whole}&by=${by}`);
      expect(file.headers.get('content-disposition')).toMatch(
        /bao-cao-theo-[\w-]+-2026-11-01-2027-12-31\.csv/,
      );
      const lines = String(file.body)
        .replace('\uFEFF', '')
        .trim()
        .split('\r\n')
        .map((line) => line.split(';'));
      const at = (name: string) => lines[0]?.indexOf(name) ?? -1;
      const [attended, absent] = [at('Lượt đến'), at('Vắng không báo')];
      expect(lines[0]?.[0]).toBe(heading);
      const sum = (column: number) => lines.slice(1, -1).reduce((all, line) => all + Number(line[column]), 0);
      expect([sum(attended), sum(absent)]).toEqual([total.attended, total.absent]);
      expect(lines.at(-1)?.[attended]).toBe(String(total.attended));
      expect(lines.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      const sheet = await workbookOf(`/reports/file?${whole}&by=${by}&format=xlsx`);
      expect(sheet.slice(5).map((row) => row[attended])).toEqual(
        lines.slice(1).map((line) => Number(line[attended])),
      );
      if (by === 'day') expect(sheet[5]?.[0]).toEqual(new Date('2026-12-02T00:00:00Z'));
      if (by === 'commune') expect(sheet[5]?.[0]).toMatch(/^(Phường|Xã) /);
    }
    expect((await ask('leader', '/reports?from=2026-12-02&to=2026-12-01')).body.errors[0].code).toBe(
      'range.backwards',
    );
    expect((await ask('leader', '/reports?from=hôm-qua&to=2026-12-01')).status).toBe(422);
    expect((await ask('leader', `/reports/file?${whole}&by=week`)).status).toBe(422);
    for (const path of [`/reports?${whole}`, `/reports/file?${whole}&by=day&format=xlsx`]) {
      expect((await ask('helper', path)).status).toBe(403);
      expect((await ask('', path)).status).toBe(401);
    }
  });

  test('who is erased at their own wish stays in the totals: there, of that commune, for the first time or again', async () => {
    office.now = startOfStory + 60 * day;
    const before = await report();
    expect(totalOf(before.rows)).toMatchObject({ attended: 5, firstTimers: 4 });
    for (const token of tokens) {
      const headers = { Authorization: `Bearer ${token}` };
      const erased = await fetch(`${office.served.url}/api/v1/registration/erase`, {
        method: 'POST',
        headers,
      });
      expect(await erased.json()).toEqual({ erased: true });
      expect(await report()).toEqual(before);
    }
  });

  test('when the people are erased the figures stay as they were, commune by commune', async () => {
    office.now = startOfStory + 60 * day;
    const before = await report();
    for (let now = office.now; now < startOfStory + 130 * day; now += day) {
      await keepDailyFigures(office.database, now);
      await endPersonalData(office.database, now);
    }
    office.now = startOfStory + 130 * day;
    expect(
      await office.database.reader.selectFrom('person').selectAll().where('erased_at', 'is', null).execute(),
    ).toEqual([]);
    expect(await report()).toEqual(before);
    expect((await report('officer')).rows.length).toBeGreaterThan(2);
  });

  test('the manager sees every seat counted again', async () => {
    expect((await ask('manager', '/seat-audit')).body).toMatchObject({
      findings: [],
      sessions: expect.any(Number),
    });
    const id = await addSession(office.database, { starts_at: office.now + 300 * day });
    await office.database.change((tx) =>
      tx.updateTable('class_session').set({ taken: 3 }).where('id', '=', id).execute(),
    );
    expect((await ask('manager', '/seat-audit')).body).toMatchObject({
      wrong: 1,
      findings: [{ sessionId: id, code: 'taken-differs', counts: [3, 0] }],
    });
    expect((await ask('manager', '/seat-audit/last')).body.audit).toMatchObject({ wrong: 0 });
    office.now += day;
    await auditNightly(office.database, pino({ level: 'silent' }), office.now);
    const kept = (await ask('manager', '/seat-audit/last')).body.audit;
    expect(kept).toMatchObject({ at: new Date(office.now).toISOString(), wrong: 1 });
    expect(SeatAuditSchema.parse(kept)).toEqual(kept);
    await office.database.change((tx) =>
      tx.updateTable('class_session').set({ taken: 0 }).where('id', '=', id).execute(),
    );
    for (const path of ['/seat-audit', '/seat-audit/last']) {
      expect((await ask('trainer', path)).status).toBe(403);
      expect((await ask('', path)).status).toBe(401);
    }
  });
});
