import { describe, expect, test } from 'vitest';
import { pageNames } from '#sandbox/engine/page.ts';
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
  return adviceFor(world, here, { portal, onPhone: false, typed: () => '' }).marks;
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
