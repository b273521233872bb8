import { z } from 'zod';
import { DateFieldSchema } from '#src/platform/data-files/date-field-schema.ts';

const because = z.string().trim().min(10).meta({ description: 'Why, in a sentence for those who write.' });
const phrases = z.array(z.string().trim().min(2)).min(1);

const AvoidedWordSchema = z.strictObject({
  avoid: phrases.meta({
    description: 'Forms that we do not write, in small letters; whole words are meant.',
  }),
  write: z.string().trim().min(2).meta({ description: 'What we write instead.' }),
  because,
  unless: phrases
    .optional()
    .meta({ description: 'Words that make it right when they stand on the same line, e.g. "trước đây".' }),
  history: z
    .boolean()
    .optional()
    .meta({ description: "Right too in the half of a lesson's box that tells how it was." }),
  allowed: z
    .array(
      z.strictObject({
        files: phrases.meta({ description: 'Paths from the root; * stands for any name, ** for folders.' }),
        because,
      }),
    )
    .optional()
    .meta({ description: 'Files that may write it all the same.' }),
});
export type AvoidedWord = z.infer<typeof AvoidedWordSchema>;

/** `content/avoided-words.yaml`: forms that we do not write, and what we write instead. */
export const AvoidedWordsSchema = z.strictObject({
  reviewBy: DateFieldSchema.meta({
    description: 'Day from which the build warns until all were read again.',
  }),
  typedByPeople: z
    .strictObject({
      fields: phrases.meta({ description: 'Names of fields in data files.' }),
      files: phrases.meta({ description: 'Paths of whole files, from the root.' }),
      because,
    })
    .meta({ description: 'What people type or say, and not what we write.' }),
  words: z.array(AvoidedWordSchema).min(1).meta({ description: 'One entry for each form that is right.' }),
});
export type AvoidedWords = z.infer<typeof AvoidedWordsSchema>;
