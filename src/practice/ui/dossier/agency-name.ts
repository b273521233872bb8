import { parseAgency } from '#sandbox/engine/places.ts';
import type { World } from '#sandbox/engine/world.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import { placeName } from './place-names.svelte.ts';

/** An agency in words: its kind and its place. */
export function agencyName(world: World, agency: string | undefined): string {
  const parsed = agency === undefined ? undefined : parseAgency(agency);
  if (parsed === undefined) return formMessages.agency.unknown;
  return formMessages.agency.names[parsed.kind](placeName(world, parsed.place));
}
