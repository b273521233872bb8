import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { storeSetting } from '#src/platform/ui/settings.ts';
import { clearDevice } from './clear-device.ts';
import { currentProfileId } from './current-profile.ts';
import { loadEvents } from './load-events.ts';
import { leavePending } from './pending-queue.ts';
import { addProfile, changeProfile, chooseProfile, listProfiles, removeProfile } from './profiles.ts';
import { recordPending } from './record.ts';
import { readSummary } from './summary-store.ts';

const finished = (subject: string) => ({ type: 'lesson-finished', subject, contentVersion: '1' }) as const;

function record(subject: string) {
  leavePending(finished(subject));
  return recordPending();
}

async function opened() {
  const result = await openDatabase();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function added(name: string) {
  const result = await addProfile({ name, picture: 'lotus' });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function people() {
  const result = await listProfiles();
  return result.ok ? result.value.map(({ name }) => name) : result.code;
}

async function subjectsOf(profileId: string) {
  return (await loadEvents(await opened(), profileId)).map(({ subject }) => subject);
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await (await opened()).delete();
  localStorage.clear();
});

describe('people on one device', () => {
  test('begin as the guest', async () => {
    expect(currentProfileId()).toBe('guest');
    expect(await people()).toEqual(['']);
  });

  test('have their progress apart', async () => {
    await record('a1');
    const binh = await added('Bình');
    expect(currentProfileId()).toBe(binh.id);
    expect(readSummary()).toMatchObject({ profile: { name: 'Bình' }, doneLessons: [] });
    await record('b2');

    expect(await subjectsOf(binh.id)).toEqual(['b2']);
    expect(await subjectsOf('guest')).toEqual(['a1']);
    await chooseProfile('guest');
    expect(readSummary()).toMatchObject({ profile: { name: '' }, doneLessons: ['a1'] });
  });

  test('keep their progress under another name', async () => {
    const tu = await added('Tư');
    await record('a1');
    await changeProfile(tu.id, { name: '  Tư   Lúa ', picture: 'rice' });
    expect(await people()).toEqual(['', 'Tư Lúa']);
    expect(await subjectsOf(tu.id)).toEqual(['a1']);
    expect(readSummary()?.profile).toEqual({ id: tu.id, name: 'Tư Lúa', picture: 'rice' });
  });

  test('the guest can take a name and stays who they are', async () => {
    await record('a1');
    await changeProfile('guest', { name: "H'Mai Êban", picture: 'bird' });
    expect(await people()).toEqual(["H'Mai Êban"]);
    expect(await subjectsOf('guest')).toEqual(['a1']);
  });

  test.each([
    ['', 'name.empty'],
    ['Tư 123', 'name.characters'],
    ['V¨n', 'name.mojibake'],
    ['Hoa', 'name.taken'],
    [' Hoa ', 'name.taken'],
    ['Hoa'.normalize('NFD'), 'name.taken'],
    ['   ', 'name.empty'],
    ['\u200B', 'name.empty'],
    ['😀', 'name.characters'],
    ['<b>Hoa</b>', 'name.characters'],
    ['a'.repeat(20_000), 'name.long'],
  ])('a name like "%s" is refused with %s', async (name, code) => {
    await added('Hoa');
    expect(await addProfile({ name, picture: 'sun' })).toEqual({ ok: false, code });
    expect(await people()).toEqual(['', 'Hoa']);
  });

  test('ten of them keep apart; removing who learns now leaves nine and the guest', async () => {
    const names = ['Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Hoa', 'Đào', 'Ê', 'Y Nam Ksor'];
    const all = [];
    for (const name of names) {
      all.push(await added(name.normalize('NFD')));
      await record(`lesson-of-${name}`);
    }
    expect(await people()).toEqual(['', ...names]);
    const last = all.pop();
    await removeProfile(last?.id ?? '');
    expect(currentProfileId()).toBe('guest');
    expect(readSummary()).toMatchObject({ profile: { id: 'guest' }, doneLessons: [] });
    for (const { id, name } of all) expect(await subjectsOf(id)).toEqual([`lesson-of-${name}`]);
  });

  test('two tabs that change places do not mix what was done, and change whom they show', async () => {
    const hoa = await added('Hoa');
    const tu = await added('Tư'); // the other tab went on to Tư
    await changeProfile(hoa.id, { name: 'Hoa Lớn', picture: 'sun' }); // this one still shows Hoa
    expect(await people()).toEqual(['', 'Hoa Lớn', 'Tư']);
    expect(readSummary()?.profile).toMatchObject({ id: tu.id, name: 'Tư' });
    await removeProfile(hoa.id);
    expect(currentProfileId()).toBe(tu.id);
    await record('a1');
    expect(await subjectsOf(tu.id)).toEqual(['a1']);
  });

  test('go with everything they did, and nobody else with them', async () => {
    await record('a1');
    const hoa = await added('Hoa');
    await record('b2');
    const database = await opened();
    const run = { profileId: hoa.id, scenarioId: 's', contentVersion: '1', mode: 'alone', seed: 1 };
    const now = new Date().toISOString();
    await database.practiceRuns.add({ id: crypto.randomUUID(), ...run, startedAt: now, updatedAt: now });

    await removeProfile(hoa.id);
    expect(await people()).toEqual(['']);
    expect(await subjectsOf(hoa.id)).toEqual([]);
    expect(await database.practiceRuns.count()).toBe(0);
    expect(await subjectsOf('guest')).toEqual(['a1']);
    expect(currentProfileId()).toBe('guest');
  });

  test('what was read before changing places belongs to the one who read it', async () => {
    leavePending(finished('a4'));
    const hoa = await added('Hoa');
    expect(await subjectsOf('guest')).toEqual(['a4']);
    expect(await subjectsOf(hoa.id)).toEqual([]);
  });
});

describe('how each person wants the pages', () => {
  const inForce = () => [
    localStorage.getItem('ct.text'),
    localStorage.getItem('ct.theme'),
    document.documentElement.dataset['text'],
  ];

  test('comes back with them, and a new person begins with what is in force', async () => {
    storeSetting('text', '3');
    const binh = await added('Bình');
    expect(localStorage.getItem('ct.text')).toBe('3');
    storeSetting('text', undefined);
    storeSetting('theme', 'dark');
    await chooseProfile('guest');
    expect(inForce()).toEqual(['3', null, '3']);
    await chooseProfile(binh.id);
    expect(inForce()).toEqual([null, 'dark', '1']);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  test('leaves the device with them', async () => {
    const binh = await added('Bình');
    await chooseProfile('guest');
    expect(localStorage.getItem(`ct.own.${binh.id}`)).not.toBeNull();
    await removeProfile(binh.id);
    expect(localStorage.getItem(`ct.own.${binh.id}`)).toBeNull();
    await added('Chi');
    await clearDevice();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('ct.own'))).toEqual([]);
  });
});
