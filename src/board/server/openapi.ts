import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import {
  BoardChangeSchema,
  BoardListSchema,
  BoardStateSchema,
  DoneSchema,
  HandSchema,
  JoinedSchema,
  JoiningSchema,
  OpenedSchema,
  OpeningSchema,
  OwnSeatAnswerSchema,
  ReportsSchema,
  SeenSchema,
} from '../board-schema.ts';
import { after, holder, stream } from './openapi-parts.ts';
import { pairPaths } from './pair-openapi.ts';

const path = (name: string) => ({
  ...{ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
});
const [id, seat] = [path('id'), path('seat')];
const allowed = { 401: problem('staff.signed-out'), 403: problem('staff.not-allowed, origin.strange') };
const known = { ...allowed, 404: problem('board.unknown') };
const limited = { 429: { ...problem('limit.reached'), ...patience } };
const heldUp = { 429: { ...problem('limit.reached, guesses.many'), ...patience } };
const seated = { 401: problem('seat.unknown'), 410: problem('board.closed') };

const boardStream = stream({ state: BoardStateSchema, change: BoardChangeSchema, seen: SeenSchema });

const changeOfSeat = (summary: string) => ({
  post: {
    summary,
    parameters: [id, seat],
    responses: {
      200: answer('It is so now, or was before', DoneSchema),
      ...{ ...known, 413: problem('body.large'), ...serverTroubles },
    },
  },
});

/** The routes of live boards and pairs for programs. */
export const boardPaths = {
  '/board': {
    post: {
      summary: 'Open a live board',
      requestBody: body(OpeningSchema),
      responses: {
        201: answer('Open; learners join by its code', OpenedSchema),
        ...{ ...bodyTroubles, ...allowed, 409: problem('board.too-many'), 422: problem('input.invalid') },
        ...serverTroubles,
      },
    },
    get: {
      summary: 'Boards that are open',
      responses: { 200: answer('The last opened first', BoardListSchema), ...allowed, ...serverTroubles },
    },
  },
  '/board/{id}': {
    get: {
      summary: 'A whole board',
      parameters: [id],
      responses: { 200: answer('As it stands', BoardStateSchema), ...known, ...serverTroubles },
    },
  },
  '/board/{id}/events': {
    get: {
      summary: 'A board as it changes: everything at first, then each change; `seen` is not counted',
      parameters: [id, ...after],
      responses: { 200: boardStream, ...known, ...serverTroubles },
    },
  },
  '/board/{id}/close': {
    post: {
      summary: 'Close a board; everything on it is deleted a day later',
      parameters: [id],
      responses: {
        200: answer('Closed, now or before', OpenedSchema),
        ...{ ...known, 413: problem('body.large'), ...serverTroubles },
      },
    },
  },
  '/board/{id}/seats/{seat}/lower': changeOfSeat('Lower a hand: the trainer has been there'),
  '/board/{id}/seats/{seat}/remove': changeOfSeat('Take somebody off the board, with their name'),
  '/board/join': {
    post: {
      summary: 'Join a board by its code; the same name from the same `X-Device-Id` has the same seat',
      requestBody: body(JoiningSchema),
      responses: {
        201: answer('Seated', JoinedSchema),
        ...{ ...bodyTroubles, 404: problem('code.unknown'), 409: problem('board.full') },
        ...{ 422: problem('input.invalid'), ...heldUp, ...serverTroubles },
      },
    },
  },
  '/board/seat': {
    get: {
      summary: 'One’s own seat',
      security: holder,
      responses: { 200: answer('As it stands', OwnSeatAnswerSchema), ...seated, ...serverTroubles },
    },
  },
  '/board/seat/progress': {
    post: {
      summary: 'Tell where one is; packets may come twice and in any order, an empty one says "still here"',
      security: holder,
      requestBody: body(ReportsSchema),
      responses: {
        200: answer('As it is known now', OwnSeatAnswerSchema),
        ...{ ...bodyTroubles, ...seated, 422: problem('input.invalid'), ...limited, ...serverTroubles },
      },
    },
  },
  '/board/seat/hand': {
    post: {
      summary: 'Ask for help, or no longer; repeating it changes nothing',
      security: holder,
      requestBody: body(HandSchema),
      responses: {
        200: answer('As it is known now', OwnSeatAnswerSchema),
        ...{ ...bodyTroubles, ...seated, 422: problem('input.invalid'), ...limited, ...serverTroubles },
      },
    },
  },
  '/board/seat/leave': {
    post: {
      summary: 'Leave the board',
      security: holder,
      responses: {
        200: answer('Left', OwnSeatAnswerSchema),
        ...{ ...seated, 413: problem('body.large'), ...limited, ...serverTroubles },
      },
    },
  },
  ...pairPaths,
} as const;
