import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const SpoiltFileSchema = z.strictObject({
  file: z.string().meta({ description: 'The sound file that is spoilt.' }),
  mistakes: z.array(
    z.strictObject({
      name: z.string(),
      from: z.string(),
      to: z.string(),
      at: z
        .string()
        .optional()
        .meta({ description: 'Text of the line that is named; without it, where the change begins.' }),
      says: z.string().meta({ description: 'The whole sentence.' }),
    }),
  ),
});

/** Mistakes that a teacher makes in one kind of file, each with the one line that answers it. */
export type SpoiltFile = z.infer<typeof SpoiltFileSchema>;
export type Mistake = SpoiltFile['mistakes'][number];

const kinds = [
  'frontmatter',
  'text',
  'spelling',
  'quiz',
  'glossary',
  'figures',
  'words',
  'avoided-words',
  'holidays',
  'centre',
  'modules',
  'scenario',
  'procedure',
  'persona',
  'fault',
  'places',
  'catalogue',
  'coach',
  'coach-model',
  'scam',
  'spoken',
  'card',
  'synonyms',
] as const;

/** The mistakes of every kind of file, with the kind's name. */
export const spoiltFiles: readonly (readonly [string, SpoiltFile])[] = kinds.map((kind) => {
  const text = readFileSync(new URL(`${kind}.yaml`, import.meta.url), 'utf8');
  return [kind, SpoiltFileSchema.parse(parse(text))];
});
