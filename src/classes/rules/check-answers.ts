import { isLocalDate, type LocalDate } from '#src/platform/text/dates.ts';
import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import { checkPhone, normalisePhone } from '#src/platform/text/phone.ts';
import type { RegistrationInput } from '../schemas.ts';
import { checkEmail } from './check-email.ts';
import { longestNote } from './longest-note.ts';

/** What a person has typed and chosen so far, as it stands in the fields. */
export interface Answers {
  readonly attendeeKind: string;
  readonly fullName: string;
  readonly phone: string;
  readonly hasNoPhone: boolean;
  readonly email: string;
  /** Agrees to letters; the address alone says nothing. */
  readonly wantsEmail: boolean;
  readonly communeCode: string;
  readonly birthYear: string;
  readonly helpNeeded: string;
  readonly consent: boolean;
  /** Agrees to be reminded by phone. */
  readonly wantsReminder: boolean;
}

/** One question after the other; the birth year only when two people of one name have to be told apart. */
export const steps = ['ai', 'ten', 'dien-thoai', 'xa', 'giup', 'nam-sinh', 'xem-lai'] as const;
export type Step = (typeof steps)[number];

/** What is wrong with an answer: the field and the code of its text in `problem-messages.vi.ts`. */
export interface AnswerProblem {
  readonly field: keyof Answers;
  readonly code: string;
}

export const noAnswers: Answers = {
  attendeeKind: '',
  fullName: '',
  phone: '',
  hasNoPhone: false,
  email: '',
  wantsEmail: false,
  communeCode: '',
  birthYear: '',
  helpNeeded: '',
  consent: false,
  wantsReminder: false,
};

/** What is wrong on one page of the form; the last one looks at all of them once more. */
export function checkStep(step: Step, answers: Answers, today: LocalDate): readonly AnswerProblem[] {
  const { [step]: check } = checks;
  return check(answers, today);
}

type Check = (answers: Answers, today: LocalDate) => readonly AnswerProblem[];

const checks: Readonly<Record<Step, Check>> = {
  ai: ({ attendeeKind }) => problemIf(attendeeKind === '', 'attendeeKind', 'attendee.kind'),
  ten: ({ fullName }) => problemIn('fullName', checkPersonName(fullName)),
  'dien-thoai': ({ phone, hasNoPhone, email, wantsEmail }) => [
    ...(hasNoPhone ? [] : problemIn('phone', checkPhone(phone))),
    ...(email.trim() === '' ? [] : problemIn('email', checkEmail(email))),
    ...problemIf(email.trim() !== '' && !wantsEmail, 'wantsEmail', 'email.consent'),
  ],
  xa: ({ communeCode }) => problemIf(communeCode === '', 'communeCode', 'commune.shape'),
  giup: ({ helpNeeded }) => problemIf(helpOf(helpNeeded).length > longestNote, 'helpNeeded', 'help.long'),
  'nam-sinh': ({ birthYear }, today) => problemIf(!isYear(birthYear, today), 'birthYear', 'birth-year.wrong'),
  'xem-lai': ({ consent }) => problemIf(!consent, 'consent', 'consent.required'),
};

function problemIf(isWrong: boolean, field: keyof Answers, code: string): readonly AnswerProblem[] {
  return isWrong ? [{ field, code }] : [];
}

function problemIn(field: keyof Answers, code: string | undefined): readonly AnswerProblem[] {
  return code === undefined ? [] : [{ field, code }];
}

/** The wish for help as it is sent and counted: typed on some keyboards, every mark is a sign of its own. */
function helpOf(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** Nobody who comes to class was born before 1900 or after today. */
function isYear(typed: string, today: LocalDate): boolean {
  const year = typed.trim();
  return isLocalDate(`${year}-01-01`) && year <= today.slice(0, 4);
}

/** What is sent. Only after every page was found right. */
export function inputOf(answers: Answers, sessionId: string): RegistrationInput {
  const { attendeeKind, fullName, phone, hasNoPhone, communeCode, birthYear, helpNeeded } = answers;
  const email = answers.email.trim();
  const help = helpOf(helpNeeded);
  return {
    sessionId,
    fullName: normaliseName(fullName),
    phone: hasNoPhone ? null : normalisePhone(phone),
    communeCode,
    attendeeKind: attendeeKind as RegistrationInput['attendeeKind'],
    ...(email !== '' && { email }),
    ...(birthYear.trim() !== '' && { birthYear: Number(birthYear) }),
    ...(help !== '' && { helpNeeded: help }),
    consent: true,
    ...(answers.wantsReminder && { wantsReminder: true }),
  };
}

/** The fields of a request that is still on this phone, to be changed or sent to another day. */
export function answersOf(form: RegistrationInput): Answers {
  return {
    attendeeKind: form.attendeeKind,
    fullName: form.fullName,
    phone: form.phone ?? '',
    hasNoPhone: form.phone === null,
    email: form.email ?? '',
    wantsEmail: form.email !== undefined,
    communeCode: form.communeCode,
    birthYear: form.birthYear === undefined ? '' : String(form.birthYear),
    helpNeeded: form.helpNeeded ?? '',
    consent: false,
    wantsReminder: form.wantsReminder ?? false,
  };
}
