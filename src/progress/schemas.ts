import * as z from 'zod/mini';
import { LearningEventSchema, PracticeRunSchema, ProfileSchema } from '#src/platform/learning-log/schemas.ts';

/** The file a person downloads: everything the device knows of them, readable by people and by a later version. */
export const ExportFileSchema = z.object({
  format: z.literal('cam-tay-progress'),
  v: z.literal(1),
  exportedAt: z.iso.datetime(),
  profile: ProfileSchema,
  events: z.array(LearningEventSchema),
  runs: z.array(PracticeRunSchema),
  /** Rows that could not be read, as they were. */
  setAside: z.array(z.unknown()),
});
export type ExportFile = z.infer<typeof ExportFileSchema>;
