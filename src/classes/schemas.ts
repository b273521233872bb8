/**
 * Everything about classes that crosses a border, as it is written in JSON. Full Zod, for the server and the build:
 * the browser takes the types. Error texts are codes; `problem-messages.vi.ts` has a sentence for each.
 */
import { z } from 'zod';
import { LocalDateSchema, PersonNameSchema } from '#src/platform/text/field-schemas.ts';
import { checkPhone, normalisePhone } from '#src/platform/text/phone.ts';
import { checkEmail } from './rules/check-email.ts';
import { longestNote } from './rules/longest-note.ts';
import { isShortCode, normaliseShortCode } from './rules/short-code.ts';

/** Where one class day stands, as the public sees it: a day that has begun is `running`, whatever is stored. */
export const SessionStatusSchema = z.enum(['draft', 'open', 'closed', 'running', 'done', 'cancelled']);

/** One class day. */
const ClassSessionSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Id of the class day.' }),
  title: z.string().meta({ description: 'What the class is called.' }),
  localDate: LocalDateSchema.meta({ description: 'The day in Vietnam, YYYY-MM-DD.' }),
  startsAt: z.iso.datetime().meta({ description: 'Begin, UTC.' }),
  endsAt: z.iso.datetime().meta({ description: 'End, UTC.' }),
  room: z.string().meta({ description: 'Name of the room.' }),
  place: z.string().optional().meta({
    description: 'Address of the room; left out in answers that are stored from before it was told.',
  }),
  capacity: z.int().min(0).meta({ description: 'Seats in all.' }),
  seatsLeft: z.int().min(0).meta({ description: 'Seats that the next person could have now.' }),
  waiting: z.int().min(0).meta({ description: 'People in the queue.' }),
  queueLeft: z.int().min(0).meta({ description: 'How many more may wait.' }),
  status: SessionStatusSchema.meta({ description: 'Only an `open` day takes registrations.' }),
  cancelReason: z.string().optional().meta({ description: 'Why a `cancelled` day is not held.' }),
});
export type ClassSession = z.infer<typeof ClassSessionSchema>;

/** Which days to list; both ends belong to it. Without them: from today, twelve weeks. */
export const SessionRangeSchema = z.strictObject({
  from: LocalDateSchema.optional().meta({ description: 'First day.' }),
  to: LocalDateSchema.optional().meta({ description: 'Last day.' }),
});

export const SessionListSchema = z.strictObject({
  sessions: z.array(ClassSessionSchema),
  hasMail: z.boolean().meta({ description: 'Whether people can be told by letter.' }),
});
export type SessionList = z.infer<typeof SessionListSchema>;

/** A mobile number, ten digits; null for people who have none. */
export const PhoneSchema = z
  .string({ error: 'phone.shape' })
  .max(40, { error: 'phone.shape', abort: true })
  .superRefine((phone, context) => {
    const code = checkPhone(phone);
    if (code) context.addIssue({ code: 'custom', message: code });
  })
  .transform(normalisePhone)
  .nullable();

/** Code of a commune, five digits. */
export const CommuneCodeSchema = z
  .string({ error: 'commune.shape' })
  .regex(/^\d{5}$/, { error: 'commune.shape' });

/** A year of birth, four digits. */
export const BirthYearSchema = z
  .int({ error: 'birth-year.wrong' })
  .min(1900, { error: 'birth-year.wrong' })
  .max(2100, { error: 'birth-year.wrong' });

/** What help a person needs, in NFC without control characters but line breaks. */
export const NoteSchema = z
  .string({ error: 'field.type' })
  .max(8 * longestNote, { error: 'help.long', abort: true }) // as it comes: NFD is longer
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/(?!\n)\p{Cc}/gu, ' ')
      .trim(),
  )
  .refine((text) => text.length <= longestNote, { error: 'help.long' });

/** Consent that was given; nothing else is taken. */
export const ConsentSchema = z.literal(true, { error: 'consent.required' });

/** An address that letters reach. */
export const EmailSchema = z
  .string({ error: 'email.shape' })
  .trim()
  .refine((typed) => checkEmail(typed) === undefined, { error: 'email.shape' });

/** What is asked of everybody, however they come. */
export const personShape = {
  fullName: PersonNameSchema.meta({ description: 'Name as on the paper; kept in NFC, else unchanged.' }),
  phone: PhoneSchema.meta({ description: 'Mobile number, or null for people who have none.' }),
  attendeeKind: z
    .enum(['resident', 'officer', 'business'], { error: 'attendee.kind' })
    .meta({ description: 'In which role the person comes.' }),
  email: EmailSchema.optional().meta({
    description: 'Only of people who want letters; whoever gives it has agreed to get them there.',
  }),
  wantsReminder: z.boolean({ error: 'field.type' }).optional().meta({
    description: 'Has agreed to be reminded before class by a call or a short message.',
  }),
  birthYear: BirthYearSchema.optional().meta({
    description: 'Only asked when two people of one name have to be told apart.',
  }),
  helpNeeded: NoteSchema.optional().meta({
    description: 'What help the person needs in class, in own words.',
  }),
};

