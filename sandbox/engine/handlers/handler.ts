import type { EventOf, EventType } from '../event-schema.ts';
import type { Applied } from '../outcome.ts';
import type { PracticeState } from '../state.ts';
import type { World } from '../world.ts';

/** How one type of event changes the state. */
export type Handler<T extends EventType> = (world: World, state: PracticeState, event: EventOf<T>) => Applied;

/** Handlers of one topic. */
export type HandlersOf<T extends EventType> = { readonly [Type in T]: Handler<Type> };
