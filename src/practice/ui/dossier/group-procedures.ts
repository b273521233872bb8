import type { FoundProcedure } from '#sandbox/engine/search-procedures.ts';

/** How the catalogue is laid out: by what happens in a life, or by the office's own fields. */
export type Arrangement = 'lifeEvent' | 'field';

export interface ProcedureGroup {
  readonly name: string;
  readonly procedures: readonly FoundProcedure[];
}

/** Search results by life event or by field, the best result's group first. */
export function groupProcedures(
  found: readonly FoundProcedure[],
  arrangement: Arrangement,
): readonly ProcedureGroup[] {
  const groups = Map.groupBy(found, (procedure) => procedure[arrangement]);
  return [...groups].map(([name, procedures]) => ({ name, procedures }));
}
