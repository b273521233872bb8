import { z } from 'zod';
import {
  AnswerSchema,
  code,
  DurationSchema,
  IdSchema,
  ReasonSchema,
  StandingSchema,
  TextSchema,
} from './data-schema.ts';

const ProcedureCodeSchema = z.string().regex(/^\d\.\d{6}$/, { error: code('procedure-code.shape') });

const OptionSchema = z.strictObject({
  value: IdSchema.meta({ description: 'Stable id of the choice, kept in the dossier.' }),
  label: TextSchema.meta({ description: 'The words one chooses.' }),
});

/** One question of the e-form. */
const FieldSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, { error: code('field-id.shape') })
    .meta({ description: 'Stable id; scenarios refer to it.' }),
  type: z
    .enum([
      'text',
      'person-name',
      'date',
      'date-in-words',
      'year',
      'personal-id',
      'phone',
      'email',
      'number',
      'money',
      'select',
      'radio',
      'checkbox',
      'commune',
      'address-line',
    ])
    .meta({ description: 'What is typed or chosen; decides the keyboard and the check.' }),
  label: TextSchema.meta({ description: 'The label above the field.' }),
  hint: TextSchema.optional().meta({ description: 'One short line under the label, with an example.' }),
  required: z.boolean().optional().meta({ description: 'true when the form cannot go on without it.' }),
  prefill: z
    .enum([
      'fullName',
      'birthDate',
      'personalId',
      'phone',
      'idIssuedOn',
      'idIssuedBy',
      'residenceCommune',
      'residenceLine',
      'ethnicity',
      'nationality',
    ])
    .optional()
    .meta({ description: 'Which line of the practice card fills this in.' }),
  locked: z.boolean().optional().meta({ description: 'true when the prefilled value cannot be changed.' }),
  default: AnswerSchema.optional().meta({ description: 'What stands there before anybody types.' }),
  options: z
    .union([z.array(OptionSchema).min(2), IdSchema])
    .optional()
    .meta({ description: 'The choices of a select or radio, or the id of a list in "optionLists".' }),
  showWhen: z
    .strictObject({ field: z.string(), is: z.union([AnswerSchema, z.array(IdSchema).min(2)]) })
    .optional()
    .meta({ description: 'Ask only when an earlier field has this answer, or one of these.' }),
  min: z.number().optional().meta({ description: 'Smallest number allowed.' }),
  max: z.number().optional().meta({ description: 'Largest number allowed.' }),
  maxLength: z
    .int()
    .positive()
    .max(500)
    .optional()
    .meta({ description: 'Longest text allowed, in characters; 200 where nothing is said.' }),
  onMismatch: z.enum(['R3', 'R4', 'R5', 'R6', 'R10', 'R11']).optional().meta({
    description: 'Reason the officer gives when the answer differs from the true facts of the story.',
  }),
  onResult: z.literal(true).optional().meta({
    description: 'Printed on the result too, though no database tells it; what R4 compares always is.',
  }),
});
type Option = z.infer<typeof OptionSchema>;
/** A field with its choices written out. */
export type Field = Omit<z.infer<typeof FieldSchema>, 'options'> & { options?: readonly Option[] };

const field = z.string().meta({ description: 'Id of a field of this procedure.' });

/** Rules between fields, chosen by name from a closed list: a data file cannot bring code. */
const RuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('not-in-future'), field }),
  z.strictObject({ rule: z.literal('within-days'), field, days: z.int().positive() }),
  z.strictObject({ rule: z.literal('date-in-words-equals'), field, date: field }),
  z.strictObject({ rule: z.literal('amount-in-words-equals'), field, amount: field }),
  z.strictObject({ rule: z.literal('min-age'), field, years: z.int().positive() }),
  z.strictObject({ rule: z.literal('born-before'), field, child: field, years: z.int().positive() }),
  z.strictObject({ rule: z.literal('at-least-one-parent'), fields: z.array(field).min(2) }),
  z.strictObject({
    rule: z.literal('date-range'),
    field: field.meta({ description: 'Id of the field with the last day.' }),
    from: field.meta({ description: 'Id of the field with the first day.' }),
    maxMonths: z.int().positive(),
  }),
  z.strictObject({
    rule: z.literal('no-district'),
    field,
    words: z
      .array(TextSchema)
      .min(1)
      .meta({ description: 'Words, in small letters, that name the level abolished on 1/7/2025.' }),
  }),
]);
/** One rule between fields of a page; `checkRule` carries it out. */
export type Rule = z.infer<typeof RuleSchema>;

