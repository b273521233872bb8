import { z } from 'zod';
import { DateFieldSchema } from '#src/platform/data-files/date-field-schema.ts';
import { foldForSearch } from '#src/platform/text/fold.ts';

const SourceSchema = z.strictObject({
  text: z.string().trim().min(5).meta({ description: 'Law, form or publisher, as one cites it.' }),
  asOf: DateFieldSchema.meta({ description: 'Day on which it was last read.' }),
  status: z.enum(['verified', 'needs-check']).meta({
    description: 'verified = its text was read; needs-check = known from memory or a summary only.',
  }),
});

const TermSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, { error: 'glossary.id' })
    .meta({ description: 'English identifier, the same in code; lessons write <Term id="…">.' }),
  term: z.string().trim().min(2).max(80).meta({ description: 'The official Vietnamese word.' }),
  also: z
    .array(z.string().trim().min(2))
    .min(1)
    .optional()
    .meta({ description: 'Other words and abbreviations for it; search finds these too.' }),
  plain: z
    .string()
    .trim()
    .min(20)
    .max(240)
    .regex(/[.!]$/, { error: 'glossary.sentence' })
    .meta({ description: 'What it means, in one to three sentences that a child of ten understands.' }),
  example: z
    .string()
    .trim()
    .min(20)
    .max(160)
    .regex(/[.!?”]$/, { error: 'glossary.sentence' })
    .meta({ description: 'One sentence of daily life in which the word is used.' }),
  note: z.string().trim().min(10).max(240).optional().meta({ description: 'What else is good to know.' }),
  source: SourceSchema.optional().meta({
    description: 'Needed when the explanation states a rule or a figure.',
  }),
});
export type Term = z.infer<typeof TermSchema>;

/** `content/glossary.yaml`: the words of this field, explained. For the build only (full Zod). */
export const GlossarySchema = z
  .strictObject({
    reviewBy: DateFieldSchema.meta({
      description: 'Day from which the build warns until all were read again.',
    }),
    terms: z.array(TermSchema).min(1).meta({ description: 'One entry a word, words of one topic together.' }),
  })
  .superRefine(({ terms }, context) => {
    for (const field of ['id', 'term'] as const) {
      const seen = new Set<string>();
      terms.forEach((term, at) => {
        const value = field === 'id' ? term.id : foldForSearch(term.term);
        if (seen.has(value)) {
          context.addIssue({
            code: 'custom',
            message: `glossary.duplicate-${field}`,
            path: ['terms', at, field],
          });
        }
        seen.add(value);
      });
    }
  });
export type Glossary = z.infer<typeof GlossarySchema>;

/** The entry of an identifier, if there is one. */
export function findTerm(glossary: Glossary, id: string): Term | undefined {
  return glossary.terms.find((term) => term.id === id);
}
