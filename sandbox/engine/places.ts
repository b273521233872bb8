import type { Province } from '../persona-schema.ts';
import type { Procedure } from '../procedure-schema.ts';
import type { World } from './world.ts';

export type Commune = Province['communes'][number];
export type AgencyKind = Procedure['agencyKind'];

/** The commune with this code, and the province it lies in. */
export function findCommune(
  world: World,
  code: string,
): { province: Province; commune: Commune } | undefined {
  for (const province of world.places) {
    const commune = province.communes.find((candidate) => candidate.code === code);
    if (commune !== undefined) return { province, commune };
  }
  return undefined;
}

/** An agency is its kind and its place: `commune-committee:08290`. Undefined when there is no such place. */
export function parseAgency(world: World, agency: string): { kind: AgencyKind; place: string } | undefined {
  const [kind, place, ...rest] = agency.split(':');
  if (place === undefined || rest.length > 0) return undefined;
  if (kind === 'commune-committee' || kind === 'commune-police') {
    return findCommune(world, place) === undefined ? undefined : { kind, place };
  }
  if (kind !== 'province-department') return undefined;
  return world.places.some((province) => province.code === place) ? { kind, place } : undefined;
}
