import * as z from 'zod/mini';

/** `seq` counts from 0 without a gap; `at` is the device's clock (epoch ms) and moves nothing. */
const base = { seq: z.int().check(z.minimum(0)), at: z.number() };

/** One thing that happened in a dialogue. Append only. Parse with this whatever comes back from IndexedDB. */
export const CoachEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('coach-started'),
    dialogue: z.string(),
    version: z.int(),
    seed: z.int(),
  }),
  z.strictObject({ ...base, type: z.literal('chosen'), choice: z.string() }),
]);
export type CoachEvent = z.infer<typeof CoachEventSchema>;
