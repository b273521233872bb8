/** What a person gets who asks what is kept about them. Full Zod, for the server only. */
import { z } from 'zod';

const InstantSchema = z.iso.datetime();
const StatusSchema = z.string().meta({ description: 'As in the answer to a registration.' });

const ExportedPersonSchema = z.strictObject({
  fullName: z.string().meta({ description: 'Name as it was written.' }),
  searchName: z.string().meta({ description: 'The name in plain small letters, for comparing.' }),
  phone: z.string().nullable().meta({ description: 'Mobile number; null for people who have none.' }),
  email: z.string().nullable().meta({ description: 'Only of people who registered by e-mail.' }),
  phoneOf: z.enum(['self', 'family', 'officer', 'none']).meta({ description: 'Whose number it is.' }),
  communeCode: z.string().meta({ description: 'Commune of residence.' }),
  birthYear: z.int().nullable().meta({ description: 'Only where two people had to be told apart.' }),
  duplicateNumber: z.int().meta({ description: 'Above 0 for one of several people of one name.' }),
});

const ExportedConsentSchema = z.strictObject({
  purpose: z.string().meta({ description: 'What was agreed to.' }),
  textVersion: z.string().meta({ description: 'Version of the words that were shown.' }),
  givenBy: z.enum(['self', 'officer']).meta({ description: 'Who gave it.' }),
  at: InstantSchema.meta({ description: 'When.' }),
  withdrawnAt: InstantSchema.nullable().meta({ description: 'When it was taken back.' }),
});

const ExportedRegistrationSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Id of the registration.' }),
  code: z.string().nullable().meta({
    description: 'Code at the desk; null for other registrations than the one whose token asked.',
  }),
  status: StatusSchema,
  waitNumber: z.int().nullable().meta({ description: 'Number in the queue.' }),
  reason: z
    .string()
    .nullable()
    .meta({ description: 'What changed it last, where the status does not say it.' }),
  source: z.string().meta({ description: 'Who registered.' }),
  channel: z.string().nullable().meta({ description: 'How the person reached the officer who did.' }),
  attendeeKind: z.string().meta({ description: 'In which role the person comes.' }),
  helpNeeded: z.string().nullable().meta({ description: 'What help was asked for.' }),
  createdAt: InstantSchema.meta({ description: 'When it was made.' }),
  updatedAt: InstantSchema.meta({ description: 'When it was last changed.' }),
  session: z.strictObject({
    title: z.string().meta({ description: 'What the class is called.' }),
    localDate: z.string().meta({ description: 'The day in Vietnam.' }),
    startsAt: InstantSchema.meta({ description: 'Begin, UTC.' }),
  }),
  sentBy: z
    .strictObject({
      device: z.string().nullable().meta({ description: 'Random number of the device.' }),
      at: InstantSchema.meta({ description: 'When it arrived.' }),
      keptUntil: InstantSchema.meta({ description: 'When this is deleted.' }),
    })
    .nullable()
    .meta({ description: 'How it was sent; null once that is deleted.' }),
  history: z
    .array(
      z.strictObject({
        from: StatusSchema.nullable(),
        to: StatusSchema,
        by: z.enum(['person', 'staff', 'system']).meta({ description: 'Who did it.' }),
        note: z.string().nullable().meta({ description: 'What happened.' }),
        at: InstantSchema.meta({ description: 'When.' }),
      }),
    )
    .meta({ description: 'Every change, the first one first.' }),
  notices: z
    .array(
      z.strictObject({
        template: z.string().meta({ description: 'What it says.' }),
        channel: z.string().meta({ description: 'How it is sent.' }),
        status: z.string().meta({ description: 'Whether it was sent.' }),
        toldAt: InstantSchema.nullable().meta({ description: 'When the person was told.' }),
      }),
    )
    .meta({ description: 'Notices to this person.' }),
  browsers: z
    .array(z.strictObject({ endpoint: z.string(), since: InstantSchema }))
    .meta({ description: 'Browsers in which notices are shown.' }),
  calls: z
    .array(
      z.strictObject({
        reason: z.string().meta({ description: 'What a human was to tell.' }),
        state: z.string().meta({ description: 'Whether it was told.' }),
        note: z.string().nullable().meta({ description: 'What the caller wrote down.' }),
        at: InstantSchema.meta({ description: 'When that was last changed.' }),
      }),
    )
    .meta({ description: 'Calls to this person.' }),
  sightings: z
    .array(
      z.strictObject({
        mark: z.enum(['in', 'undo']).meta({ description: 'Seen in class, or a sighting taken back.' }),
        method: z.string().meta({ description: 'How.' }),
        verdict: z.string().meta({ description: 'What it came to.' }),
        at: InstantSchema.meta({ description: 'When it arrived here.' }),
      }),
    )
    .meta({ description: 'Who saw this person in class, and when.' }),
  fromRow: z.boolean().meta({ description: 'Entered by the staff; a keyed hash of that row is kept.' }),
});
export type ExportedRegistration = z.infer<typeof ExportedRegistrationSchema>;

/** Everything that is kept about one person. */
export const PersonExportSchema = z.strictObject({
  exportedAt: InstantSchema.meta({ description: 'When this was asked.' }),
  person: ExportedPersonSchema,
  consents: z.array(ExportedConsentSchema),
  registrations: z.array(ExportedRegistrationSchema),
});
export type PersonExport = z.infer<typeof PersonExportSchema>;

/** The answer to erasing, the first time and every other. */
export const PersonErasedSchema = z.strictObject({ erased: z.literal(true) });
export type PersonErased = z.infer<typeof PersonErasedSchema>;
