import * as z from 'zod/mini';

/** One of the 34 provinces and cities; the name is without the word for its kind, which is changing for some. */
const ProvinceSchema = z.strictObject({
  /** Two digits. */
  code: z.string().check(z.regex(/^\d{2}$/)),
  name: z.string().check(z.minLength(1)),
});
export type Province = z.infer<typeof ProvinceSchema>;

/** One of the 3,321 communes, the lower of today's two levels. */
const CommuneSchema = z.strictObject({
  /** Five digits. */
  code: z.string().check(z.regex(/^\d{5}$/)),
  kind: z.enum(['rural', 'ward', 'special']),
  /** Name without the word for its kind; `communeLabel` puts it in front. */
  name: z.string().check(z.minLength(1)),
});
export type Commune = z.infer<typeof CommuneSchema>;

/** What lay in one district before 1 July 2025, and the communes it lies in now. */
const FormerDistrictSchema = z.strictObject({
  province: z.string(),
  district: z.string(),
  places: z.array(
    z.strictObject({
      /** Old name with its kind, as people still say and write it. */
      name: z.string(),
      /** Codes of today's communes; several when the place was divided. */
      communes: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
});
export type FormerDistrict = z.infer<typeof FormerDistrictSchema>;

/** Communes from this code on, up to the next range, lie in this province. */
const ProvinceRangeSchema = z.strictObject({
  from: z.string().check(z.regex(/^\d{5}$/)),
  province: z.string().check(z.regex(/^\d{2}$/)),
});
export type ProvinceRange = z.infer<typeof ProvinceRangeSchema>;

/** `/du-lieu/tinh-theo-ma.json`, in the order of the codes */
export const ProvinceRangesSchema = z.array(ProvinceRangeSchema).check(z.minLength(1));
/** `/du-lieu/tinh.json` */
export const ProvincesSchema = z.array(ProvinceSchema).check(z.minLength(1));
/** `/du-lieu/xa/<province>.json` */
export const CommunesSchema = z.array(CommuneSchema).check(z.minLength(1));
/** `/du-lieu/ten-cu/<province>.json` */
export const FormerDistrictsSchema = z.array(FormerDistrictSchema).check(z.minLength(1));
