import { describe, expect, test } from 'vitest';
import { addSession } from './class-fixture.ts';
import { engines } from './engines.ts';
import { enterInto, outcomes, row } from './enter-fixture.ts';
import { other, provideOffice } from './office-fixture.ts';

describe.each(engines)('what whoever enters people hears of others on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;
  let sessionId: string;

  const { enter, register, counters } = enterInto(office, () => sessionId);

  test('a row’s key opens nothing: with another name or phone, or by somebody else, it is another person', async () => {
    sessionId = await addSession(office.database);
    const lai = row('Hồ Thị Lài', { rowKey: 'a', phone: '0905200001' });
    const { rows } = (await enter([lai])).body;
    const others = await enter([row('Hồ Thị Nhài', { rowKey: 'a', phone: '0905200002' })]);
    expect(others.body.rows).toMatchObject([{ outcome: 'confirmed', isKnown: false }]);
    expect(others.body.rows[0].code).not.toBe(rows[0].code);
    const byHelper = await enter([lai], {}, 'helper');
    expect(byHelper.body.rows).toEqual([{ rowKey: 'a', outcome: 'duplicate', isKnown: false }]);
    const namesake = await enter([row('Hồ Thị Lài', { rowKey: 'a' })], {}, 'helper');
    expect(outcomes(namesake)).toEqual(['invalid registration.same-name']);
    expect((await enter([lai])).body.rows).toEqual([{ ...rows[0], isKnown: true }]);
    expect((await counters()).taken).toBe(2);
  });

  test('of a namesake in another commune an officer hears that there is one, and decides all the same', async () => {
    sessionId = await addSession(office.database);
    const there = { communeCode: other, birthYear: 1950, helpNeeded: 'Mắt kém' };
    const shared = await register({ fullName: 'Kim Thị Me', phone: '0905444555', ...there });
    await register({ fullName: 'Kim Thị Me', phone: '0905444666', ...there });
    const twin = row('Kim Thi Me', { phone: '0905444555', birthYear: 1951 });
    expect(outcomes(await enter([twin]))).toEqual(['confirmed']); // two years are two people
    const unasked = await register({ fullName: 'Kim Văn Mít', phone: '0905444777', communeCode: other });
    expect(outcomes(await enter([row('Kim Van Mit', { phone: '0905444777', birthYear: 1960 })]))).toEqual([
      'needs-decision',
    ]);
    const told = (await ask('officer', '/pending')).body;
    expect(told.pending).toMatchObject([{ person: { name: 'Kim Van Mit' }, alike: [], elsewhere: 1 }]);
    for (const secret of [unasked.code, shared.code, 'Mắt kém', other, 'Kim Văn Mít'])
      expect(JSON.stringify(told)).not.toContain(secret);
    expect((await ask('trainer', '/pending')).body.pending).toMatchObject([
      { alike: [{ name: 'Kim Văn Mít', communeCode: other, code: unasked.code }], elsewhere: 0 },
    ]);
    const { id } = told.pending[0].person;
    expect((await ask('officer', `/pending/${id}`, { isSamePerson: false })).body.person.status).toBe(
      'confirmed',
    );
  });
});
