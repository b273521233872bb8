import { createHash } from 'node:crypto';

/**
 * Six digits more, behind those that people type: the picture that is scanned brings them along. Whoever has both has
 * seen the board and is not held up by others who guess. Made of the board's id, which nobody but the staff is told, so
 * that boards that were open before have one too.
 */
export function joinKeyOf(boardId: string): string {
  const number = createHash('sha256').update(`join\0${boardId}`).digest().readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}
