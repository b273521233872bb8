import { expect } from 'vitest';
import type { PeopleAnswer, PeopleInput } from '#src/classes/people-schema.ts';
import { newcomer } from './class-fixture.ts';
import { type As, own, type provideOffice } from './office-fixture.ts';

/** Somebody who is entered, as a form or a line of a sheet says it. */
export type Row = PeopleInput['rows'][number];

/** Somebody without a phone. */
export const row = (fullName: string, changed: Partial<Row> = {}): Row => ({
  ...{ rowKey: fullName, fullName, phone: null, attendeeKind: 'resident' },
  ...changed,
});

/** What became of each row, in one word, with the number in the queue or the reason. */
export function outcomes({ body }: { body: PeopleAnswer }): string[] {
  return body.rows.map(({ outcome, waitNumber, reason }) =>
    [outcome, waitNumber ?? reason].filter(Boolean).join(' '),
  );
}

/** Ways to come into one class day. @param sessionId the day that a test is about at this moment */
export function enterInto(office: ReturnType<typeof provideOffice>, sessionId: () => string) {
  const { ask } = office;
  return {
    enter: (rows: readonly Row[], changed: Partial<PeopleInput> = {}, as: As = 'officer', key?: string) => {
      const input = { communeCode: own, source: 'officer', asHousehold: false, consentReadAloud: true };
      return ask(as, `/sessions/${sessionId()}/people`, { ...input, rows, ...changed }, key);
    },
    register: async (changed: object) => {
      const answer = await ask('', '/registrations', newcomer(sessionId(), changed));
      expect(answer.status).toBe(201);
      return answer.body.registration;
    },
    counters: async () => {
      const query = office.database.reader.selectFrom('class_session').select(['taken', 'held', 'waiting']);
      return await query.where('id', '=', sessionId()).executeTakeFirstOrThrow();
    },
  };
}
