/** What came of the classes, as it is written in JSON. Full Zod, for the server: the browser takes the types. */
import { z } from 'zod';
import { LocalDateSchema } from '#src/platform/text/field-schemas.ts';
import { reportUnits } from './rules/report-units.ts';
import { seatFaults } from './rules/seat-faults.ts';

/** Which days to report on; both ends belong to it. */
export const ReportRangeSchema = z
  .strictObject({ from: LocalDateSchema, to: LocalDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'range.backwards', path: ['to'] });

/** The same, as a file. */
export const ReportFileSchema = z
  .strictObject({
    ...{ from: LocalDateSchema, to: LocalDateSchema },
    by: z.enum(reportUnits, { error: 'field.type' }),
    format: z.enum(['csv', 'xlsx'], { error: 'field.type' }).default('csv'),
  })
  .refine(({ from, to }) => from <= to, { error: 'range.backwards', path: ['to'] });
export type ReportFile = z.infer<typeof ReportFileSchema>;

/** Counts of people; nobody is in two of the first four. */
const figureShape = {
  attended: z.int().min(0).meta({ description: 'Were there.' }),
  absent: z.int().min(0).meta({ description: 'Had a seat, did not give it back and were not seen.' }),
  notTaken: z.int().min(0).meta({ description: 'Had a seat in a class where attendance was never taken.' }),
  gaveBack: z.int().min(0).meta({ description: 'Gave their place back, or had it cancelled.' }),
  lapsed: z.int().min(0).meta({ description: 'Still waited for a seat when the class began.' }),
  walkIns: z.int().min(0).meta({ description: 'Of those who were there: came without registering.' }),
  firstTimers: z.int().min(0).meta({
    description: 'Of those who were there: nobody of that name, phone and commune was in a class before.',
  }),
};
const FiguresSchema = z.strictObject(figureShape);
export type Figures = z.infer<typeof FiguresSchema>;

/** Figures of one class day and one commune; empty where the people are erased and nothing was counted before. */
const ClassFiguresSchema = z.strictObject({
  sessionId: z.uuid(),
  title: z.string(),
  localDate: LocalDateSchema,
  trainer: z.string().nullable().meta({ description: 'Name of who taught, as the staff knows it now.' }),
  communeCode: z.string(),
  ...figureShape,
});
export type ClassFigures = z.infer<typeof ClassFiguresSchema>;

export const ReportSchema = z.strictObject({
  from: LocalDateSchema,
  to: LocalDateSchema,
  rows: z.array(ClassFiguresSchema),
  communes: z
    .record(z.string(), z.string())
    .meta({ description: 'Names of communes by code: those of the rows, and that of who asks.' }),
});
export type Report = z.infer<typeof ReportSchema>;

/** Every seat counted again: what was counted, and what is wrong. */
export const SeatAuditSchema = z.strictObject({
  at: z.iso.datetime().meta({ description: 'When it was counted.' }),
  sessions: z.int(),
  registrations: z.int(),
  wrong: z.int().meta({ description: 'How many findings there are; the first hundred are listed.' }),
  findings: z.array(
    z.strictObject({
      sessionId: z.string(),
      localDate: LocalDateSchema,
      code: z.enum(seatFaults),
      counts: z
        .array(z.number())
        .meta({ description: 'The numbers of the finding, as its code orders them.' }),
      text: z.string().meta({ description: 'The same in a sentence, for whoever runs the server.' }),
    }),
  ),
});
export type SeatAudit = z.infer<typeof SeatAuditSchema>;

/** The count of last night; null before the first one. */
export const KeptAuditSchema = z.strictObject({ audit: SeatAuditSchema.nullable() });
export type KeptAudit = z.infer<typeof KeptAuditSchema>;
