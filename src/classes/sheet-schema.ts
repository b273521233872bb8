/** The officer's sheet as it crosses the border: many people in one command, an answer for each. Full Zod, for the server. */
import { z } from 'zod';
import { mostRowsAtOnce } from './rules/sheet/sheet-limits.ts';
import {
  BirthYearSchema,
  CommuneCodeSchema,
  ConsentSchema,
  FullNameSchema,
  NoteSchema,
  PhoneSchema,
} from './schemas.ts';

const RowKeySchema = z
  .string({ error: 'row-key.shape' })
  .regex(/^[0-9a-z]{11}-[1-9]\d{0,4}$/, { error: 'row-key.shape' })
  .meta({
    description: 'Names the row: the same person in the same sheet has it again. Made by `rowKeysOf`.',
  });

const SheetRowSchema = z.strictObject({
  rowKey: RowKeySchema,
  fullName: FullNameSchema.meta({ description: 'Name as in the sheet, in NFC.' }),
  phone: PhoneSchema.meta({ description: 'Mobile number, or null for people who have none.' }),
  birthYear: BirthYearSchema.optional().meta({
    description: 'Only where it tells two people of one name apart.',
  }),
  note: NoteSchema.optional().meta({ description: 'What help the person needs in class.' }),
});

/** What an officer sends: ready rows of one commune for one class day. */
export const SheetInputSchema = z.strictObject({
  communeCode: CommuneCodeSchema.meta({ description: 'Commune of everybody in the sheet, five digits.' }),
  consentReadAloud: ConsentSchema.meta({
    description: 'The officer has read the consent aloud to the people, and they agreed.',
  }),
  rows: z
    .array(SheetRowSchema)
    .min(1, { error: 'sheet.nothing-new' })
    .max(mostRowsAtOnce, { error: 'sheet.too-many' })
    .refine((rows) => new Set(rows.map(({ rowKey }) => rowKey)).size === rows.length, {
      error: 'row-key.repeated',
    })
    .meta({ description: 'People in the order of the sheet; seats are given in this order.' }),
});
export type SheetInput = z.infer<typeof SheetInputSchema>;

/** What became of one row. `needs-decision` waits for a human and holds no seat. */
const SheetOutcomeSchema = z.enum(['confirmed', 'waitlisted', 'duplicate', 'needs-decision', 'invalid']);
export type SheetOutcome = z.infer<typeof SheetOutcomeSchema>;

const SheetAnswerRowSchema = z.strictObject({
  rowKey: RowKeySchema,
  outcome: SheetOutcomeSchema,
  code: z.string().optional().meta({ description: 'Six letters and digits to say at the desk.' }),
  waitNumber: z.int().min(1).optional().meta({ description: 'Number in the queue, with `waitlisted`.' }),
  reason: z.string().optional().meta({ description: 'Code of why not, with `invalid` and `duplicate`.' }),
});
export type SheetAnswerRow = z.infer<typeof SheetAnswerRowSchema>;

/** The answer to a sheet: one row for each that was sent. */
export const SheetAnswerSchema = z.strictObject({ rows: z.array(SheetAnswerRowSchema) });
export type SheetAnswer = z.infer<typeof SheetAnswerSchema>;
