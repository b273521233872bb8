import { fail } from '#src/platform/text/result.ts';
import type { Places } from './load-places.ts';

let shared: Promise<Places> | undefined;

/**
 * The lists of places are opened once a page; their reader is loaded with the first place that is asked for.
 * When even the reader cannot be had, every list answers so, and the next one who asks tries again.
 */
export function openLists(): Promise<Places> {
  shared ??= import('./load-places.ts').then(
    ({ openPlaces }) => openPlaces(),
    (reason: unknown) => {
      console.info('[cam-tay] places', reason);
      shared = undefined;
      return unreachable;
    },
  );
  return shared;
}

const none = async () => fail('places.offline');
const unreachable: Places = {
  provinces: none,
  provinceRanges: none,
  communes: none,
  formerDistricts: none,
};
