import { contentPatterns } from '#src/check-content.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { readCatalogue } from '#src/read-catalogue.ts';
import { packCatalogue } from '#src/search/rules/catalogue.ts';

/** Everything that can be found, as one file: what the search answers from at once. */
export function GET(): Response {
  const catalogue = readCatalogue(readFileTexts(process.cwd(), contentPatterns));
  return new Response(JSON.stringify(packCatalogue(catalogue)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
