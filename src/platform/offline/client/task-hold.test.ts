import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdUpdates, isTaskRunning, TASK_HOLD_EVENT } from './task-hold.ts';

/** happy-dom has no Web Locks: these are the rules of a browser without them. A journey shows those of one with them. */
beforeEach(() => expect(navigator.locks).toBeNull());
afterEach(() => document.documentElement.removeAttribute('data-task-holds'));

test('a task runs until everything that held on has let go', async () => {
  const [endFirst, endSecond] = [holdUpdates('form'), holdUpdates('virtual phone')];
  expect(await isTaskRunning()).toBe(true);
  endFirst();
  expect(await isTaskRunning()).toBe(true);
  endSecond();
  expect(await isTaskRunning()).toBe(false);
});

test('letting go twice does not end another task', async () => {
  const [endFirst, endSecond] = [holdUpdates('form'), holdUpdates('virtual phone')];
  endFirst();
  endFirst();
  expect(await isTaskRunning()).toBe(true);
  endSecond();
});

test('the page is told when a task begins and when it ends', () => {
  const told = vi.fn();
  window.addEventListener(TASK_HOLD_EVENT, told);
  holdUpdates('form')();
  expect(told).toHaveBeenCalledTimes(2);
  window.removeEventListener(TASK_HOLD_EVENT, told);
});
