import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';

export type TaskQuestion = Scenario['questions'][number];

interface Asked {
  readonly world: World;
  readonly state: Pick<PracticeState, 'answered'>;
}

/** The question that the task asks now: they come one after another. */
export function openQuestion({ world, state }: Asked): TaskQuestion | undefined {
  return world.scenario.questions.find(({ id }) => state.answered[id] === undefined);
}

/** Those that are answered, with the reasons still to be read. */
export function answeredQuestions({ world, state }: Asked): readonly TaskQuestion[] {
  return world.scenario.questions.filter(({ id }) => state.answered[id] !== undefined);
}
