import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { type BoardList, type Done, type Opened, OpeningSchema } from '../board-schema.ts';
import { closeBoard, listOpenBoards, openBoard } from './board-repository.ts';
import { readBoard, readBoardAfter, readSeen } from './board-view-repository.ts';
import { followChanges } from './follow-changes.ts';
import { readInput, refuse } from './problems.ts';
import type { BoardRouteParts, BoardStaff } from './route-parts.ts';
import { lowerHand, removeSeat } from './seat-change-repository.ts';

/** What the routes of trainers stand on. */
export interface TrainerRouteParts extends BoardRouteParts {
  readonly staff: BoardStaff;
}

/**
 * `POST /board`, `GET /board`, `GET /board/{id}`, `GET /board/{id}/events`, `POST /board/{id}/close`,
 * `POST /board/{id}/seats/{seat}/lower`, `…/remove`: for whoever may say who came.
 */
export function trainerRoutes(parts: TrainerRouteParts): Hono<ApiEnvironment> {
  const { database, signals, staff, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    const input = await readInput(c, OpeningSchema);
    if (input instanceof Response) return input;
    const opened = await openBoard(database, input, { by: asker, now: now() });
    if (!opened.ok) return refuse(opened.code);
    return c.json({ board: opened.value } satisfies Opened, 201);
  });
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    return c.json({ boards: await listOpenBoards(database) } satisfies BoardList);
  });
  routes.get('/:id', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    const state = await readBoard(database, c.req.param('id'), now());
    return state ? c.json(state) : refuse('board.unknown');
  });
  routes.get('/:id/events', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    return asker instanceof Response ? asker : await followBoard(parts, c, c.req.param('id'));
  });
  routes.post('/:id/close', async (c) => {
    const asker = await staff.guard(c, 'attendance');
    if (asker instanceof Response) return asker;
    const board = await closeBoard(database, c.req.param('id'), { by: asker, now: now() });
    if (board === undefined) return refuse('board.unknown');
    signals.publish(board.id);
    return c.json({ board } satisfies Opened);
  });
  routes.post('/:id/seats/:seat/lower', (c) => changeAsTrainer(parts, c, lowerHand));
  routes.post('/:id/seats/:seat/remove', (c) => changeAsTrainer(parts, c, removeSeat));
  return routes;
}

async function followBoard(
  parts: TrainerRouteParts,
  c: Context<ApiEnvironment>,
  id: string,
): Promise<Response> {
  const { database, now } = parts;
  const known = await readBoardAfter(database, id, { after: 0, now: now() });
  if (known === undefined) return refuse('board.unknown');
  const followed = {
    topic: id,
    readAfter: (after: number | undefined) => readBoardAfter(database, id, { after, now: now() }),
    readBeat: async () => ({ event: 'seen', data: await readSeen(database, id, now()) }),
  };
  return followChanges(c, followed, parts);
}

async function changeAsTrainer(
  { database, signals, staff, now }: TrainerRouteParts,
  c: Context<ApiEnvironment>,
  change: typeof lowerHand,
): Promise<Response> {
  const asker = await staff.guard(c, 'attendance');
  if (asker instanceof Response) return asker;
  const boardId = c.req.param('id') ?? '';
  const seatId = c.req.param('seat') ?? '';
  const changed = await change(database, { boardId, seatId, by: asker, now: now() });
  if (changed === undefined) return refuse('board.unknown');
  if (changed.isChanged) signals.publish(boardId);
  return c.json({ done: true } satisfies Done);
}
