import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import type { Form } from './engine/event-schema.ts';
import { nextGoal } from './engine/goals.ts';
import { recommend } from './engine/recommend/recommend.ts';
import { record, startRun } from './engine/run.ts';
import type { World } from './engine/world.ts';
import { dataMessages as say } from './messages.vi.ts';
import type { Scenario } from './scenario-schema.ts';

/** No task takes half as many steps. */
const mostSteps = 400;

/** Play every task as its own guide says: one with a goal that is never reached is a mistake of its file. */
export function checkFinish(
  scenarios: readonly DataFile<Scenario>[],
  worldOf: (scenario: string) => World,
): readonly DataProblem[] {
  return scenarios.flatMap(({ file, value, placeOf }) => {
    const forms: readonly Form[] = value.formB === undefined ? ['a'] : ['a', 'b'];
    const open = forms.map((form) => goalLeftOpen(worldOf(value.id), form)).find(Boolean);
    if (open === undefined) return [];
    const index = value.goals.findIndex(({ id }) => id === open.id);
    return [{ file, ...placeOf(['goals', index, 'when']), text: say.goalUnreachable(open.text) }];
  });
}

function goalLeftOpen(task: World, form: Form): Scenario['goals'][number] | undefined {
  const started = startRun(task, { mode: 'guided', seed: 1, at: 0, form });
  const { world } = started;
  let { run } = started;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = recommend(world, run.state);
    if (next === undefined) return undefined;
    run = record(world, run, next.draft, { at: 0 }).run;
  }
  return nextGoal(world, run.state);
}
