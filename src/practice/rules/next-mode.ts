import type { Mode } from '#sandbox/engine/event-schema.ts';

const rungs: readonly Mode[] = ['guided', 'hinted', 'alone', 'test'];

/** The ways a task can be taken, from most help to none. A test needs a second form, so that it can be taken again. */
export function modesOf(hasTest: boolean): readonly Mode[] {
  return rungs.filter((mode) => mode !== 'test' || hasTest);
}

/** The next way to try a task, with a little less help; the last one again where there is no more. */
export function nextMode(mode: Mode, hasTest: boolean): Mode {
  const next = rungs[rungs.indexOf(mode) + 1] ?? 'test';
  return modesOf(hasTest).includes(next) ? next : 'alone';
}
