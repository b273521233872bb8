import type * as z from 'zod/mini';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import {
  type Commune,
  CommunesSchema,
  type FormerDistrict,
  FormerDistrictsSchema,
  type Province,
  type ProvinceRange,
  ProvinceRangesSchema,
  ProvincesSchema,
} from '../places-schema.ts';

/** Why a list of places is not there: no network and not stored, no such list, or damaged on the way. */
export type PlacesTrouble = 'places.offline' | 'places.missing' | 'places.broken';

/** The lists of places. What was read once stays in memory; what failed is asked for again. */
export interface Places {
  provinces(): Promise<Result<readonly Province[], PlacesTrouble>>;
  /** In which province communes lie, by ranges of their codes. */
  provinceRanges(): Promise<Result<readonly ProvinceRange[], PlacesTrouble>>;
  communes(provinceCode: string): Promise<Result<readonly Commune[], PlacesTrouble>>;
  /** Names before 1 July 2025 of what lies in the province now. */
  formerDistricts(provinceCode: string): Promise<Result<readonly FormerDistrict[], PlacesTrouble>>;
}

/** Open the lists of places of this site. Give `origin` where addresses have none of their own (tests). */
export function openPlaces(origin = ''): Places {
  const kept = new Map<string, Promise<Result<unknown, PlacesTrouble>>>();

  function load<T>(path: string, schema: z.ZodMiniType<T>): Promise<Result<T, PlacesTrouble>> {
    const running = kept.get(path) as Promise<Result<T, PlacesTrouble>> | undefined;
    if (running) return running;
    const loading = fetchList(`${origin}/du-lieu/${path}.json`, schema).then((result) => {
      if (!result.ok) kept.delete(path);
      return result;
    });
    kept.set(path, loading);
    return loading;
  }

  return {
    provinces: () => load('tinh', ProvincesSchema),
    provinceRanges: () => load('tinh-theo-ma', ProvinceRangesSchema),
    communes: (provinceCode) => load(`xa/${encodeURIComponent(provinceCode)}`, CommunesSchema),
    formerDistricts: (provinceCode) =>
      load(`ten-cu/${encodeURIComponent(provinceCode)}`, FormerDistrictsSchema),
  };
}

async function fetchList<T>(address: string, schema: z.ZodMiniType<T>): Promise<Result<T, PlacesTrouble>> {
  const answer = await fetch(address).catch(noted(address));
  if (!answer) return fail('places.offline');
  if (!answer.ok) return fail('places.missing');
  const list = schema.safeParse(await answer.json().catch(noted(address)));
  return list.success ? ok(list.data) : fail('places.broken');
}

/** The caller shows what happened; the reason of the browser goes to the console for whoever looks for it. */
function noted(address: string): (reason: unknown) => undefined {
  return (reason) => {
    console.info(`[cam-tay] places: ${address}`, reason);
    return undefined;
  };
}
