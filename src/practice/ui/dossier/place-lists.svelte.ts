import type { World } from '#sandbox/engine/world.ts';
import type { PlacesTrouble } from '#src/platform/places/client/load-places.ts';
import { openLists } from '#src/platform/places/client/open-lists.ts';
import { communeLabel } from '#src/platform/places/commune-label.ts';
import type { Result } from '#src/platform/text/result.ts';
import type { Option } from '#src/platform/ui/field.ts';

type Answer = Result<readonly Option[], PlacesTrouble>;
type OwnPlace = { readonly code: string; readonly name: string };

/** Under this name stands the list of provinces; under a province's code the list of its communes. */
const country = 'country';

/**
 * Provinces and communes to choose from: the whole country when its lists can be had, else the places of the task.
 * Until it is known which, nothing but what was chosen before stands in them: a list that changes under an open
 * picker gives another place than the one that was touched.
 */
export class PlaceLists {
  #answers = $state.raw<Readonly<Record<string, Answer>>>({});
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  provincesWith(chosen: string): readonly Option[] {
    return this.#shown(country, this.#world.places, chosen);
  }

  communesOf(province: string, chosen: string): readonly Option[] {
    const own = this.#world.places.find(({ code }) => code === province);
    return this.#shown(province, own?.communes ?? [], chosen);
  }

  troubleWith(province: string): PlacesTrouble | undefined {
    const failed = [this.#answers[country], this.#answers[province]].find((answer) => answer?.ok === false);
    return failed?.ok === false ? failed.code : undefined;
  }

  /** Whether the list of provinces (none given) or of a province's communes is still on its way. */
  isLoading(province = country): boolean {
    return this.#answers[province] === undefined;
  }

  async loadProvinces(): Promise<void> {
    const found = await (await openLists()).provinces();
    this.#keep(country, found, ({ name }) => name);
  }

  async loadCommunes(province: string): Promise<void> {
    const found = await (await openLists()).communes(province);
    this.#keep(province, found, communeLabel);
  }

  async retry(province: string): Promise<void> {
    await this.loadProvinces();
    if (province !== '') await this.loadCommunes(province);
  }

  #keep<T extends OwnPlace>(
    list: string,
    found: Result<readonly T[], PlacesTrouble>,
    labelOf: (place: T) => string,
  ): void {
    const answer = found.ok
      ? {
          ok: true as const,
          value: found.value.map((place) => ({ value: place.code, label: labelOf(place) })),
        }
      : found;
    this.#answers = { ...this.#answers, [list]: answer };
  }

  #shown(list: string, own: readonly OwnPlace[], chosen: string): readonly Option[] {
    const answer = this.#answers[list];
    if (answer?.ok) return answer.value;
    const shown = answer ? own : own.filter(({ code }) => code === chosen);
    return shown.map(({ code, name }) => ({ value: code, label: name }));
  }
}
