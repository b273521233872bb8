import { createHmac, randomBytes } from 'node:crypto';

/** Keyed hash of a text, the same each time: tokens and devices are kept by it alone. */
export type Seal = (text: string) => string;

/** @param secret the product's own, 32 characters or more */
export function createSeal(secret: string): Seal {
  return (text) => createHmac('sha256', secret).update(`board\0${text}`).digest('base64url');
}

/** A token that nobody guesses. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url');
}
