import { createRefusals } from '#src/platform/http/refusals.ts';
import { boardFields, boardTitles } from '../problem-messages.vi.ts';
import type { HeldUp } from './guess-limit-repository.ts';

/** How the routes of the live board and of pairs say no. */
export const { refuse, readInput } = createRefusals({
  titles: boardTitles,
  fields: boardFields,
  statuses: {
    'code.unknown': 404,
    'guesses.many': 429,
    'board.unknown': 404,
    'board.closed': 410,
    'board.full': 409,
    'board.too-many': 409,
    'seat.unknown': 401,
    'pair.unknown': 401,
    'pair.over': 410,
    'pair.not-yours': 403,
    'control.gone': 409,
  },
  headers: {
    'seat.unknown': { 'WWW-Authenticate': 'Bearer' },
    'pair.unknown': { 'WWW-Authenticate': 'Bearer' },
  },
});

/** Nobody came in by a code; who is held up is told for how long. */
export function refuseJoining(refused: HeldUp | { readonly code: 'code.unknown' | 'board.full' }): Response {
  if (!('waitMs' in refused)) return refuse(refused.code);
  return refuse(refused.code, { 'Retry-After': String(Math.ceil(refused.waitMs / 1000)) });
}
