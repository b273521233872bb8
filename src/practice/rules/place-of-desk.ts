import type { World } from '#sandbox/engine/world.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';

/** A dossier before the officer, as far as others may know of it. */
interface ShownDesk {
  readonly world: World;
  /** What stands at the fields after a refused press. */
  readonly troubles: readonly { readonly code: string }[];
  readonly grade: { readonly mending: readonly unknown[]; readonly passed: boolean } | undefined;
}

/** Where an officer is at the desk, for whoever follows: one step, until the decision is right. */
export function placeOfDesk({ world, troubles, grade }: ShownDesk): ToldPlace {
  return {
    subject: world.scenario.id,
    step: 'desk',
    stepIndex: 1,
    stepsTotal: 1,
    fault: troubles[0]?.code ?? (grade && !grade.passed ? 'desk.to-mend' : null),
    mistakes: grade?.mending.length ?? 0,
    hints: 0,
    isDone: grade?.passed ?? false,
  };
}
