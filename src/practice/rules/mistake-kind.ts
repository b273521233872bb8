import type { Mistake } from '#sandbox/engine/assess.ts';

/** Parts of the way at which one can stumble. */
export type MistakeKind =
  | 'real-data'
  | 'account'
  | 'procedure'
  | 'form'
  | 'papers'
  | 'submitting'
  | 'money'
  | 'following'
  | 'other';

/** Codes are `noun.reason`; the noun says the part. */
const kindOfNoun: Readonly<Record<string, MistakeKind>> = {
  'real-data': 'real-data',
  sms: 'account',
  sim: 'account',
  account: 'account',
  otp: 'account',
  password: 'account',
  'sign-in': 'account',
  session: 'account',
  procedure: 'procedure',
  agency: 'procedure',
  page: 'form',
  address: 'form',
  upload: 'papers',
  refile: 'following',
  petition: 'following',
  mail: 'following',
  photo: 'papers',
  owner: 'form',
  paper: 'papers',
  file: 'papers',
  delivery: 'submitting',
  review: 'submitting',
  attestation: 'submitting',
  submit: 'submitting',
  payment: 'money',
  proof: 'money',
  supplement: 'following',
  dossier: 'following',
  result: 'following',
  question: 'following',
};

/** The part of the way that a mistake belongs to. */
export function kindOf(code: Mistake['code']): MistakeKind {
  return kindOfNoun[code.split('.')[0] ?? ''] ?? 'other';
}
