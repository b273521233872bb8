import type { ProvinceRange } from './places-schema.ts';

/** Code of the province that a commune lies in: that of the last range which begins at or before the commune's code. */
export function provinceOfCommune(ranges: readonly ProvinceRange[], commune: string): string | undefined {
  return ranges.findLast(({ from }) => from <= commune)?.province;
}
