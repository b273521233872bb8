import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type {
  CertificateAnswer,
  CertificateCheck,
  CertificateInput,
  Withdrawal,
} from '../certificate-schema.ts';

/** Let a certificate be checked everywhere. Doing it twice is doing it once. */
export function sendCertificate(input: CertificateInput): Promise<Answer<CertificateAnswer>> {
  return ask('/certificates', posted(input), (body) => typeof body['certificate'] === 'object');
}

/** Take a certificate back from the server. Doing it twice is doing it once. */
export function withdrawCertificate(id: string): Promise<Answer<Withdrawal>> {
  return ask('/certificates/withdraw', posted({ id }), (body) => body['withdrawn'] === true);
}

/** Ask the server for a code of the right shape. */
export function checkCertificate(code: string): Promise<Answer<CertificateCheck>> {
  return ask(`/certificates/${code}`, {}, (body) => typeof body['found'] === 'boolean');
}