/** One page of the e-form: one question, one to four related fields. */
export const FormPageSchema = z.strictObject({
  id: IdSchema.meta({ description: 'Stable id of the page.' }),
  title: TextSchema.meta({ description: 'The question, as the heading of the page.' }),
  help: TextSchema.optional().meta({ description: 'One or two plain sentences under the heading.' }),
  fields: z.array(FieldSchema).min(1).max(5),
  rules: z.array(RuleSchema).default([]).meta({ description: 'Checked when the page is completed.' }),
  repeat: z
    .strictObject({
      count: field.meta({ description: 'Id of the number field that says how many times.' }),
      max: z.int().min(2).max(9),
    })
    .optional()
    .meta({
      description:
        'Ask this page once for each: {n} in its texts is the number, which also ends the ids of its fields.',
    }),
});
/** A page as the file has it: choices may be the id of a list. */
export type PageFile = z.infer<typeof FormPageSchema>;
/** A page as the engine knows it: choices are written out, a repeated page stands there once for each row. */
export type FormPage = Omit<z.infer<typeof FormPageSchema>, 'fields' | 'repeat'> & {
  fields: readonly Field[];
  /** Asked only when the number in this field is at least `atLeast`. */
  row?: { readonly count: string; readonly atLeast: number };
};

const fileType = z.enum(['jpg', 'png', 'pdf', 'heic', 'docx']);
/** A paper that belongs to the dossier. */
const ComponentSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.meta({ description: 'Name of the paper.' }),
  requirement: z.enum(['always', 'if-asked', 'e-form']).meta({
    description:
      'always = attach it; if-asked = only when the officer cannot find it in the databases; e-form = the form itself, nothing to attach.',
  }),
  original: z.int().min(0).meta({ description: 'Originals to hand in.' }),
  copies: z.int().min(0).meta({ description: 'Copies to hand in.' }),
  electronic: z.boolean().meta({ description: 'Whether a photo or file is enough online.' }),
  document: IdSchema.optional().meta({ description: 'Id of the document that a sample image must show.' }),
  fromVault: z.boolean().meta({
    description: 'Whether an earlier result in the personal vault can be handed in for it, without a photo.',
  }),
  note: TextSchema.optional(),
});
/** A paper of the dossier; drafts and dossiers keep the pictures attached for it by its id. */
export type Component = z.infer<typeof ComponentSchema>;

const LegalBasisSchema = z.strictObject({
  text: TextSchema.meta({ description: 'The law or rule, as one cites it.' }),
  ...StandingSchema.shape,
});

const submissionWay = z.enum(['online', 'counter', 'post']);
/** How a dossier reaches the office. */
export type SubmissionWay = z.infer<typeof submissionWay>;

const FeeSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  amountDong: z.int().min(0).meta({ description: 'Amount in dong for one; 0 says that nothing is charged.' }),
  way: submissionWay.optional().meta({
    description: 'The only way of submitting that costs this; practice is online and asks for no other.',
  }),
  note: TextSchema.optional().meta({ description: 'What it depends on: place, time, who is exempt.' }),
  perField: field
    .optional()
    .meta({ description: 'Number field that multiplies the amount, e.g. number of copies.' }),
  whenField: field.optional().meta({ description: 'Checkbox or radio that makes the fee due.' }),
  whenIs: AnswerSchema.optional(),
  collect: z.enum(['before', 'after']).meta({
    description: 'before = asked as soon as there is a dossier code; after = when the dossier is accepted.',
  }),
  ...StandingSchema.shape,
});
/** One fee; `amountDue` says what it comes to for a dossier. Amounts are whole dong. */
export type Fee = z.infer<typeof FeeSchema>;

const ResultSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  document: IdSchema,
  personalId: z.strictObject({ label: TextSchema, bornField: field, genderField: field }).optional().meta({
    description: 'The personal number that is given with it: its label, and the fields it is made from.',
  }),
});

const ProcessingTimeSchema = z.strictObject({
  duration: DurationSchema,
  text: TextSchema,
  ...StandingSchema.shape,
});

/** What one needs to find a procedure and tell it from others. */
const ListedSchema = z.strictObject({
  id: IdSchema,
  code: ProcedureCodeSchema.optional(),
  name: TextSchema,
  about: TextSchema.meta({
    description: 'One sentence: what it is for, so that one can see it is not the one looked for.',
  }),
  field: TextSchema.meta({ description: 'Field of administration.' }),
  lifeEvent: TextSchema.meta({ description: 'Group under which residents look for it.' }),
  executingAgency: TextSchema.optional(),
  folkNames: z.array(TextSchema).meta({ description: 'What people call it; search finds these too.' }),
  onlineOnlyYear: z
    .int()
    .optional()
    .meta({ description: 'Year in which a town of the sources took it online only; history, not a rule.' }),
});

