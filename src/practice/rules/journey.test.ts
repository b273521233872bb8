import { expect, test } from 'vitest';
import { emptyState } from '#sandbox/engine/initial-state.ts';
import { worldForTests } from '../client/world-for-tests.ts';
import { journeyStages, journeyStep } from './journey.ts';

const signedIn = { ...emptyState, started: true, account: { ...emptyState.account, exists: true } };

test.each([
  ['tai-khoan-tap-huan', ['register-sim', 'register-person', 'register-otp', 'register-password', 'sign-in']],
  ['dinh-kem-giay-to', ['papers']],
  ['nop-ho-so', ['review']],
])('the way of %s leads from its start to its last goal', (task, stages) => {
  expect(
    journeyStages(worldForTests(task)).filter((page) => page !== 'sign-in' || stages.includes(page)),
  ).toEqual(stages);
});

test('a task from beginning to end passes every stage once', () => {
  const stages = journeyStages(worldForTests('khai-sinh-cho-chau'));
  expect(new Set(stages).size).toBe(stages.length);
  expect(stages.slice(-3)).toEqual(['payment', 'dossier', 'vault']);
});

test('says which stage, also on pages that are none', () => {
  const world = worldForTests('khai-sinh-cho-chau');
  const { length } = journeyStages(world);
  const at = (page: Parameters<typeof journeyStep>[2]['page']) =>
    journeyStep(world, signedIn, { page }).current;
  expect(at('find')).toBeLessThan(at('form'));
  expect(at('submitted')).toBe(at('review'));
  expect(at('vault')).toBe(length);
  expect(at('home')).toBe(1);
});

test('the sign-in page of somebody without an account is not the last step', () => {
  const world = worldForTests('tai-khoan-tap-huan');
  const started = { ...emptyState, started: true };
  expect(journeyStep(world, started, { page: 'sign-in' }).current).toBe(1);
  expect(journeyStep(world, signedIn, { page: 'sign-in' }).current).toBe(journeyStages(world).length);
});

test('a task of reading and answering counts its goals, every question by itself', () => {
  const stepOf = (task: string, reached: readonly string[], count: number) => {
    const world = worldForTests(task);
    const ids = world.scenario.questions.slice(0, count).map(({ id }) => id);
    const answered = Object.fromEntries(ids.map((id) => [id, 'choice']));
    return journeyStep(world, { ...signedIn, reached, answered }, { page: 'dossier' });
  };
  expect(stepOf('nam-khong', [], 0)).toMatchObject({ current: 1, total: 2 });
  expect(stepOf('nam-khong', ['xem-ho-so'], 0)).toMatchObject({ current: 2, total: 2 });
  expect(stepOf('nam-khong', ['xem-ho-so', 'tra-loi'], 1)).toMatchObject({ current: 2, total: 2 });
  expect(stepOf('nam-the', [], 3)).toMatchObject({ current: 4, total: 5 });
  expect(stepOf('nam-the', ['xep-dung'], 5)).toMatchObject({ current: 5, total: 5 });
});

test('signing in, looking and signing out is three steps, not the way of a filing', () => {
  const world = worldForTests('may-chung');
  const started = { ...emptyState, started: true };
  expect(journeyStep(world, started, { page: 'home' })).toMatchObject({ current: 1, total: 3 });
  expect(journeyStep(world, { ...signedIn, reached: ['dang-nhap'] }, { page: 'home' }).current).toBe(2);
});

test('what is supplied later is part of following the dossier, not a step back', () => {
  const world = worldForTests('khai-sinh-cho-chau');
  const draft = { id: 'd2', procedure: 'khai-sinh', supplements: 'TH000.00-261121-0001' };
  const state = { ...signedIn, openDraft: 'd2', drafts: [draft] } as unknown as typeof signedIn;
  expect(journeyStep(world, state, { page: 'papers' }).current).toBe(
    journeyStep(world, state, { page: 'dossier', subject: draft.supplements }).current,
  );
});
