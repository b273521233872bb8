import type { FoundProcedure } from '#sandbox/engine/search-procedures.ts';

export interface ProcedureGroup {
  readonly lifeEvent: string;
  readonly procedures: readonly FoundProcedure[];
}

/** Search results by life event, the best result's group first. */
export function groupByLifeEvent(found: readonly FoundProcedure[]): readonly ProcedureGroup[] {
  const groups = Map.groupBy(found, ({ lifeEvent }) => lifeEvent);
  return [...groups].map(([lifeEvent, procedures]) => ({ lifeEvent, procedures }));
}
