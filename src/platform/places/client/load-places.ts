import { type FetchTrouble, fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { fail, type Result } from '#src/platform/text/result.ts';
import type { Commune, FormerDistrict, Province, ProvinceRange } from '../places-schema.ts';

/** Why a list of places is not there: no network and not stored, no such list, or damaged on the way. */
export type PlacesTrouble = `places.${FetchTrouble}`;

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

  function load<T>(path: string, isItem: Check<T>): Promise<Result<readonly T[], PlacesTrouble>> {
    const running = kept.get(path) as Promise<Result<readonly T[], PlacesTrouble>> | undefined;
    if (running) return running;
    const isList = (data: unknown): data is readonly T[] => isListOf(data, isItem);
    const loading = fetchJson(`${origin}/du-lieu/${path}.json`, isList).then((fetched) => {
      if (fetched.ok) return fetched;
      kept.delete(path);
      return fail(`places.${fetched.code}` as const);
    });
    kept.set(path, loading);
    return loading;
  }

  return {
    provinces: () => load('tinh', isProvince),
    provinceRanges: () => load('tinh-theo-ma', isProvinceRange),
    communes: (provinceCode) => load(`xa/${encodeURIComponent(provinceCode)}`, isCommune),
    formerDistricts: (provinceCode) => load(`ten-cu/${encodeURIComponent(provinceCode)}`, isFormerDistrict),
  };
}

/**
 * The build has written these lists by the full schemas, so that here only what a transport can break is looked at:
 * another page or list in place of this one, a cut answer. Zod stays out of the portal.
 */
type Check<T> = (item: Readonly<Record<keyof T, unknown>>) => boolean;

const isProvince: Check<Province> = ({ code, name }) => hasDigits(code, 2) && typeof name === 'string';
const isCommune: Check<Commune> = ({ code, kind, name }) =>
  hasDigits(code, 5) && typeof kind === 'string' && typeof name === 'string';
const isProvinceRange: Check<ProvinceRange> = ({ from, province }) =>
  hasDigits(from, 5) && hasDigits(province, 2);
const isFormerDistrict: Check<FormerDistrict> = ({ province, district, places }) =>
  typeof province === 'string' && typeof district === 'string' && Array.isArray(places);

function isListOf<T>(list: unknown, isItem: Check<T>): list is readonly T[] {
  if (!Array.isArray(list) || list.length === 0) return false;
  return list.every((item) => typeof item === 'object' && item !== null && isItem(item));
}

function hasDigits(code: unknown, count: number): boolean {
  return typeof code === 'string' && code.length === count && /^\d+$/.test(code);
}
