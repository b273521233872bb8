import { expect, test } from 'vitest';
import { sandbox } from '#sandbox/world-for-tests.ts';
import { StepReportSchema } from '#src/board/told-schema.ts';
import { runForTests, worldForTests } from '../client/world-for-tests.ts';
import { journeyStep } from './journey.ts';
import type { PortalPlace } from './phone-page.ts';
import { placeOfRun } from './place-of-run.ts';
import { toldStep, toldWay } from './told-step.ts';

const stepAt = (task: string, place: PortalPlace, reached: readonly string[] = []) => {
  const world = worldForTests(task);
  return toldStep(world, { ...runForTests(world).state, reached: [...reached] }, place);
};

test('every page of a form is a step of its own, before and after it the stages', () => {
  const world = worldForTests('dien-bieu-mau');
  const [first, second, third] = toldWay(world);
  expect([toldWay(world).length, first]).toEqual([14, 'form.applicant']);
  for (const [at, id] of [first, second, third].entries())
    expect(stepAt('dien-bieu-mau', { page: 'form', subject: id?.replace('form.', '') ?? '' })).toEqual({
      current: at + 1,
      total: 14,
    });
  const whole = toldWay(worldForTests('khai-sinh-cho-chau'));
  expect([whole.length, whole.indexOf('papers') - whole.indexOf('form.applicant')]).toEqual([24, 14]);
  const at = (page: PortalPlace['page']) => stepAt('khai-sinh-cho-chau', { page }).current;
  expect(['find', 'agency', 'papers', 'review'].map((page) => at(page as 'find'))).toEqual([2, 4, 19, 21]);
});

test('on the phone and at home one stays at the page of the form that is open', () => {
  const world = worldForTests('het-phien');
  const { state } = runForTests(world);
  const open = state.drafts[0]?.completed.length ?? 0;
  expect(toldStep(world, state, { page: 'home' })).toEqual({ current: open + 1, total: 14 });
});

test('a task whose way has fewer stages than goals counts its goals', () => {
  expect(toldWay(worldForTests('thu-xin-loi'))).toEqual(['goal.1', 'goal.2', 'goal.3', 'goal.4']);
  expect(stepAt('thu-xin-loi', { page: 'dossier' }, ['a'])).toEqual({ current: 2, total: 4 });
  expect(stepAt('thu-xin-loi', { page: 'dossier' }, ['a', 'b', 'c', 'd'])).toEqual({ current: 4, total: 4 });
});

test('reading and answering is told as the learner counts it', () => {
  const world = worldForTests('nam-the');
  const { state } = runForTests(world);
  const place = { page: 'dossier' } as const;
  const { current, total } = journeyStep(world, state, place);
  expect(toldStep(world, state, place)).toMatchObject({ current, total });
});

test('of every task, wherever one stands, the server takes what is told', () => {
  for (const { id } of sandbox.scenarios) {
    const world = worldForTests(id);
    const run = runForTests(world);
    const pages = world.procedures.flatMap((procedure) => procedure.pages);
    const places: readonly PortalPlace[] = [
      ...(['home', 'find', 'papers', 'review', 'dossier', 'sign-in'] as const).map((page) => ({ page })),
      ...pages.map((page) => ({ page: 'form' as const, subject: page.id })),
    ];
    for (const place of places) {
      const told = placeOfRun({ world, ...run, place, isDone: false });
      const { error } = StepReportSchema.safeParse({ ...told, seq: 0, secondsAgo: 0 });
      expect(error, `${id} ${JSON.stringify(place)}`).toBeUndefined();
    }
  }
});
