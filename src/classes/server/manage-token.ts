import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks what only this server can make; nothing of it is stored. */
export interface Seal {
  /** Keyed hash of a text, the same each time. */
  hash(text: string): string;
  /** Opens one registration: whoever has it may see, cancel, take a copy and erase. */
  tokenFor(registrationId: string): string;
  /** The registration that a token opens; undefined when it was not made here. */
  registrationOf(token: string): string | undefined;
}

/** @param secret the product's own, 32 characters or more */
export function createSeal(secret: string): Seal {
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url');
  return {
    hash: (text) => sign('hash', text),
    tokenFor: (id) => `${id}.${sign('manage', id)}`,
    registrationOf: (token) => {
      const [id = '', signature = ''] = token.split('.');
      const [given, right] = [Buffer.from(signature), Buffer.from(sign('manage', id))];
      return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
    },
  };
}
