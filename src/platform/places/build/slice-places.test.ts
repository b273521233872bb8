import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { communeLabel } from '../commune-label.ts';
import { findFormerPlaces } from '../find-former-places.ts';
import {
  CommunesSchema,
  FormerDistrictsSchema,
  ProvinceRangesSchema,
  ProvincesSchema,
} from '../places-schema.ts';
import { provinceOfCommune } from '../province-of-commune.ts';
import { readAddressDatabase } from './address-database.ts';
import {
  database,
  listCommunes,
  listFormerDistricts,
  listProvinceRanges,
  listProvinces,
} from './slice-places.ts';

const provinces = listProvinces(database);
const communes = new Map(provinces.map(({ code }) => [code, listCommunes(database, code)]));
const former = new Map(provinces.map(({ code }) => [code, listFormerDistricts(database, code)]));
const all = [...communes.values()].flat();

const brotliBytes = (data: unknown) => brotliCompressSync(JSON.stringify(data)).length;

describe('the country since 1 July 2025', () => {
  test('has 34 provinces and 3,321 communes: 2,621 rural, 687 wards, 13 special zones', () => {
    expect(provinces.length).toBe(34);
    expect(all.length).toBe(3321);
    expect(new Set(all.map(({ code }) => code)).size).toBe(3321);
    const count = (kind: string) => all.filter((commune) => commune.kind === kind).length;
    expect([count('rural'), count('ward'), count('special')]).toEqual([2621, 687, 13]);
  });

  test('is listed in the order of the Vietnamese alphabet', () => {
    const names = provinces.map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['An Giang', 'Bắc Ninh', 'Cà Mau', 'Cao Bằng', 'Cần Thơ']);
    expect(names.indexOf('Đắk Lắk')).toBeGreaterThan(names.indexOf('Cần Thơ'));
    expect(names.indexOf('Gia Lai')).toBeGreaterThan(names.indexOf('Đồng Tháp'));
  });

  test('is written in NFC, and no two communes of a province have one label', () => {
    expect(all.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([]);
    for (const list of communes.values()) expect(new Set(list.map(communeLabel)).size).toBe(list.length);
  });
});

describe('the province of a commune', () => {
  const ranges = listProvinceRanges(database);

  test('is found by the code alone, for every commune of the country', () => {
    expect(ProvinceRangesSchema.parse(ranges)).toEqual(ranges);
    for (const [province, list] of communes) {
      for (const { code } of list) expect(provinceOfCommune(ranges, code)).toBe(province);
    }
  });

  test('is unknown for a code before the first one', () => {
    expect(provinceOfCommune(ranges, '00000')).toBeUndefined();
  });
});

describe('every slice', () => {
  test('is accepted by the schema that the browser reads it with', () => {
    expect(ProvincesSchema.parse(provinces)).toEqual(provinces);
    for (const list of communes.values()) expect(CommunesSchema.parse(list)).toEqual(list);
    for (const list of former.values()) expect(FormerDistrictsSchema.parse(list)).toEqual(list);
  });

  test('is small: communes at most 6 KB, old names at most 12 KB (brotli)', () => {
    expect(brotliBytes(provinces)).toBeLessThanOrEqual(1024);
    for (const [code, list] of communes) expect(brotliBytes(list), code).toBeLessThanOrEqual(6 * 1024);
    for (const [code, list] of former) expect(brotliBytes(list), code).toBeLessThanOrEqual(12 * 1024);
  });
});

describe('old names', () => {
  test('lead to a commune of the same province, for every place', () => {
    for (const [code, districts] of former) {
      const known = new Set(communes.get(code)?.map((commune) => commune.code));
      const targets = districts.flatMap(({ places }) => places.flatMap((place) => place.communes));
      expect(targets.filter((target) => !known.has(target))).toEqual([]);
    }
    const places = [...former.values()].flat().flatMap((district) => district.places);
    expect(places.length).toBe(10_806);
  });

  test('are found with or without marks, the whole name first', () => {
    const hoChiMinhCity = former.get('79') ?? [];
    const [first] = findFormerPlaces(hoChiMinhCity, 'phuong 12 go vap');
    expect(first).toEqual({
      name: 'Phường 12',
      district: 'Quận Gò Vấp',
      province: 'Thành phố Hồ Chí Minh',
      communes: ['26882'],
    });
    expect(
      findFormerPlaces(hoChiMinhCity, 'Gò Vấp').every(({ district }) => district === 'Quận Gò Vấp'),
    ).toBe(true);
    expect(findFormerPlaces(hoChiMinhCity, 'phường 1', 3).map(({ name }) => name)).toEqual([
      'Phường 1',
      'Phường 1',
      'Phường 1',
    ]);
    expect(findFormerPlaces(hoChiMinhCity, '  ')).toEqual([]);
    expect(findFormerPlaces(hoChiMinhCity, 'quan go va', 1)).toMatchObject([{ district: 'Quận Gò Vấp' }]);
    expect(findFormerPlaces(hoChiMinhCity, 'go va quan')).toEqual([]);
  });

  test('of a divided place lead to each of its communes', () => {
    const [place] = findFormerPlaces(former.get('14') ?? [], 'Thị trấn Nông trường Mộc Châu');
    expect(place?.communes.length).toBeGreaterThan(1);
  });
});

describe('another version of the package', () => {
  test('with another shape stops the build', () => {
    const items = [{ type: 'table', name: 'wards', data: [{ ward: '00004' }] }];
    expect(() => readAddressDatabase(items)).toThrow('ward_code');
  });

  test('with an unknown kind of commune, or a name that leads nowhere, stops the build', () => {
    const province = { province_code: '01', name: 'Thành phố Hà Nội' };
    const ward = { ward_code: '00004', province_code: '01', name: 'Thị trấn Ba Đình' };
    const mapping = {
      old_ward_name: 'Phường A',
      old_district_name: 'Quận B',
      old_province_name: 'Thành phố Hà Nội',
      new_ward_name: 'Phường C',
      new_province_name: 'Thành phố Hà Nội',
    };
    const data = { provinces: [province], wards: [ward], mappings: [mapping] };
    expect(() => listCommunes(data, '01')).toThrow('Thị trấn Ba Đình');
    expect(() => listFormerDistricts(data, '01')).toThrow('Phường C');
  });
});
