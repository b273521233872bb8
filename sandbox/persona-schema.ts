import { z } from 'zod';
import { DateSchema, IdSchema, TextSchema } from './data-schema.ts';

export const CommuneCodeSchema = z
  .string()
  .regex(/^\d{5}$/, { error: 'a commune code has five digits, like "08290"' });

/** A picture or file on the virtual phone. */
export const SampleImageSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema.meta({ description: 'What one sees under the picture.' }),
  alt: TextSchema.meta({ description: 'What the picture shows, for those who cannot see it.' }),
  document: IdSchema.meta({ description: 'Id of the document that is in the picture.' }),
  drawing: IdSchema.meta({ description: 'Which drawing the portal shows.' }),
  fileName: TextSchema,
  fileType: z.enum(['jpg', 'png', 'pdf', 'heic', 'docx']),
  sizeBytes: z.int().positive(),
  flaws: z.array(z.enum(['cropped', 'blurred', 'dark', 'glare', 'wrong-side', 'missing-page'])),
});
export type SampleImage = z.infer<typeof SampleImageSchema>;

/** A fictional person with a practice card. Ids begin with 000 and phones with 0600: such numbers are never issued. */
export const PersonaSchema = z.strictObject({
  id: IdSchema,
  callName: TextSchema.meta({ description: 'How the story calls the person.' }),
  fullName: TextSchema,
  gender: z.enum(['male', 'female']),
  birthDate: DateSchema,
  personalId: z.string().regex(/^000\d{9}$/, {
    error: 'a practice id has 12 digits and begins with 000, so that it can never belong to a real person',
  }),
  idIssuedOn: DateSchema,
  idIssuedBy: TextSchema,
  phone: z.string().regex(/^0600\d{6}$/, {
    error: 'a practice phone has 10 digits and begins with 0600, so that it can never ring at a real person',
  }),
  ethnicity: IdSchema,
  nationality: IdSchema,
  residenceCommune: CommuneCodeSchema,
  residenceLine: TextSchema,
  practiceCode: z
    .string()
    .regex(/^\d{6}$/, { error: 'a practice code has six digits' })
    .meta({ description: 'Printed on the practice card; not a secret.' }),
  images: z
    .array(SampleImageSchema)
    .default([])
    .meta({ description: 'What this person may have on the virtual phone; a scenario chooses from it.' }),
});
export type Persona = z.infer<typeof PersonaSchema>;

/** Places of the practice world: today's two levels, no district. */
export const PlacesSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^\d{2}$/),
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
export type Province = z.infer<typeof PlacesSchema>[number];
