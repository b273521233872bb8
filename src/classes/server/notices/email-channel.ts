import type { Mailer } from './mailer.ts';
import type { NoticeChannel } from './notice-channel.ts';

/** E-mail: for those who registered by it. A repeat carries the same Message-ID, so that it is one letter. */
export function createEmailChannel(mail: Mailer): NoticeChannel {
  return {
    ...{ name: 'email', reach: 'email', isIdempotent: true },
    async send({ id, to, title, letter }) {
      if (to.email === null) return { kind: 'refused', code: 'email.none' };
      return await mail({ id, to: to.email, subject: title, text: letter });
    },
  };
}
