import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type { Done, Joined, OwnSeatAnswer } from '../../board-schema.ts';
import type { StepReport } from '../../told-schema.ts';

/** Take a seat. @param device the mark of this phone: the same name from it gets its seat back */
export function joinClass(
  input: { readonly code: string; readonly key?: string; readonly name: string },
  device: string,
): Promise<Answer<Joined>> {
  const isJoined = (body: Record<string, unknown>) => typeof body['token'] === 'string';
  return ask('/board/join', posted(input, { 'X-Device-Id': device }), isJoined);
}

/** Tell where one is; nothing to tell says that one is still there. */
export function tellSteps(token: string, steps: readonly StepReport[]): Promise<Answer<OwnSeatAnswer>> {
  return ask('/board/seat/progress', byHolder(token, { steps }), hasSeat);
}

/** Ask for help, or say that it is no longer needed. */
export function tellHand(token: string, isRaised: boolean): Promise<Answer<OwnSeatAnswer>> {
  return ask('/board/seat/hand', byHolder(token, { isRaised }), hasSeat);
}

/** Leave the class. */
export function tellLeft(token: string): Promise<Answer<Done | OwnSeatAnswer>> {
  return ask('/board/seat/leave', byHolder(token, {}), () => true);
}

/** Sent to its end also when the page goes in the meantime. */
function byHolder(token: string, body: object): RequestInit {
  return { ...posted(body, { Authorization: `Bearer ${token}` }), keepalive: true };
}

function hasSeat(body: Record<string, unknown>): boolean {
  return typeof body['seat'] === 'object' && body['seat'] !== null;
}
