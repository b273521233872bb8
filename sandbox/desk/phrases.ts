import type { ReasonCode } from '../engine/codes.ts';

/** What an officer can choose on the desk's forms: closed lists of words, each with a Vietnamese text in the portal. */

/** How to put something right. `own` = in the officer's own words, `none` = it is not said. */
export const howPhrases = [
  'send-paper',
  'retake-photo',
  'correct-field',
  'declare-owner',
  'get-consent',
  'pay-fee',
  'show-proof',
  'readable-file',
  'bring-original',
  'file-there',
  'keep-one',
  'file-again',
  'own',
  'none',
] as const;
/** One way to put something right. */
export type HowPhrase = (typeof howPhrases)[number];

/** Which advice helps with which reason. */
export const rightAdvice: Readonly<Record<ReasonCode, readonly HowPhrase[]>> = {
  R1: ['send-paper'],
  R2: ['retake-photo'],
  R3: ['file-there'],
  R4: ['correct-field'],
  R5: ['declare-owner'],
  R6: ['get-consent'],
  R7: ['pay-fee'],
  R8: ['readable-file'],
  R9: ['bring-original'],
  R10: ['correct-field'],
  R11: ['correct-field'],
  R12: ['keep-one'],
  R13: ['file-again'],
  R14: ['correct-field'],
  R15: ['file-again'],
  R16: ['file-there'],
};

/** What else an appointment slip can say about a registration that comes late. */
export const receiptNotes = ['none', 'late', 'refused-later'] as const;
/** One note on the slip. */
export type ReceiptNote = (typeof receiptNotes)[number];

/** What comparing the printed result with the form has shown. */
export const resultChecks = ['matches', 'misprint'] as const;
/** One outcome of comparing. */
export type ResultCheck = (typeof resultChecks)[number];

/** Whom to ask. */
export const contactPhrases = ['one-stop', 'private-phone', 'none'] as const;
/** One answer to "whom to ask". */
export type ContactPhrase = (typeof contactPhrases)[number];

/** The sentence of the apology. */
export const apologyPhrases = ['sorry', 'understand', 'none'] as const;
/** One sentence in place of an apology, or the apology itself. */
export type ApologyPhrase = (typeof apologyPhrases)[number];

/** When the letter goes out. */
export const sendingTimes = ['now', 'with-result', 'when-asked'] as const;
/** One moment for sending the letter. */
export type SendingTime = (typeof sendingTimes)[number];

/** Who signs the letter. */
export const signers = ['head', 'none'] as const;
/** One who signs. */
export type Signer = (typeof signers)[number];

/** How the letter names the dossier. */
export const namings = ['code-and-name', 'name-only', 'none'] as const;
/** One way to name the dossier. */
export type Naming = (typeof namings)[number];
