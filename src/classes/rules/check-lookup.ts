import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import type { LookupInput } from '../schemas.ts';
import { isShortCode, normaliseShortCode } from './short-code.ts';

/** What stands in the fields of the page that finds a slip. */
export interface LookupFields {
  readonly code: string;
  /** `phone` or `name`. */
  readonly proof: string;
  readonly phoneLast4: string;
  readonly givenName: string;
}

/** What is wrong with the fields, each with the code of its text. */
export function checkLookup({ code, proof, phoneLast4, givenName }: LookupFields) {
  const isProof = proof === 'phone' ? /^\d{4}$/.test(phoneLast4.trim()) : true;
  const name = proof === 'phone' ? undefined : checkPersonName(givenName);
  return [
    ...(isShortCode(normaliseShortCode(code)) ? [] : [{ field: 'code', code: 'code.shape' } as const]),
    ...(isProof ? [] : [{ field: 'phoneLast4', code: 'phone-end.shape' } as const]),
    ...(name === undefined ? [] : [{ field: 'givenName', code: name } as const]),
  ];
}

/** What is sent. Only after the fields were found right. */
export function lookupInputOf({ code, proof, phoneLast4, givenName }: LookupFields): LookupInput {
  const proven =
    proof === 'phone' ? { phoneLast4: phoneLast4.trim() } : { givenName: normaliseName(givenName) };
  return { code: normaliseShortCode(code), ...proven };
}
