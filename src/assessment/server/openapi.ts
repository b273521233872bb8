import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import {
  CertificateAnswerSchema,
  CertificateCheckSchema,
  CertificateInputSchema,
  WithdrawalInputSchema,
  WithdrawalSchema,
} from '../certificate-schema.ts';

/** The routes of certificates for programs. */
export const certificatePaths = {
  '/certificates': {
    post: {
      summary: 'Let the code of a certificate be checked everywhere',
      requestBody: body(CertificateInputSchema),
      responses: {
        200: answer('It was here already', CertificateAnswerSchema),
        201: answer('Kept', CertificateAnswerSchema),
        ...bodyTroubles,
        409: problem('certificate.changed, certificate.code-taken'),
        422: problem('input.invalid'),
        429: { ...problem('limit.reached'), ...patience },
        ...serverTroubles,
      },
    },
  },
  '/certificates/withdraw': {
    post: {
      summary: 'Take a certificate back; repeating it changes nothing',
      requestBody: body(WithdrawalInputSchema),
      responses: {
        200: answer('It is not here', WithdrawalSchema),
        ...bodyTroubles,
        422: problem('input.invalid'),
        ...serverTroubles,
      },
    },
  },
  '/certificates/{code}': {
    get: {
      summary: 'Check a code',
      parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 200: answer('Found or not', CertificateCheckSchema), ...serverTroubles },
    },
  },
} as const;
