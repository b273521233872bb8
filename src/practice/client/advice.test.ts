import { describe, expect, test } from 'vitest';
import { pageNames } from '#sandbox/engine/page.ts';
import { recommend } from '#sandbox/engine/recommend/recommend.ts';
import { record } from '#sandbox/engine/run.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import { isPhonePage, type PortalPlace } from '../rules/phone-page.ts';
import { homeChoices } from '../ui/screens/home-choices.ts';
import { adviceFor } from './advice.ts';
import { runForTests, worldForTests } from './world-for-tests.ts';

const world = worldForTests('nam-khong');
const { state } = runForTests(world);
const portalPages = pageNames.filter((page) => !isPhonePage(page)) as PortalPlace['page'][];

function marksAt(portal: PortalPlace, from: PracticeState = state) {
  const here = { ...from, place: portal };
  return adviceFor(world, here, { portal, app: undefined, onPhone: false, typed: () => '', marked: '' })
    .marks;
}

describe('the mark of a reading task', () => {
  test('stands on "my dossiers" on the front page', () => {
    const links = homeChoices(world, state).map(({ page }) => `[data-does="page-opened:${page}"]`);
    const onScreen = marksAt({ page: 'home' }).filter((mark) => [...links, '#go-home'].includes(mark));
    expect(onScreen).toEqual(['[data-does="page-opened:my-dossiers"]']);
  });

  test.each(portalPages)('is never on a link to the open page: %s', (page) => {
    const marks = marksAt({ page });
    expect(marks).not.toContain(`[data-does="page-opened:${page}"]`);
    expect(marks.includes('#go-home')).toBe(page !== 'home');
  });

  test('leads back to the dossier when its question is still open', () => {
    const read = { ...state, reached: ['xem-ho-so'] };
    expect(marksAt({ page: 'home' }, read)).toContain('[data-does="page-opened:my-dossiers"]');
    const code = world.scenario.start.dossiers[0]?.code ?? '';
    expect(marksAt({ page: 'dossier', subject: code }, read)).toContain('#dang-o-buoc-nao');
  });
});

test('beside the portal, an open bank is not to be opened once more: the mark stands on paying', () => {
  const task = worldForTests('thanh-toan-cho');
  let run = runForTests(task);
  for (let next = recommend(task, run.state); next?.place.page !== 'bank'; ) {
    if (!next) throw new Error('The task ends without a payment.');
    run = record(task, run, next.draft, { at: 0 }).run;
    next = recommend(task, run.state);
  }
  const [{ code: subject } = { code: '' }] = run.state.dossiers;
  const situation = {
    portal: { page: 'payment', subject },
    onPhone: false,
    typed: () => '',
    marked: '',
  } as const;
  const marks = (app: 'messages' | 'bank') =>
    adviceFor(task, run.state, { ...situation, app: { page: app, subject } }).marks;
  expect(marks('messages')).toContain('[data-does="page-opened:bank"]');
  expect(marks('bank').at(0)).toBe('#pay');
});

test('of two dossiers the right one is marked, and on the page of the other the way back', () => {
  const task = worldForTests('giay-ket-hon-trong-kho');
  let run = runForTests(task);
  for (let next = recommend(task, run.state); next && run.state.reached.length === 0; ) {
    run = record(task, run, next.draft, { at: 0 }).run;
    next = recommend(task, run.state);
  }
  const [birth, marriage] = run.state.dossiers.map(({ code }) => code);
  const marks = (portal: PortalPlace) =>
    adviceFor(task, run.state, { portal, app: undefined, onPhone: false, typed: () => '', marked: '' }).marks;
  const link = '[data-does="page-opened:dossier"]';
  const inList = marks({ page: 'my-dossiers' });
  expect(inList.indexOf(`#${CSS.escape(birth ?? '')}${link}`)).toBeLessThan(inList.indexOf(link));
  expect(inList).toContain(`#${CSS.escape(birth ?? '')}${link}`);
  expect(marks({ page: 'dossier', subject: marriage ?? '' })).not.toContain('#status');
  expect(marks({ page: 'dossier', subject: birth ?? '' })).toContain('#status');
});
