import type { PracticeEvent } from '#sandbox/engine/event-schema.ts';
import { replay } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import { PracticeRun } from './practice-run.svelte.ts';
import { createMemoryKeeper } from './run-keeper.ts';

/** A run as it stood after one of its events, to be looked at: nothing done to it is kept or told. */
export function replayedRun(world: World, events: readonly PracticeEvent[], seq: number): PracticeRun {
  const before = replay(world, events.slice(0, seq + 1));
  const silent = { refused() {}, finished() {}, begunAnew() {} };
  return new PracticeRun(world, before, createMemoryKeeper(), silent);
}