/** What a person sends to have a seat. */
export const RegistrationInputSchema = z.strictObject({
  sessionId: z
    .uuid({ error: 'session.shape' })
    .transform((id) => id.toLowerCase())
    .meta({ description: 'The class day.' }),
  ...personShape,
  communeCode: CommuneCodeSchema.meta({ description: 'Commune of residence, five digits.' }),
  consent: ConsentSchema.meta({
    description: 'The person has agreed that the centre keeps these data for the class.',
  }),
  website: z
    .string({ error: 'field.type' })
    .optional()
    .meta({ description: 'Stays empty: a field that no person sees. Never stored.' }),
  filledMs: z
    .number({ error: 'field.type' })
    .optional()
    .meta({ description: 'Milliseconds from opening the form to the first tap on "send". Never stored.' }),
});
export type RegistrationInput = z.infer<typeof RegistrationInputSchema>;

/** What a person says of themselves, or an officer of them. */
export type PersonAnswers = Omit<RegistrationInput, 'sessionId' | 'consent' | 'website' | 'filledMs'>;

/** Where a registration stands. Only `confirmed` and `attended` hold a seat; `pending` waits for a human. */
export const RegistrationStatusSchema = z.enum([
  'pending',
  'confirmed',
  'waitlisted',
  'attended',
  'no-show',
  'cancelled',
]);
export type RegistrationStatus = z.infer<typeof RegistrationStatusSchema>;

/** A registration as its holder sees it. */
const RegistrationSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Id of the registration.' }),
  code: z.string().meta({ description: 'Six letters and digits to say at the desk.' }),
  status: RegistrationStatusSchema,
  waitNumber: z.int().min(1).nullable().meta({ description: 'Number in the queue, while waiting.' }),
  reason: z.enum(['lapsed', 'session-cancelled']).optional().meta({
    description:
      'With `cancelled`: the class began while the person still waited for a seat, or it is not held.',
  }),
  session: ClassSessionSchema,
});
export type Registration = z.infer<typeof RegistrationSchema>;

/** The answer to a registration that was taken: 201, or 202 with status `pending`. */
export const RegistrationAnswerSchema = z.strictObject({
  registration: RegistrationSchema,
  manageToken: z.string().meta({ description: 'Opens this one registration; goes into `Authorization`.' }),
});
export type RegistrationAnswer = z.infer<typeof RegistrationAnswerSchema>;

/** The answer to seeing or cancelling with a token. */
export const ManagedRegistrationSchema = z.strictObject({
  registration: RegistrationSchema,
  fullName: z.string().optional().meta({
    description: 'Whose it is, as families share phones; only for seeing it.',
  }),
});
export type ManagedRegistration = z.infer<typeof ManagedRegistrationSchema>;

const CodeSchema = z
  .string({ error: 'code.shape' })
  .max(20, { error: 'code.shape', abort: true })
  .transform(normaliseShortCode)
  .refine(isShortCode, { error: 'code.shape' });

/** Find a registration at the desk: by code and the end of the phone number, or the given name. */
export const LookupInputSchema = z
  .strictObject({
    code: CodeSchema.meta({ description: 'The code; small letters, spaces and hyphens do not matter.' }),
    phoneLast4: z
      .string({ error: 'phone-end.shape' })
      .regex(/^\d{4}$/, { error: 'phone-end.shape' })
      .optional()
      .meta({ description: 'Last four digits of the phone number.' }),
    givenName: PersonNameSchema.optional().meta({ description: 'Given name, for people without a phone.' }),
  })
  .refine((input) => (input.phoneLast4 === undefined) !== (input.givenName === undefined), {
    error: 'lookup.proof',
    path: ['phoneLast4'],
  });
export type LookupInput = z.infer<typeof LookupInputSchema>;

export const LookupAnswerSchema = z.strictObject({
  found: z.boolean().meta({ description: 'A wrong code and a wrong proof are told apart by nobody.' }),
  registration: RegistrationSchema.optional(),
  manageToken: z
    .string()
    .optional()
    .meta({ description: 'Opens the registration, as the link does: code and proof together stand for it.' }),
});
export type LookupAnswer = z.infer<typeof LookupAnswerSchema>;

/** Header that names the intent: the same key is the same tap on "send", however often it arrives. */
export const CommandKeySchema = z.uuid({ error: 'idempotency.shape' }).transform((key) => key.toLowerCase());
