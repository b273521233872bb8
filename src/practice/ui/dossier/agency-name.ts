import { findCommune, parseAgency } from '#sandbox/engine/places.ts';
import type { World } from '#sandbox/engine/world.ts';
import { formMessages } from '../../messages-forms.vi.ts';

/** An agency in words: its kind and its place. */
export function agencyName(world: World, agency: string | undefined): string {
  const parsed = agency === undefined ? undefined : parseAgency(agency);
  if (parsed === undefined) return formMessages.agency.unknown;
  return formMessages.agency.names[parsed.kind](placeName(world, parsed.place));
}

function placeName(world: World, code: string): string {
  const found = findCommune(world, code);
  if (found) return `${found.commune.name}, ${found.province.name}`;
  return world.places.find((province) => province.code === code)?.name ?? code;
}
