import { expect, test, vi } from 'vitest';
import type { Answer } from '#src/platform/api-client/ask.ts';
import { staffMessages } from '../messages.vi.ts';
import { staffFields, staffTitles } from '../problem-messages.vi.ts';
import { StaffForm } from './staff-form.svelte.ts';
import { StaffSession } from './staff-session.svelte.ts';

function refusal(code: keyof typeof staffTitles | 'input.invalid', errors: [string, string][] = []) {
  const told = errors.map(([pointer, detail]) => ({ pointer, detail }));
  const title = code === 'input.invalid' ? 'Có chỗ chưa đúng' : staffTitles[code];
  return { kind: 'problem', status: 422, afterMs: 0, problem: { code, title, errors: told } } as const;
}

function openForm() {
  const session = new StaffSession();
  const fields = ['name', 'email'];
  return {
    session,
    form: new StaffForm({ session, fields, prefix: 'a-', homes: { 'email.taken': 'email' } }),
  };
}

test('what is wrong before it is sent is not sent', async () => {
  const { form } = openForm();
  const call = vi.fn();
  expect(await form.send([{ field: 'email', code: 'email.shape' }], call)).toBeUndefined();
  expect(form.errors).toEqual([{ id: 'a-email', message: staffFields['email.shape'] }]);
  expect([form.errorOf('email'), form.errorOf('name')]).toEqual([staffFields['email.shape'], undefined]);
  expect(call).not.toHaveBeenCalled();
});

test.each<[string, Exclude<Answer<never>, { kind: 'ok' }>, readonly string[], string | undefined]>([
  ['one field', refusal('input.invalid', [['/name', 'Ghi tên']]), ['a-name Ghi tên'], undefined],
  ['a field it has not', refusal('input.invalid', [['/token', 'Sai']]), [], 'Có chỗ chưa đúng'],
  [
    'a whole that belongs to a field',
    refusal('email.taken'),
    [`a-email ${staffTitles['email.taken']}`],
    undefined,
  ],
  ['the whole', refusal('link.over'), [], staffTitles['link.over']],
  ['an ended session', refusal('staff.signed-out'), [], staffMessages.pressAgain],
  ['no network', { kind: 'offline' }, [], staffMessages.offline.form],
])('what is refused stands at its place: %s', async (_, answer, errors, trouble) => {
  const { form } = openForm();
  await form.send([], async () => answer);
  expect(form.errors.map(({ id, message }) => `${id} ${message}`)).toEqual(errors);
  expect(form.trouble).toBe(trouble);
});

test('an ended session is heard of, and whoever signs in again goes on', async () => {
  const { form, session } = openForm();
  await form.send([], async () => refusal('staff.signed-out'));
  expect([session.standing, session.isOver]).toEqual(['out', true]);
});

test('a second press while the first is under way sends nothing', async () => {
  const { form } = openForm();
  const { promise, resolve } = Promise.withResolvers<Answer<string>>();
  const call = vi.fn(() => promise);
  const first = form.send([], call);
  expect([form.isSending, await form.send([], call)]).toEqual([true, undefined]);
  resolve({ kind: 'ok', value: 'done', serverTime: 0 });
  expect(await first).toEqual({ value: 'done' });
  expect([call.mock.calls.length, form.isSending]).toEqual([1, false]);
});
