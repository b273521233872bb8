import type { OfflineTrouble } from '../offline-protocol.ts';

/** A download or installation of packs that ended early, with the reason that the page shows. */
export class PackTrouble extends Error {
  readonly reason: OfflineTrouble;

  constructor(reason: OfflineTrouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'PackTrouble';
    this.reason = reason;
  }
}

/** The reason behind an error. Only a full disk and wrong bytes are told apart; the rest is the connection. */
export function reasonOf(error: unknown): OfflineTrouble {
  if (error instanceof PackTrouble) return error.reason;
  return isQuotaError(error) ? 'quota' : 'network';
}

/** Whether the browser refused to store more. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
