import { expect, test } from 'vitest';
import { record } from '#sandbox/engine/run.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import { runForTests, worldForTests } from '../../client/world-for-tests.ts';
import { appThatWaits, appToOpen } from './waiting-on-phone.ts';

const world = worldForTests('trang-na-na');
const [met] = world.scams;
const begun = runForTests(world);
const letter = {
  id: 'm1',
  at: 0,
  from: 'portal',
  template: 'otp',
  params: {},
  images: [],
  read: false,
} as const;
const withUnread = (state: PracticeState): PracticeState => ({
  ...state,
  phone: { ...state.phone, messages: [letter] },
});

test('a page that is open waits, and one press opens it whatever was open before', () => {
  expect(appThatWaits(world, begun.state)).toBe('web');
  expect(appToOpen(world, begun.state, { page: 'messages' })).toEqual({ page: 'web' });
});

test('answered, it waits no more: what has come since is in the inbox', () => {
  const choice = met?.choices.find(({ verdict }) => verdict === 'safe')?.id ?? '';
  const draft = { type: 'scam-answered', scam: met?.id ?? '', choice } as const;
  const { state } = record(world, begun, draft, { at: 1 }).run;
  expect(appThatWaits(world, state)).toBeUndefined();
  expect(appToOpen(world, state, { page: 'web' })).toEqual({ page: 'web' });
  expect(appToOpen(world, withUnread(state), { page: 'web' })).toEqual({ page: 'messages' });
  expect(appToOpen(world, withUnread(state), { page: 'bank', subject: 'x' })).toEqual({
    page: 'bank',
    subject: 'x',
  });
});

test('nobody waits on a phone that is lost', () => {
  const lost = { ...begun.state, phone: { ...begun.state.phone, lost: true } };
  expect(appThatWaits(world, lost)).toBeUndefined();
});
