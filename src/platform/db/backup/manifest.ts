import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const FiguresSchema = z.strictObject({
  rows: z.int().nonnegative().meta({ description: 'How many rows the table had.' }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'One number over all rows, see table-figures.ts.' }),
});

const FileSchema = z.strictObject({
  path: z
    .string()
    .regex(/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/)
    .meta({ description: 'Inside the backup, with forward slashes.' }),
  bytes: z.int().nonnegative().meta({ description: 'Size.' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Of the content.' }),
});

/** What stands in a backup, as its `manifest.json` says. */
const ManifestSchema = z.strictObject({
  product: z.literal('cam-tay').meta({ description: 'Whose backup this is.' }),
  format: z.literal(1).meta({ description: 'Rises when a program of today could not read it.' }),
  madeAt: z.iso.datetime().meta({ description: 'When it was begun.' }),
  engine: z.enum(['sqlite', 'postgres']).meta({ description: 'Which database it was made from.' }),
  steps: z.array(z.string()).meta({ description: 'Steps of the schema.' }),
  tables: z.record(z.string(), FiguresSchema).meta({ description: 'What each table holds.' }),
  files: z.array(FileSchema).meta({ description: 'Every file beside this one.' }),
  secretMark: z.string().nullable().meta({
    description:
      'Tells whether a secret is the one of this backup, and nothing else; null when none was known.',
  }),
});

/** What stands in a backup. */
export type Manifest = z.infer<typeof ManifestSchema>;

/** One file of a backup. */
export type BackupFile = Manifest['files'][number];

/** Name of the file in which it stands. */
export const manifestName = 'manifest.json';

/** Names of the database in a backup; the files of DATA_DIR stand in a folder beside it. */
export const databaseNames = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const;

/** Folder of a backup in which the other files of DATA_DIR stand: secrets, keys. */
export const dataFolder = 'data';

/** @throws a sentence for the operator, when the folder is no backup that this program understands */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => {
    throw new Error(`${folder} is no backup: it has no ${manifestName}`);
  });
  const read = ManifestSchema.safeParse(parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${manifestName} is not understood: ${issue?.path.join('.')}: ${issue?.message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema says what is wrong with it
  }
}
