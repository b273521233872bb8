import { assess } from '#sandbox/engine/assess.ts';
import type { PracticeEvent } from '#sandbox/engine/event-schema.ts';
import { stepName } from '#sandbox/engine/page.ts';
import type { Run } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';
import type { PortalPlace } from './phone-page.ts';
import { toldStep } from './told-step.ts';

/** Moving about mends nothing. */
const movesOnly: ReadonlySet<PracticeEvent['type']> = new Set([
  'page-opened',
  'waited',
  'hint-asked',
  'answers-typed',
  'own-photos-lost',
]);

/** A run as its screens see it. */
interface ShownRun extends Run {
  readonly world: World;
  /** Where the portal stands, also while the phone is in front of it. */
  readonly place: PortalPlace;
  readonly isDone: boolean;
}

/** Where a learner is in a task, for whoever follows. Only codes and counts of what happened, never an answer. */
export function placeOfRun({ world, events, state, place, isDone }: ShownRun): ToldPlace {
  const { mistakes, hints } = assess(world, events);
  const { current, total } = toldStep(world, state, place);
  const newest = events.findLast(({ type }) => !movesOnly.has(type));
  const fault = mistakes.findLast(({ seq }) => seq === newest?.seq);
  return {
    subject: world.scenario.id,
    step: stepName(state.place),
    stepIndex: current,
    stepsTotal: total,
    fault: fault ? (fault.fault ?? fault.code) : null,
    mistakes: mistakes.length,
    hints,
    isDone,
  };
}
