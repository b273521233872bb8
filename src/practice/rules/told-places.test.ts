import { describe, expect, test } from 'vitest';
import { dialogueOf, play, takesOver } from '#sandbox/coach/coach-for-tests.ts';
import { isOver, startCoaching } from '#sandbox/coach/coach-run.ts';
import type { EventDraft } from '#sandbox/engine/event-schema.ts';
import { type Run, record } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import { StepReportSchema } from '#src/board/told-schema.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';
import { runForTests, worldForTests } from '../client/world-for-tests.ts';
import { isPhonePage, type PortalPlace } from './phone-page.ts';
import { placeOfCoaching } from './place-of-coaching.ts';
import { placeOfDesk } from './place-of-desk.ts';
import { placeOfRun } from './place-of-run.ts';

const isTold = (place: ToldPlace) => StepReportSchema.safeParse({ ...place, seq: 0, secondsAgo: 0 }).success;

describe('a run of a task', () => {
  const world = worldForTests();
  const runAfter = (...drafts: readonly EventDraft[]) =>
    drafts.reduce((run, draft, at) => record(world, run, draft, { at }).run, runForTests(world));

  test('tells the step, and the fault only while it stands', () => {
    const asked = { type: 'account-requested', answers: typed(world) } as const;
    const wrong = runAfter(asked, { type: 'otp-entered', code: '1' });
    expect(placeOf(world, wrong)).toEqual({
      subject: 'tai-khoan-tap-huan',
      step: 'register-otp',
      stepIndex: 3,
      stepsTotal: 5,
      fault: 'otp.wrong',
      mistakes: 1,
      hints: 0,
      isDone: false,
    });
    const looked = record(world, wrong, { type: 'page-opened', page: 'messages' }, { at: 9 }).run;
    expect(placeOf(world, looked)).toMatchObject({ step: 'messages', fault: 'otp.wrong' });
    const right = { type: 'otp-entered', code: wrong.state.account.otp?.code ?? '' } as const;
    const mended = record(world, wrong, right, { at: 9 }).run;
    expect(placeOf(world, mended)).toMatchObject({ step: 'register-password', fault: null, mistakes: 1 });
  });

  test('names a fault of the task by its id, and counts hints', () => {
    const run = runAfter({ type: 'hint-asked', rung: 1 }, { type: 'account-requested', answers: {} });
    expect(placeOf(world, run)).toMatchObject({ hints: 1, mistakes: 1, isDone: false });
    expect(isTold(placeOf(world, run))).toBe(true);
  });

  test('has nothing in it that was typed', () => {
    const run = runAfter({ type: 'account-requested', answers: { ...typed(world), fullName: 'Gõ Vào Đây' } });
    expect(JSON.stringify(placeOf(world, run))).not.toMatch(/Gõ|\d{5}/);
  });
});

test('a dialogue tells its step, what was not enough, and its end', () => {
  const data = dialogueOf('giup-tao-tai-khoan');
  const begun = placeOfCoaching(startCoaching(data, 1));
  expect(begun).toMatchObject({ subject: 'giup-tao-tai-khoan', stepIndex: 1, fault: null, isDone: false });
  const run = play(data, 1, takesOver);
  const over = placeOfCoaching(run);
  expect([isOver(run), over.isDone, over.stepIndex]).toEqual([true, true, over.stepsTotal]);
  expect(over.mistakes).toBe(run.turns.length);
  expect([begun, over].map(isTold)).toEqual([true, true]);
});

test('the desk tells what stands at its fields, and whether the decision is right', () => {
  const world = worldForTests('nop-ho-so');
  const told = { subject: 'nop-ho-so', step: 'desk', stepIndex: 1, stepsTotal: 1, hints: 0 };
  const refused = placeOfDesk({ world, troubles: [{ code: 'act.missing' }], grade: undefined, mistakes: 0 });
  expect(refused).toEqual({ ...told, fault: 'act.missing', mistakes: 0, isDone: false });
  const wrong = placeOfDesk({ world, troubles: [], grade: { passed: false }, mistakes: 1 });
  expect(wrong).toEqual({ ...told, fault: 'desk.to-mend', mistakes: 1, isDone: false });
  const right = placeOfDesk({ world, troubles: [], grade: { passed: true }, mistakes: 1 });
  expect(right).toEqual({ ...told, fault: null, mistakes: 1, isDone: true });
  expect([refused, wrong, right].map(isTold)).toEqual([true, true, true]);
});

function placeOf(world: World, run: Run): ToldPlace {
  const { place } = run.state;
  const portal: PortalPlace = isPhonePage(place.page) ? { page: 'register-otp' } : (place as PortalPlace);
  return placeOfRun({ world, ...run, place: portal, isDone: false });
}

function typed(world: World) {
  const card = world.personas.find(({ id }) => id === world.scenario.persona);
  if (!card) throw new Error('no card');
  const { personalId, fullName, birthDate, phone } = card;
  return { personalId, fullName, birthDate, phone };
}
