import { createTransport } from 'nodemailer';
import type { NoticeChannel, SendOutcome } from './notice-channel.ts';

/** Where letters are handed in. */
export interface EmailSettings {
  /** Address of the SMTP server, with its account if it wants one. */
  readonly smtpUrl: string;
  /** Whom answers go to; its host also names our messages. */
  readonly from: string;
  /** How long the server may be silent, in milliseconds. */
  readonly patienceMs?: number;
}

/** E-mail: for those who registered by it. A repeat carries the same Message-ID, so that it is one letter. */
export function createEmailChannel({ smtpUrl, from, patienceMs = 10_000 }: EmailSettings): NoticeChannel {
  const waits = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  };
  const transport = createTransport({ url: smtpUrl, ...waits });
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    ...{ name: 'email', reach: 'email', isIdempotent: true },
    async send({ id, to, title, letter }) {
      if (to.email === null) return { kind: 'refused', code: 'email.none' };
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to.email }, subject: title, text: letter },
          ...{ messageId: `<${id}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } },
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/**
 * 5xx is a no for ever, 4xx one for now (greylisting), and without an answer the letter may be there or not. A refused
 * log-in is a mistake of ours that an operator will mend.
 */
function outcomeOf(error: unknown): SendOutcome {
  const { code = 'failed', responseCode = 0 } = error as { code?: string; responseCode?: number };
  const named = `email.${responseCode > 0 ? responseCode : code.toLowerCase()}`;
  if (code === 'EAUTH') return { kind: 'later', code: named };
  if (responseCode >= 500) return { kind: 'refused', code: named };
  return responseCode >= 400 ? { kind: 'later', code: named } : { kind: 'unknown', code: named };
}
