import { expect, test, vi } from 'vitest';
import { forgetNames, forgetOthers, forgetStaff, onSignedOut, onSomebodyIn } from './forget-staff.ts';

test('what is of the staff goes from both storages, the rest stays, and each hook is called though one fails', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  sessionStorage.setItem('ct.staff.email', 'hong@example.vn');
  localStorage.setItem('ct.staff.anything', '1');
  localStorage.setItem('ct.text', '2');
  const called = vi.fn();
  onSignedOut(() => {
    throw new Error('the roster is gone');
  });
  onSignedOut(called);
  await forgetStaff();
  expect([Object.keys(sessionStorage), Object.keys(localStorage)]).toEqual([[], ['ct.text']]);
  expect(called).toHaveBeenCalledOnce();
  localStorage.clear();
});

test('a session that is over takes names, and leaves what was typed until somebody else is signed in', async () => {
  localStorage.setItem('ct.staff.people', '1');
  const [names, others] = [vi.fn(), vi.fn()];
  onSignedOut(names);
  onSomebodyIn(others);
  await forgetNames();
  expect(names).toHaveBeenCalledOnce();
  expect(localStorage.getItem('ct.staff.people')).toBe('1');
  expect(others).not.toHaveBeenCalled();
  await forgetOthers('lan');
  expect(others).toHaveBeenCalledWith('lan');
  localStorage.clear();
});
