import { test } from '../journeys/fixtures.ts';
import { openWith } from './inspect.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

test.setTimeout(300_000);

for (const { name, task, ...look } of [
  { name: 'on a phone', task: 'khai-sinh-cho-chau', text: '1', width: 360, height: 740 },
  { name: 'beside the phone', task: 'thanh-toan-cho', text: '1', width: 1280, height: 800 },
  {
    name: 'with large letters on a small screen',
    task: 'thanh-toan-cho',
    text: '3',
    width: 320,
    height: 640,
  },
] as const) {
  test(`${task} by keyboard alone, ${name}: the focus is always seen`, { tag: '@ci' }, async ({ page }) => {
    await openWith(page, { theme: 'light', ...look });
    await walkByKeyboard(page, task);
  });
}

/** One task for every other procedure. */
const tasks = [
  'xac-nhan-doc-than',
  'tam-tru-o-tro',
  'sao-y-bang',
  'khai-tu-cho-cha',
  'dang-ky-ket-hon',
  'trich-luc-khai-sinh',
  'mo-quan-ca-phe',
  'doi-dia-chi-so-dat',
  'xoa-ghi-no-dat',
] as const;

for (const task of tasks) {
  const tag = task === 'sao-y-bang' ? [] : ['@ci']; // One whole procedure by keyboard stays in the short suite.
  test(`${task} by keyboard alone, from the front page to the result`, { tag }, async ({ page }) => {
    await openWith(page, { theme: 'light', text: '1', width: 360, height: 740 });
    await walkByKeyboard(page, task);
  });
}
