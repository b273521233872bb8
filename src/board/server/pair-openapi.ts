import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import { DoneSchema } from '../board-schema.ts';
import {
  PairChangeSchema,
  PairJoinedSchema,
  PairJoiningSchema,
  PairOpenedSchema,
  PairStateSchema,
  PointingSchema,
  ScreenInputSchema,
} from '../pair-schema.ts';
import { after, holder, stream } from './openapi-parts.ts';

const limited = { 429: { ...problem('limit.reached'), ...patience } };
const heldUp = { 429: { ...problem('limit.reached, guesses.many'), ...patience } };
const pairStream = stream({ state: PairStateSchema, change: PairChangeSchema });
const paired = { 401: problem('pair.unknown'), 410: problem('pair.over') };

/** The routes of two phones in a pair, for programs. */
export const pairPaths = {
  '/pair': {
    post: {
      summary: 'Open a pair: a code for one helper, for ten minutes',
      responses: {
        201: answer('Open', PairOpenedSchema),
        ...{ 413: problem('body.large'), ...limited, ...serverTroubles },
      },
    },
    get: {
      summary: 'The pair as this side sees it',
      security: holder,
      responses: {
        200: answer('As it stands', PairStateSchema),
        ...{ 401: problem('pair.unknown'), ...serverTroubles },
      },
    },
  },
  '/pair/join': {
    post: {
      summary: 'Come as the helper',
      requestBody: body(PairJoiningSchema),
      responses: {
        201: answer('Joined', PairJoinedSchema),
        ...{ ...bodyTroubles, 404: problem('code.unknown'), 422: problem('input.invalid') },
        ...{ ...heldUp, ...serverTroubles },
      },
    },
  },
  '/pair/events': {
    get: {
      summary: 'The pair as it changes: everything at first, then each change',
      security: holder,
      parameters: after,
      responses: { 200: pairStream, 401: problem('pair.unknown'), ...serverTroubles },
    },
  },
  '/pair/screen': {
    post: {
      summary: 'The owner’s phone shows a screen: ids of its step and controls, never what is in them',
      security: holder,
      requestBody: body(ScreenInputSchema),
      responses: {
        200: answer('Shown, or something newer was', DoneSchema),
        ...{ ...bodyTroubles, ...paired, 403: problem('pair.not-yours'), 422: problem('input.invalid') },
        ...{ ...limited, ...serverTroubles },
      },
    },
  },
  '/pair/point': {
    post: {
      summary: 'Point at a control of the screen that is shown',
      security: holder,
      requestBody: body(PointingSchema),
      responses: {
        200: answer('The owner’s phone is told', DoneSchema),
        ...{ ...bodyTroubles, ...paired, 409: problem('control.gone'), 422: problem('input.invalid') },
        ...{ ...limited, ...serverTroubles },
      },
    },
  },
  '/pair/end': {
    post: {
      summary: 'End it, from either side; repeating it changes nothing',
      security: holder,
      responses: {
        200: answer('It is over', DoneSchema),
        ...{ 401: problem('pair.unknown'), 413: problem('body.large'), ...limited, ...serverTroubles },
      },
    },
  },
} as const;
