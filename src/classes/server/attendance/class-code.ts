import { createHash } from 'node:crypto';
import type { Seal } from '../manage-token.ts';

const windowMs = 10 * 60_000;

/** The code that a trainer shows in the room, and until when it is shown. Nothing of it is stored. */
export function classCodeAt(seal: Pick<Seal, 'hash'>, sessionId: string, now: number) {
  const window = Math.floor(now / windowMs);
  return { code: codeOf(seal, sessionId, window), until: (window + 1) * windowMs };
}

/** Whether a code is shown now, or was until ten minutes ago: old hands type slowly. */
export function isClassCode(seal: Pick<Seal, 'hash'>, sessionId: string, code: string, now: number): boolean {
  const window = Math.floor(now / windowMs);
  return [window, window - 1].some((one) => codeOf(seal, sessionId, one) === code);
}

function codeOf(seal: Pick<Seal, 'hash'>, sessionId: string, window: number): string {
  const digest = createHash('sha256')
    .update(seal.hash(`class code ${sessionId} ${window}`))
    .digest();
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
}
