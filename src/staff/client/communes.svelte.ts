import { SvelteMap } from 'svelte/reactivity';
import type { Places, PlacesTrouble } from '#src/platform/places/client/load-places.ts';
import { communeLabel } from '#src/platform/places/commune-label.ts';
import { placesTroubles } from '#src/platform/places/messages.vi.ts';
import { provinceOfCommune } from '#src/platform/places/province-of-commune.ts';
import type { Result } from '#src/platform/text/result.ts';
import type { Option } from '#src/platform/ui/field.ts';

type List = { readonly options: readonly Option[] } | { readonly trouble: string };

/** Under this name stands the list of provinces; under a province's code the list of its communes. */
const country = 'country';
const lists = new SvelteMap<string, List>();
const names = new SvelteMap<string, string>();
const asked = new Set<string>();

/** Provinces and communes to choose from, and the names of those that are named by their code. */
export const communes = {
  provinces: (): List | undefined => lists.get(country),
  of: (province: string): List | undefined => lists.get(province),

  async loadProvinces(): Promise<void> {
    const found = await (await openPlaces())?.provinces();
    keep(country, found, ({ name }) => name);
  },

  async loadCommunes(province: string): Promise<void> {
    const found = await (await openPlaces())?.communes(province);
    keep(province, found, communeLabel);
  },

  /** Code of the province that a commune lies in; undefined when that cannot be had. */
  async provinceOf(code: string): Promise<string | undefined> {
    const ranges = await (await openPlaces())?.provinceRanges();
    return ranges?.ok ? provinceOfCommune(ranges.value, code) : undefined;
  },

  /** The name, as soon as it is here; asking for it brings it. */
  nameOf(code: string): string | undefined {
    if (!names.has(code)) void lookUp(code);
    return names.get(code);
  },
};

let opened: Places | undefined;

/** The reader of the lists comes when the first one is asked for. */
async function openPlaces(): Promise<Places | undefined> {
  try {
    opened ??= (await import('#src/platform/places/client/load-places.ts')).openPlaces();
    return opened;
  } catch (error) {
    console.info('[cam-tay] places', error);
    return undefined;
  }
}

function keep<T extends { readonly code: string }>(
  list: string,
  found: Result<readonly T[], PlacesTrouble> | undefined,
  labelOf: (place: T) => string,
): void {
  if (found?.ok) {
    const options = found.value.map((place) => ({ value: place.code, label: labelOf(place) }));
    lists.set(list, { options });
  } else lists.set(list, { trouble: placesTroubles[found?.code ?? 'places.offline'] });
}

/** Once at a time for each code; what could not be had stays a code until the page is opened again. */
async function lookUp(code: string): Promise<void> {
  if (asked.has(code)) return;
  asked.add(code);
  const province = await communes.provinceOf(code);
  const found = province === undefined ? undefined : await (await openPlaces())?.communes(province);
  const commune = found?.ok ? found.value.find((candidate) => candidate.code === code) : undefined;
  if (commune) names.set(code, communeLabel(commune));
}
