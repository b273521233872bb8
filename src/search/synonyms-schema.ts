import { z } from 'zod';

const SayingSchema = z.string().trim().min(2).max(60);

/** `kind:id` of a thing that can be found, as in the tables of queries. */
const TargetSchema = z
  .string()
  .regex(/^(lesson|procedure|term|fault):[A-Za-z0-9-]+$/, { error: 'synonyms.target' });

const SynonymSchema = z
  .strictObject({
    say: z
      .array(SayingSchema)
      .min(1)
      .meta({ description: 'What people call it: folk and old names, abbreviations.' }),
    means: z
      .array(TargetSchema)
      .min(1)
      .optional()
      .meta({ description: 'What they look for then: lesson:…, procedure:…, term:… or fault:….' }),
    as: SayingSchema.optional().meta({
      description: 'Or the words that lessons and procedures have for it.',
    }),
  })
  .refine(({ means, as }) => (means === undefined) !== (as === undefined), {
    error: 'synonyms.one-of',
    path: ['say'],
    when: ({ issues }) => issues.length === 0, // a misspelt field is told as that
  });

/** `content/synonyms.yaml`: what people say → what they look for. For the build only (full Zod). */
export const SynonymsSchema = z
  .strictObject({
    synonyms: z.array(SynonymSchema).min(1).meta({ description: 'One entry for each thing or word.' }),
  })
  .superRefine(({ synonyms }, context) => {
    const seen = new Set<string>();
    for (const [at, { say }] of synonyms.entries()) {
      for (const [place, saying] of say.entries()) {
        const name = saying.toLowerCase();
        if (seen.has(name)) {
          context.addIssue({
            code: 'custom',
            message: 'synonyms.duplicate',
            path: ['synonyms', at, 'say', place],
          });
        }
        seen.add(name);
      }
    }
  });
export type Synonyms = z.infer<typeof SynonymsSchema>;
