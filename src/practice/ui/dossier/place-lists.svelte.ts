import type { World } from '#sandbox/engine/world.ts';
import type { Places, PlacesTrouble } from '#src/platform/places/client/load-places.ts';
import { openLists } from '#src/platform/places/client/open-lists.ts';
import { communeLabel } from '#src/platform/places/commune-label.ts';
import type { Option } from '#src/platform/ui/field.ts';

/** Provinces and communes to choose from: the whole country when its lists can be had, else the places of the task. */
export class PlaceLists {
  #provinces = $state.raw<readonly Option[] | undefined>();
  #communes = $state.raw<Readonly<Record<string, readonly Option[]>>>({});
  #trouble = $state.raw<PlacesTrouble | undefined>();
  #loading = $state(0);
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get provinces(): readonly Option[] {
    return this.#provinces ?? this.#world.places.map(({ code, name }) => ({ value: code, label: name }));
  }
  get trouble(): PlacesTrouble | undefined {
    return this.#trouble;
  }
  get isLoading(): boolean {
    return this.#loading > 0;
  }

  communesOf(province: string): readonly Option[] {
    const own = this.#world.places.find(({ code }) => code === province)?.communes ?? [];
    return this.#communes[province] ?? own.map(({ code, name }) => ({ value: code, label: name }));
  }

  async loadProvinces(): Promise<void> {
    const answer = await this.#counted((lists) => lists.provinces());
    if (answer.ok) this.#provinces = answer.value.map(({ code, name }) => ({ value: code, label: name }));
    this.#trouble = answer.ok ? undefined : answer.code;
  }

  async loadCommunes(province: string): Promise<void> {
    const answer = await this.#counted((lists) => lists.communes(province));
    if (answer.ok) {
      const options = answer.value.map((commune) => ({ value: commune.code, label: communeLabel(commune) }));
      this.#communes = { ...this.#communes, [province]: options };
    }
    this.#trouble = answer.ok ? undefined : answer.code;
  }

  async retry(province: string): Promise<void> {
    await this.loadProvinces();
    if (province !== '' && this.#trouble === undefined) await this.loadCommunes(province);
  }

  async #counted<T>(load: (lists: Places) => Promise<T>): Promise<T> {
    this.#loading += 1;
    try {
      return await load(await openLists());
    } finally {
      this.#loading -= 1;
    }
  }
}
