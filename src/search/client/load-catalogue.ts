import { fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { type PackedCatalogue, unpackCatalogue } from '../rules/catalogue.ts';
import { type CatalogueSearch, openCatalogue } from './search-catalogue.ts';

const address = '/tim-kiem/muc-luc.json';
let loading: Promise<CatalogueSearch | undefined> | undefined;

/** The first layer of the search; `undefined` while it cannot be had. What failed is asked for again the next time. */
export function loadCatalogue(): Promise<CatalogueSearch | undefined> {
  loading ??= fetchJson(address, isCatalogue).then((fetched) => {
    if (fetched.ok) return openCatalogue(unpackCatalogue(fetched.value));
    loading = undefined;
    return undefined;
  });
  return loading;
}

/** The build has written it; only what a transport can put in its place is told apart. */
function isCatalogue(data: unknown): data is PackedCatalogue {
  const { entries, rewordings } = (data ?? {}) as Partial<PackedCatalogue>;
  return Array.isArray(entries) && entries.length > 0 && Array.isArray(rewordings);
}
