import { follow } from '../world-for-tests.ts';
import type { EventDraft } from './event-schema.ts';
import type { Run } from './run.ts';
import type { PracticeState } from './state.ts';
import type { World } from './world.ts';

type Step = EventDraft | ((state: PracticeState) => EventDraft);

/** How one fault is met, made worse and got over. To add one: its task, how it shows, and what not to do. */
export interface Recipe {
  /** A task that teaches it. */
  readonly task: string;
  /** From the start to where the learner can meet the fault. */
  readonly meet: (world: World, run: Run) => Run;
  /** What is there once the fault has struck. */
  readonly seen: (run: Run) => unknown;
  /** Where the wrong thing can be done, if the task itself leaves no room for it. */
  readonly careless?: Pick<Recipe, 'task' | 'meet'>;
  /** What one should not do. */
  readonly wrong: readonly Step[];
}

export const atStart = (_world: World, run: Run) => run;
/** Follow the guide until it says this. */
export const until = (hint: string) => (world: World, run: Run) =>
  follow(world, run, (next) => next.hint === hint);
