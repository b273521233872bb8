import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import {
  AttendanceAnswerSchema,
  AttendanceInputSchema,
  CheckInAnswerSchema,
  CheckInInputSchema,
  ClassCodeSchema,
} from '../../attendance-schema.ts';
import { allowed, id } from '../openapi-parts.ts';

/** The routes about who came, for programs. */
export const attendancePaths = {
  '/sessions/{id}/class-code': {
    get: {
      summary: 'The code that the trainer shows, by which people in the room check in',
      parameters: [id],
      responses: {
        200: answer('The code', ClassCodeSchema),
        ...{ ...allowed, 404: problem('session.unknown'), ...serverTroubles },
      },
    },
  },
  '/attendance': {
    post: {
      summary: 'What devices saw, in any order and any number of times; nothing is refused, only flagged',
      requestBody: body(AttendanceInputSchema),
      responses: {
        200: answer('What each mark came to', AttendanceAnswerSchema),
        ...{ ...bodyTroubles, ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/registration/check-in': {
    post: {
      security: [{ bearer: [] }],
      summary: 'Somebody in the room says so, with the code that stands there',
      requestBody: body(CheckInInputSchema),
      responses: {
        200: answer('What came of it', CheckInAnswerSchema),
        ...{ ...bodyTroubles, 401: problem('token.wrong'), 422: problem('input.invalid') },
        429: { ...problem('limit.reached'), ...patience },
        ...serverTroubles,
      },
    },
  },
} as const;
