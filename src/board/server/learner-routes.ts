import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import {
  HandSchema,
  type Joined,
  JoiningSchema,
  type OwnSeatAnswer,
  ReportsSchema,
} from '../board-schema.ts';
import { readInput, refuse, refuseJoining } from './problems.ts';
import { type BoardRouteParts, guesserOf, tokenHashOf } from './route-parts.ts';
import { makeToken } from './seal.ts';
import { leaveBoard, raiseHand, reportSteps } from './seat-change-repository.ts';
import { findSeat, joinBoard } from './seat-repository.ts';

/**
 * `POST /board/join`, then with the token that it gives `GET /board/seat`, `POST /board/seat/progress`, `…/hand`,
 * `…/leave`. A learner sees their own seat and nobody else's.
 */
export function learnerRoutes(parts: BoardRouteParts): Hono<ApiEnvironment> {
  const { database, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/join', (c) => join(parts, c));
  routes.get('/seat', async (c) => {
    const known = await findSeat(database, tokenHashOf(parts, c));
    if (known === undefined) return refuse('seat.unknown');
    return known.isClosed ? refuse('board.closed') : c.json({ seat: known.seat } satisfies OwnSeatAnswer);
  });
  routes.post('/seat/progress', async (c) => {
    const input = await readInput(c, ReportsSchema);
    if (input instanceof Response) return input;
    return answerSeat(parts, c, await reportSteps(database, tokenHashOf(parts, c), { ...input, now: now() }));
  });
  routes.post('/seat/hand', async (c) => {
    const input = await readInput(c, HandSchema);
    if (input instanceof Response) return input;
    return answerSeat(parts, c, await raiseHand(database, tokenHashOf(parts, c), { ...input, now: now() }));
  });
  routes.post('/seat/leave', async (c) =>
    answerSeat(parts, c, await leaveBoard(database, tokenHashOf(parts, c), now())),
  );
  return routes;
}

async function join(parts: BoardRouteParts, c: Context<ApiEnvironment>): Promise<Response> {
  const { database, signals, seal } = parts;
  const input = await readInput(c, JoiningSchema);
  if (input instanceof Response) return input;
  const { device, ...guesser } = guesserOf(parts, c);
  const token = makeToken();
  const newcomer = { ...input, tokenHash: seal(`token ${token}`), deviceHash: device };
  const joined = await joinBoard(database, newcomer, guesser);
  if (!joined.ok) return refuseJoining(joined);
  signals.publish(joined.value.boardId);
  return c.json({ token, seat: joined.value.seat } satisfies Joined, 201);
}

/** Others are told only of what has changed: forty phones that say "still here" wake nobody. */
function answerSeat(
  { signals }: BoardRouteParts,
  c: Context,
  outcome: Awaited<ReturnType<typeof raiseHand>>,
): Response {
  if (!outcome.ok) return refuse(outcome.code);
  const { boardId, seat, isChanged } = outcome.value;
  if (isChanged) signals.publish(boardId);
  return c.json({ seat } satisfies OwnSeatAnswer);
}
