import { enterMessages } from '../../messages-enter.vi.ts';
import { formMessages } from '../../messages-form.vi.ts';
import { paperMessages } from '../../messages-paper.vi.ts';
import type { ClassSession } from '../../schemas.ts';
import { dayOf, timeOf } from '../session-words.ts';

/** Where people come from and where they bring the form. */
export interface PaperPlace {
  readonly name: string;
  readonly backTo: string;
  /** Address of the centre: where a class is held when nothing else is said. */
  readonly home: string;
}

/** Kinds of people to choose from, as the form online names them. */
export const kindsOnPaper: readonly string[] = Object.values(formMessages.attendeeKind.options);

/** What is agreed to, as it stands online and as it is read aloud: one text for all three ways. */
export const consentOnPaper = {
  sentence: formMessages.review.consent,
  explained: enterMessages.consent.aloud.replace(/^“|”$/gu, ''),
  reminder: formMessages.review.reminder,
} as const;

/** A day with its hour and room, and the address of a room elsewhere. */
export function lineOfDay(session: ClassSession, home: string): string {
  const { place = home } = session;
  return `${dayOf(session)}, ${timeOf(session)}${place === home ? '' : `, ${place}`}`;
}

/** A letter that residents answer: the questions of the form, each with room behind its colon. */
export function mailOf(days: readonly ClassSession[], { name, backTo, home }: PaperPlace) {
  const { mail } = paperMessages;
  const { attendeeKind, fullName, phone, communeCode, helpNeeded } = formMessages;
  const body = [
    ...[mail.hello, '', mail.how(name), ''],
    ...[`${mail.day}:`, ...days.map((day) => `- ${lineOfDay(day, home)}`), ''],
    `${attendeeKind.label} ${mail.oneOf(kindsOnPaper.join(' / '))}: `,
    `${fullName.short}: `,
    `${phone.field} ${mail.oneOf(phone.noneShort)}: `,
    `${communeCode.field}: `,
    `${helpNeeded.label.replace(/\?$/u, '')}: `,
    ...['', consentOnPaper.sentence, consentOnPaper.explained, `${mail.agree}: `],
    ...['', consentOnPaper.reminder, `${mail.agreeToReminder}: `],
    ...['', mail.before, mail.instead(backTo)],
  ].join('\n');
  return { subject: mail.subject(name), body };
}

/** The letter in whatever program the computer writes letters with; lines end as RFC 6068 asks. */
export function mailAddress({ subject, body }: ReturnType<typeof mailOf>): string {
  const text = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
