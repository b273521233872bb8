import type { Procedure } from '../procedure-schema.ts';
import type { World, WorldProvince } from './world.ts';

type Commune = WorldProvince['communes'][number];
/** Which kind of agency a procedure is filed with. */
export type AgencyKind = Procedure['agencyKind'];

/** The commune with this code, and the province it lies in. */
export function findCommune(
  world: World,
  code: string,
): { province: WorldProvince; commune: Commune } | undefined {
  for (const province of world.places) {
    const commune = province.communes.find((candidate) => candidate.code === code);
    if (commune !== undefined) return { province, commune };
  }
  return undefined;
}

/**
 * Whether this can be a commune's code. Only the shape: the portal offers all 3,321 communes from its own lists, and
 * a world carries just those that its story names.
 */
export function isCommuneCode(code: string): boolean {
  return /^\d{5}$/.test(code);
}

/** An agency is its kind and its place: `commune-committee:08290`, `province-department:25`. */
export function parseAgency(agency: string): { kind: AgencyKind; place: string } | undefined {
  const [kind, place = '', ...rest] = agency.split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'province-department') return /^\d{2}$/.test(place) ? { kind, place } : undefined;
  const isCommunal = kind === 'commune-committee' || kind === 'commune-police';
  return isCommunal && isCommuneCode(place) ? { kind, place } : undefined;
}
