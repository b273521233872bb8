import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { putOnCallList, settleCall } from '#src/classes/server/notices/call-list-repository.ts';
import { mailCallers, tellMissedCalls } from '#src/classes/server/notices/call-mail.ts';
import { createMailer } from '#src/classes/server/notices/mailer.ts';
import { addSession, provideClasses, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { join } from './notice-fixture.ts';
import { startSmtpSink } from './smtp-sink.ts';

const day = 86_400_000;

describe.each(engines)('the staff is told of its call list on %s', (_, create) => {
  const classes = provideClasses(create);
  const logged: string[] = [];
  const log = pino({}, { write: (line) => void logged.push(line) });

  test('once a day in the morning, who has somebody to call, and nobody by name', async () => {
    const { database } = classes;
    const sink = await startSmtpSink();
    onTestFinished(sink.stop);
    const id = await addSession(database);
    const people: string[] = [];
    for (let count = 0; count < 3; count += 1) people.push(await join(database, id));
    for (const person of people)
      await database.change((tx) => putOnCallList(tx, person, 'moved', startOfStory));
    const callers = async () => [
      { email: 'hoa@example.vn', communeCode: '20242' },
      { email: 'son@example.vn', communeCode: null },
      { email: 'elsewhere@example.vn', communeCode: '20257' },
    ];
    const mail = createMailer({ smtpUrl: sink.url, from: 'lop-hoc@example.vn' });
    const parts = { database, mail, callers, publicUrl: 'https://camtay.example.vn', log };
    const morning = Date.parse('2026-11-29T08:30:00+07:00');
    await mailCallers({ ...parts, now: morning - 1 });
    expect(sink.letters).toEqual([]);
    await Promise.all([1, 2].map(() => mailCallers({ ...parts, now: morning })));
    expect(sink.letters.map(({ to }) => to)).toEqual(['hoa@example.vn', 'son@example.vn']);
    expect(sink.letters[0]?.text).toContain('https://camtay.example.vn/can-bo');
    expect(sink.letters[0]?.text).not.toMatch(/Nguy|=E1=BB=85n Th|09\d{8}/);
    expect(new Set(sink.letters.map(({ messageId }) => messageId)).size).toBe(2);

    const { id: first = '' } =
      (await database.reader.selectFrom('call_list').select('id').executeTakeFirst()) ?? {};
    const done = {
      state: 'done' as const,
      note: null,
      by: { kind: 'staff' as const, id: 's', name: 'Cô Hoa' },
      now: morning,
    };
    await settleCall(database, first, null, done);
    await tellMissedCalls(database, log, startOfStory + 4 * day + 1);
    expect(logged.map((line) => JSON.parse(line).missed).filter(Boolean)).toEqual([2]);
    expect(logged.join('\n')).not.toMatch(/example\.vn"|09\d{8}/);
  });
});
