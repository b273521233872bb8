import { createTransport } from 'nodemailer';
import type { SendResult } from '../../rules/notices/after-sending.ts';

/** Where letters are handed in. */
export interface MailSettings {
  /** Address of the SMTP server, with its account if it wants one. */
  readonly smtpUrl: string;
  /** Whom answers go to; its host also names our messages. */
  readonly from: string;
  /** How long the server may be silent, in milliseconds. */
  readonly patienceMs?: number;
}

/** One letter in plain text. */
export interface Letter {
  /** Names the letter: one that is sent again with the same id is the same letter. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands letters in. */
export type Mailer = (letter: Letter) => Promise<SendResult>;

/** A connection for each letter: few are sent, and none stays open that would keep a process from ending. */
export function createMailer({ smtpUrl, from, patienceMs = 10_000 }: MailSettings): Mailer {
  const waits = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  };
  const transport = createTransport({ url: smtpUrl, ...waits });
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({
        ...{ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${host}>` },
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/**
 * 5xx is a no for ever, 4xx one for now (greylisting), and without an answer the letter may be there or not. A refused
 * log-in is a mistake of ours that an operator will mend.
 */
function outcomeOf(error: unknown): SendResult {
  const { code = 'failed', responseCode = 0 } = error as { code?: string; responseCode?: number };
  const named = `email.${responseCode > 0 ? responseCode : code.toLowerCase()}`;
  if (code === 'EAUTH') return { kind: 'later', code: named };
  if (responseCode >= 500) return { kind: 'refused', code: named };
  return responseCode >= 400 ? { kind: 'later', code: named } : { kind: 'unknown', code: named };
}
