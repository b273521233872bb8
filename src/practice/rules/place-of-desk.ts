import type { World } from '#sandbox/engine/world.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';

/** A dossier before the officer, as far as others may know of it. */
interface ShownDesk {
  readonly world: World;
  /** What stands at the fields after a refused press. */
  readonly troubles: readonly { readonly code: string }[];
  readonly grade: { readonly passed: boolean } | undefined;
  /** What the rules objected to so far, in every decision that was sent. */
  readonly mistakes: number;
}

/** Where an officer is at the desk, for whoever follows: one step, until the decision is right. */
export function placeOfDesk({ world, troubles, grade, mistakes }: ShownDesk): ToldPlace {
  return {
    subject: world.scenario.id,
    step: 'desk',
    stepIndex: 1,
    stepsTotal: 1,
    fault: troubles[0]?.code ?? (grade && !grade.passed ? 'desk.to-mend' : null),
    ...{ mistakes, hints: 0 },
    isDone: grade?.passed ?? false,
  };
}
