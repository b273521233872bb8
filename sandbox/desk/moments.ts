import { apply } from '../engine/apply.ts';
import type { EventOf, PracticeEvent } from '../engine/event-schema.ts';
import { emptyState } from '../engine/initial-state.ts';
import { secondsUntil } from '../engine/next-scheduled.ts';
import type { PracticeState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';

/**
 * Every state that a run went through, one after the other. Within a long wait each moment is shown at which something
 * happened by itself, so that what came and went in it is seen too.
 * @param events those that count, oldest first
 */
export function* momentsOf(world: World, events: readonly PracticeEvent[]): Generator<PracticeState> {
  let state = emptyState;
  for (const event of events) {
    const applied = apply(world, state, event);
    if (event.type === 'waited' && applied.refusal === undefined) yield* momentsOfWait(world, state, event);
    state = applied.state;
    yield state;
  }
}

function* momentsOfWait(
  world: World,
  from: PracticeState,
  event: EventOf<'waited'>,
): Generator<PracticeState> {
  let state = from;
  let left = event.seconds;
  while (left > 0) {
    const [next] = state.schedule;
    const seconds = next === undefined ? left : Math.min(left, secondsUntil(state, next.at));
    state = apply(world, state, { ...event, seconds }).state;
    left -= seconds;
    yield state;
  }
}
