/** The officer's sheet as it crosses the border: many people in one command. Full Zod, for the server. */
import { z } from 'zod';
import { PersonNameSchema } from '#src/platform/text/field-schemas.ts';
import { mostRowsAtOnce } from './rules/sheet/sheet-limits.ts';
import { BirthYearSchema, CommuneCodeSchema, ConsentSchema, NoteSchema, PhoneSchema } from './schemas.ts';

const RowKeySchema = z
  .string({ error: 'row-key.shape' })
  .regex(/^[0-9a-z]{11}-[1-9]\d{0,4}$/, { error: 'row-key.shape' })
  .meta({
    description: 'Names the row: the same person in the same sheet has it again. Made by `rowKeysOf`.',
  });

/** One row that is sent. */
export const SheetRowSchema = z.strictObject({
  rowKey: RowKeySchema,
  fullName: PersonNameSchema.meta({ description: 'Name as in the sheet, in NFC.' }),
  phone: PhoneSchema.meta({ description: 'Mobile number, or null for people who have none.' }),
  birthYear: BirthYearSchema.optional().meta({
    description: 'Only where it tells two people of one name apart.',
  }),
  note: NoteSchema.optional().meta({ description: 'What help the person needs in class.' }),
});

function areDifferent(rows: readonly { readonly rowKey: string }[]): boolean {
  return new Set(rows.map(({ rowKey }) => rowKey)).size === rows.length;
}

/** What an officer sends: ready rows of one commune for one class day. */
export const SheetInputSchema = z.strictObject({
  communeCode: CommuneCodeSchema.meta({ description: 'Commune of everybody in the sheet, five digits.' }),
  consentReadAloud: ConsentSchema.meta({
    description: 'The officer has read the consent aloud to the people, and they agreed.',
  }),
  wantsReminder: z.boolean({ error: 'field.type' }).optional().meta({
    description: 'They were asked, and want to be reminded before class by a call or a short message.',
  }),
  listId: z
    .uuid({ error: 'field.type' })
    .optional()
    .meta({
      description:
        'Names the list, the same when it comes again with more rows. Rows without a phone are known again only in it, or ' +
        'when half of the rows of their list come with them.',
    }),
  rows: z
    .array(SheetRowSchema)
    .min(1, { error: 'sheet.nothing-new' })
    .max(mostRowsAtOnce, { error: 'sheet.too-many' })
    .refine(areDifferent, { error: 'row-key.repeated' })
    .meta({ description: 'People in the order of the sheet; seats are given in this order.' }),
});
export type SheetInput = z.infer<typeof SheetInputSchema>;

/** The same, each row still to be looked at: a bad one stops no good one. */
export const SheetEnvelopeSchema = z.strictObject({
  ...SheetInputSchema.shape,
  rows: z
    .array(z.looseObject({ rowKey: RowKeySchema }))
    .min(1, { error: 'sheet.nothing-new' })
    .max(mostRowsAtOnce, { error: 'sheet.too-many' })
    .refine(areDifferent, { error: 'row-key.repeated' }),
});
