import { expect, test, vi } from 'vitest';
import { forgetStaff, onSignOut } from './forget-staff.ts';

test('what is of the staff goes from both storages, the rest stays, and each hook is called though one fails', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  sessionStorage.setItem('ct.staff.email', 'hong@example.vn');
  localStorage.setItem('ct.staff.anything', '1');
  localStorage.setItem('ct.text', '2');
  const called = vi.fn();
  onSignOut(() => {
    throw new Error('the roster is gone');
  });
  onSignOut(called);
  await forgetStaff();
  expect([Object.keys(sessionStorage), Object.keys(localStorage)]).toEqual([[], ['ct.text']]);
  expect(called).toHaveBeenCalledOnce();
  localStorage.clear();
});
