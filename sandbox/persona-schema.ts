import { z } from 'zod';
import { code, DateSchema, IdSchema, TextSchema } from './data-schema.ts';

const CommuneCodeSchema = z.string().regex(/^\d{5}$/, { error: code('commune.shape') });

/** A picture or file on the virtual phone. */
const SampleImageSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema.meta({ description: 'What one sees under the picture.' }),
  alt: TextSchema.meta({ description: 'What the picture shows, for those who cannot see it.' }),
  document: IdSchema.meta({ description: 'Id of the document that is in the picture.' }),
  drawing: IdSchema.meta({ description: 'Which drawing the portal shows.' }),
  filter: z.enum(['blurred', 'cropped', 'glare', 'missing-page']).optional().meta({
    description: 'How the drawing is spoilt on the screen, where the flaw has no drawing of its own.',
  }),
  fileName: TextSchema,
  fileType: z.enum(['jpg', 'png', 'pdf', 'heic', 'docx']),
  sizeBytes: z.int().positive(),
  flaws: z.array(
    z.enum([
      'cropped',
      'blurred',
      'dark',
      'glare',
      'wrong-side',
      'missing-page',
      'old-form',
      'bad-signature',
    ]),
  ),
});
/** One picture as its person's file describes it. On the virtual phone it is a `PhoneImage`. */
export type SampleImage = z.infer<typeof SampleImageSchema>;

/** A fictional person with a practice card. Ids begin with 000 and phones with 0600: such numbers are never issued. */
export const PersonaSchema = z.strictObject({
  id: IdSchema,
  callName: TextSchema.meta({ description: 'How the story calls the person.' }),
  fullName: TextSchema,
  gender: z.enum(['male', 'female']),
  birthDate: DateSchema,
  personalId: z.string().regex(/^000\d{9}$/, { error: code('personal-id.practice') }),
  idIssuedOn: DateSchema,
  idIssuedBy: TextSchema,
  phone: z.string().regex(/^0600\d{6}$/, { error: code('phone.practice') }),
  ethnicity: IdSchema,
  nationality: IdSchema,
  residenceCommune: CommuneCodeSchema,
  residenceLine: TextSchema,
  practiceCode: z
    .string()
    .regex(/^\d{6}$/, { error: code('practice-code.shape') })
    .meta({ description: 'Printed on the practice card; not a secret.' }),
  images: z
    .array(SampleImageSchema)
    .default([])
    .meta({ description: 'What this person may have on the virtual phone; a scenario chooses from it.' }),
});
/** A person as the file describes them: dates are YYYY-MM-DD, numbers are written without spaces. */
export type Persona = z.infer<typeof PersonaSchema>;

/** Places of the practice world: today's two levels, no district. */
export const PlacesSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^\d{2}$/, { error: code('province.shape') }),
    name: TextSchema,
    communes: z
      .array(
        z.strictObject({
          code: CommuneCodeSchema,
          name: TextSchema.meta({ description: 'Full name, beginning with the kind of commune.' }),
          formerly: z
            .array(TextSchema)
            .default([])
            .meta({ description: 'Names before 1/7/2025 that lead here.' }),
        }),
      )
      .min(1),
  }),
);
/** A province with its communes, former names included; a `World` carries today's names only. */
export type Province = z.infer<typeof PlacesSchema>[number];
