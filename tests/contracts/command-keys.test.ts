import { describe, expect, test } from 'vitest';
import { forgetOldCommands } from '#src/classes/server/command-log-repository.ts';
import type { Answer } from '#src/classes/server/seats/answer-once-repository.ts';
import type { Registered } from '#src/classes/server/seats/register-repository.ts';
import { addSession, commandFor, newcomer, provideClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';

const day = 86_400_000;

describe.each(engines)('the key of a request on %s', (_, create) => {
  const classes = provideClasses(create);

  /** Register at the story's begin for a class so many days later. @returns whether its key is known by then */
  async function keyFor(daysToClass: number) {
    const { database } = classes;
    const startsAt = startOfStory + daysToClass * day;
    const id = await addSession(database, { starts_at: startsAt, occurrence_date: `${daysToClass}` });
    const input = newcomer(id);
    const command = commandFor(input);
    const first = (await seatsOf(database).register(command, input)) as Answer<Registered>;
    return async (daysLater: number) => {
      const now = startOfStory + daysLater * day;
      await database.change((tx) => forgetOldCommands(tx, now));
      const keys = database.reader.selectFrom('command_log').select('key').where('key', '=', command.key);
      if ((await keys.execute()).length === 0) return false;
      const again = await seatsOf(database).register({ ...command, now }, input);
      expect(again).toEqual({ ...first, replayed: true });
      return true;
    };
  }

  test('is kept for 90 days, though the class is long over', async () => {
    const isKnown = await keyFor(2);
    expect([await isKnown(89.9), await isKnown(90.1)]).toEqual([true, false]);
  });

  test('is kept longer for a class that is later', async () => {
    const isKnown = await keyFor(120);
    expect([await isKnown(100), await isKnown(120), await isKnown(121)]).toEqual([true, true, false]);
  });

  test('is kept for a refusal as long as for a seat', async () => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 0, wait_capacity: 0, occurrence_date: 'full' });
    const input = newcomer(id);
    const command = commandFor(input);
    expect(await seatsOf(database).register(command, input)).toMatchObject({ httpStatus: 409 });
    const now = startOfStory + 89 * day;
    await database.change((tx) => forgetOldCommands(tx, now));
    expect(await seatsOf(database).register({ ...command, now }, input)).toMatchObject({ replayed: true });
  });
});
