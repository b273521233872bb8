import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type { CheckInAnswer } from '../attendance-schema.ts';

/** The holder of a slip says, by the code that is shown in the room, that they are there. Twice is once. */
export function sayPresent(token: string, classCode: string): Promise<Answer<CheckInAnswer>> {
  const init = posted({ classCode }, { Authorization: `Bearer ${token}` });
  return ask('/registration/check-in', init, (body) => typeof body['verdict'] === 'string');
}
