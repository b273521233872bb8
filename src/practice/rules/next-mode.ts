import type { Mode } from '#sandbox/engine/event-schema.ts';

const rungs: readonly Mode[] = ['guided', 'hinted', 'alone', 'test'];

/** The next way to try a task, with a little less help; the last one again where there is no more. */
export function nextMode(mode: Mode, hasTest: boolean): Mode {
  const next = rungs[rungs.indexOf(mode) + 1] ?? 'test';
  return next === 'test' && !hasTest ? 'alone' : next;
}
