/**
 * What of a certificate crosses to the server, as it is written in JSON. Full Zod, for the server: the browser takes
 * the types. Error texts are codes; `certificate-problems.vi.ts` has a sentence for each.
 */
import { z } from 'zod';
import { isShortCode, normaliseShortCode } from '#src/classes/rules/short-code.ts';
import { LocalDateSchema, PersonNameSchema } from '#src/platform/text/field-schemas.ts';
import { codeLength } from './rules/certificate.ts';

/** A code as people type it. */
export const CertificateCodeSchema = z
  .string({ error: 'code.shape' })
  .max(40, { error: 'code.shape', abort: true })
  .transform(normaliseShortCode)
  .refine((code) => isShortCode(code, codeLength), { error: 'code.shape' });

const CertificateIdSchema = z
  .uuid({ version: 'v7', error: 'field.type' })
  .transform((id) => id.toLowerCase())
  .meta({
    description: 'Id of the event that gave it. Only the device knows it, so it opens the way back too.',
  });

/** What a device sends, so that the code of a paper can be checked everywhere. */
export const CertificateInputSchema = z.strictObject({
  id: CertificateIdSchema,
  code: CertificateCodeSchema.meta({ description: 'The code that stands on the paper.' }),
  module: z
    .string({ error: 'field.type' })
    .regex(/^[A-Z]$/, { error: 'field.type' })
    .meta({ description: 'The module, a letter.' }),
  name: PersonNameSchema.meta({ description: 'The name that stands on the paper.' }),
  issuedOn: LocalDateSchema.meta({
    description: 'The day that stands on the paper, by the clock of the device.',
  }),
  consent: z
    .literal(true, { error: 'consent.required' })
    .meta({ description: 'The person has agreed that whoever types the code sees name, module and day.' }),
});
export type CertificateInput = z.infer<typeof CertificateInputSchema>;

/** A certificate as whoever knows its code sees it. */
const SharedCertificateSchema = z.strictObject({
  module: z.string(),
  name: z.string(),
  issuedOn: LocalDateSchema,
  sentOn: LocalDateSchema.meta({ description: 'The day it was sent, by the clock of the server.' }),
  keptUntil: LocalDateSchema.meta({ description: 'The last day on which it can be found here.' }),
});
export type SharedCertificate = z.infer<typeof SharedCertificateSchema>;

export const CertificateAnswerSchema = z.strictObject({ certificate: SharedCertificateSchema });
export type CertificateAnswer = z.infer<typeof CertificateAnswerSchema>;

export const CertificateCheckSchema = z.strictObject({
  found: z.boolean(),
  certificate: SharedCertificateSchema.optional(),
});
export type CertificateCheck = z.infer<typeof CertificateCheckSchema>;

/** Take it back from the server. */
export const WithdrawalInputSchema = z.strictObject({ id: CertificateIdSchema });

export const WithdrawalSchema = z.strictObject({
  withdrawn: z.literal(true).meta({ description: 'It is not here, now or since before.' }),
});
export type Withdrawal = z.infer<typeof WithdrawalSchema>;
