import { z } from 'zod';
import { DateSchema, FaultIdSchema, LessonCodeSchema, TextSchema } from './data-schema.ts';

/** What a fault teaches. How it behaves is in the engine; where it strikes is in the scenario. */
export const FaultSchema = z.strictObject({
  id: FaultIdSchema,
  title: TextSchema.meta({ description: 'Name of the fault in plain words.' }),
  seen: TextSchema.meta({ description: 'What the resident sees.' }),
  rightAction: TextSchema.meta({ description: 'What to do.' }),
  lesson: LessonCodeSchema,
  evidence: TextSchema.meta({ description: 'Where we know it from.' }),
  asOf: DateSchema,
});
/** A file of `faults/`. */
export type Fault = z.infer<typeof FaultSchema>;
