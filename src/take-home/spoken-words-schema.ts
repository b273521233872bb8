import { z } from 'zod';

/** One abbreviation or foreign word, and how it is read to a loudspeaker. */
const SpokenWordSchema = z.strictObject({
  written: z.string().trim().min(2).max(40).meta({ description: 'As lessons write it.' }),
  spoken: z
    .string()
    .trim()
    .regex(/^[\p{Ll}\p{M}]+(?: [\p{Ll}\p{M}]+)*$/u, { error: 'spoken.letters' })
    .meta({ description: 'As it is said, in small Vietnamese letters.' }),
});

/** `content/spoken.yaml`. */
export const SpokenWordsSchema = z.array(SpokenWordSchema).min(1);
