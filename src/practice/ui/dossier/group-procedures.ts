import type { FoundProcedure } from '#sandbox/engine/search-procedures.ts';
import { findProcedure, type World } from '#sandbox/engine/world.ts';

export interface ProcedureGroup {
  readonly lifeEvent: string;
  readonly procedures: readonly FoundProcedure[];
}

/** Search results by life event, the best result's group first; what is only listed comes last, under `others`. */
export function groupByLifeEvent(
  world: World,
  found: readonly FoundProcedure[],
  others: string,
): readonly ProcedureGroup[] {
  const groups = Map.groupBy(found, ({ id }) => findProcedure(world, id)?.lifeEvent ?? others);
  const listed = [...groups].map(([lifeEvent, procedures]) => ({ lifeEvent, procedures }));
  return [
    ...listed.filter(({ lifeEvent }) => lifeEvent !== others),
    ...listed.filter(({ lifeEvent }) => lifeEvent === others),
  ];
}