/** What is published of a procedure: what its page tells, whether it is practised or only looked up. */
const PublishedSchema = z.strictObject({
  level: z.enum(['full-online', 'partial-online']),
  partialReason: TextSchema.optional().meta({
    description:
      'Why a part must be done in person; published for every procedure that is not wholly online.',
  }),
  tier: z
    .enum(['commune', 'province'])
    .optional()
    .meta({ description: 'Level of administration that carries it out, where the source says it.' }),
  decisionNumber: TextSchema.optional().meta({
    description: 'Decision that published the procedure, where the source names it.',
  }),
  whoFiles: z.array(TextSchema).min(1),
  competentAgency: TextSchema,
  submissionWays: z
    .array(z.strictObject({ way: submissionWay, text: TextSchema }))
    .min(1)
    .meta({ description: 'Ways of submitting, each with one sentence on how it goes.' }),
  steps: z.array(TextSchema).min(1),
  components: z.array(ComponentSchema).min(1),
  processingTime: ProcessingTimeSchema,
  fees: z.array(FeeSchema).min(1),
  results: z.array(ResultSchema).min(1),
  requirements: z.array(TextSchema),
  legalBasis: z.array(LegalBasisSchema).min(1),
  returnReasons: z.array(z.strictObject({ reason: ReasonSchema, text: TextSchema })).min(1),
});

/** An administrative procedure as data: what the procedure page shows, what the form asks, what the officer checks. */
export const ProcedureSchema = z.strictObject({
  version: z
    .int()
    .positive()
    .meta({ description: 'Raise by one when a change would confuse somebody in the middle of a run.' }),
  ...ListedSchema.shape,
  agencyKind: z
    .enum(['commune-committee', 'commune-police', 'province-department'])
    .meta({ description: 'Which kind of agency one chooses by commune.' }),
  accepts: z.strictObject({
    types: z.array(fileType).min(1),
    maxMegabytes: z.number().positive(),
    ...StandingSchema.shape,
  }),
  ...PublishedSchema.shape,
  code: ProcedureCodeSchema,
  executingAgency: TextSchema,
  optionLists: z
    .record(IdSchema, z.array(OptionSchema).min(2))
    .default({})
    .meta({ description: 'Lists of choices that several fields share.' }),
  pages: z.array(FormPageSchema).min(1),
  deliveryWays: z.array(z.enum(['electronic', 'counter', 'post'])).min(1),
  reuses: z
    .array(
      z.strictObject({
        document: IdSchema.meta({ description: 'Document of a result that one may already have.' }),
        fields: z
          .record(z.string(), z.string())
          .meta({ description: 'Field of this form: field of the form that the result came from.' }),
      }),
    )
    .default([])
    .meta({ description: 'Results in the vault that fill in answers, so that nothing is typed twice.' }),
});
/** A procedure as the file has it; `expandProcedure` makes a `Procedure` of it. */
export type ProcedureFile = z.infer<typeof ProcedureSchema>;
/** A procedure with the choices of every field written out. */
export type Procedure = Omit<ProcedureFile, 'pages' | 'optionLists'> & { pages: readonly FormPage[] };

/**
 * A procedure that can be looked up and told apart, but is not practised: the same facts as far as the source has them.
 * What it does not say is left out, never made up.
 */
const LookUpSchema = z.strictObject({
  ...ListedSchema.shape,
  ...PublishedSchema.partial().shape,
  components: z.array(ComponentSchema.partial().required({ name: true })).optional(),
  processingTime: ProcessingTimeSchema.omit({ duration: true }).optional(),
  fees: z
    .array(FeeSchema.omit({ id: true, perField: true, whenField: true, whenIs: true, collect: true }))
    .optional(),
  results: z.array(ResultSchema.pick({ name: true })).optional(),
});
/** A procedure that is looked up, with what is known of it. */
export type LookUp = z.infer<typeof LookUpSchema>;
/** The file of procedures that are only looked up. */
export const CatalogueSchema = z.array(LookUpSchema);

/** What search and the catalogue of a task know of a procedure. */
export interface CatalogueEntry extends LookUp {
  /** Another task practises it; here it is listed in short, to be told apart. */
  readonly inOtherTasks?: true;
}
/** What a procedure page tells, be it practised or only looked up. */
export type PublishedProcedure = Procedure | LookUp;
