import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type { BoardList, BoardState, Done, Opened, Opening } from '../../board-schema.ts';

/** Boards that are open, the last opened first. */
export function fetchBoards(): Promise<Answer<BoardList>> {
  return ask('/board', {}, (body) => Array.isArray(body['boards']));
}

/** Open one more. */
export function sendOpening(opening: Opening): Promise<Answer<Opened>> {
  return ask('/board', posted(opening), isBoard);
}

/** A whole board as it stands. */
export function fetchBoard(id: string): Promise<Answer<BoardState>> {
  return ask(`/board/${id}`, {}, (body) => Array.isArray(body['seats']));
}

/** Nobody can join any more, and phones stop telling. Doing it twice is doing it once. */
export function sendClosing(id: string): Promise<Answer<Opened>> {
  return ask(`/board/${id}/close`, posted({}), isBoard);
}

/** Lower somebody's hand, or take them off the board. Doing it twice is doing it once. */
export function changeSeat(id: string, seatId: string, change: 'lower' | 'remove'): Promise<Answer<Done>> {
  return ask(`/board/${id}/seats/${seatId}/${change}`, posted({}), (body) => body['done'] === true);
}

function isBoard(body: Record<string, unknown>): boolean {
  return typeof body['board'] === 'object';
}
