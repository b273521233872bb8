import { SvelteMap } from 'svelte/reactivity';
import { findCommune } from '#sandbox/engine/places.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Places } from '#src/platform/places/client/load-places.ts';
import { openLists } from '#src/platform/places/client/open-lists.ts';
import { communeLabel } from '#src/platform/places/commune-label.ts';
import { provinceOfCommune } from '#src/platform/places/province-of-commune.ts';
import { formMessages } from '../../messages-forms.vi.ts';

/** A commune's own name, and the province it lies in. */
export interface NamedCommune {
  readonly name: string;
  readonly province: { readonly code: string; readonly name: string };
}

/** Communes outside the stories, by code, as far as their names have come. Screens that show one follow. */
const others = new SvelteMap<string, NamedCommune>();
const asked = new Set<string>();

/** The commune with this code. One that no story names is looked up in the lists of the whole country. */
export function namedCommune(world: World, code: string): NamedCommune | undefined {
  const own = findCommune(world, code);
  if (own) return { name: own.commune.name, province: own.province };
  const other = others.get(code);
  if (!other && code !== '') void lookUp(code);
  return other;
}

/** A place in words, never as a bare code: until its name has come, it is said that it is one by its code. */
export function placeName(world: World, code: string): string {
  const found = namedCommune(world, code);
  if (found) return `${found.name}, ${found.province.name}`;
  return world.places.find((province) => province.code === code)?.name ?? formMessages.places.byCode(code);
}

/** Once at a time for each code; what could not be had is asked for again when it is next shown. */
async function lookUp(code: string): Promise<void> {
  if (asked.has(code)) return;
  asked.add(code);
  const found = await findInCountry(await openLists(), code);
  asked.delete(code);
  if (found) others.set(code, found);
}

async function findInCountry(lists: Places, code: string): Promise<NamedCommune | undefined> {
  const [ranges, provinces] = await Promise.all([lists.provinceRanges(), lists.provinces()]);
  const provinceCode = ranges.ok ? provinceOfCommune(ranges.value, code) : undefined;
  const communes = provinceCode === undefined ? undefined : await lists.communes(provinceCode);
  const commune = communes?.ok ? communes.value.find((candidate) => candidate.code === code) : undefined;
  const province = provinces.ok
    ? provinces.value.find((candidate) => candidate.code === provinceCode)
    : undefined;
  return commune && province && { name: communeLabel(commune), province };
}
