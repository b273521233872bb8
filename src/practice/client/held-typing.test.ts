import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PracticeRun } from '#src/platform/learning-log/schemas.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import { holdTyping } from './held-typing.ts';
import { createRunKeeper, openStores } from './run-keeper.ts';
import { TypedValues } from './typed-values.svelte.ts';

const head: PracticeRun = {
  id: '0198f2a0-0000-7000-8000-00000000000a',
  profileId: 'guest',
  scenarioId: 'khai-sinh-cho-chau',
  contentVersion: '1',
  mode: 'guided',
  seed: 1,
  startedAt: '2026-11-29T01:00:00.000Z',
  updatedAt: '2026-11-29T01:00:00.000Z',
};

async function keeper() {
  const stores = await openStores();
  if (!stores) throw new Error('no stores');
  return createRunKeeper(head, stores);
}

afterEach(async () => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  await useDatabase((database) => database.drafts.clear());
});

describe('what is typed in the moment in which a page goes', () => {
  test('is there on the next one, although no write had ended', async () => {
    const typed = new TypedValues(await keeper());
    await typed.open('sign-in');
    typed.set('personalId', '000059000104');
    typed.set('practiceCode', '258014');
    // The page goes here: nothing was waited for.
    expect(holdTyping(head.id).read('sign-in')).toEqual({
      personalId: '000059000104',
      practiceCode: '258014',
    });
    const next = await (await keeper()).load('sign-in');
    expect(next).toEqual({ personalId: '000059000104', practiceCode: '258014' });
  });

  test('is held no longer than until it is stored', async () => {
    const typed = new TypedValues(await keeper());
    await typed.open('sign-in');
    typed.set('practiceCode', '258014');
    await typed.settled();
    expect(sessionStorage).toHaveLength(0);
    expect(await (await keeper()).load('sign-in')).toEqual({ practiceCode: '258014' });
  });

  test('and was taken away again stays away', async () => {
    const typed = new TypedValues(await keeper());
    await typed.open('sign-in');
    typed.set('practiceCode', '258014');
    await typed.settled();
    void typed.forget(['practiceCode']);
    expect(await (await keeper()).load('sign-in')).toEqual({});
  });

  test('is never a real number', async () => {
    const typed = new TypedValues(await keeper());
    await typed.open('sign-in');
    typed.set('personalId', '079056001234');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('0790');
  });
});

test('a browser without sessionStorage types on', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const typing = holdTyping(head.id);
  typing.hold('sign-in', { practiceCode: '258014' });
  expect(typing.read('sign-in')).toBeUndefined();
});
