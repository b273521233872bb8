import { type Answer, ask, bearing, posted } from '#src/platform/api-client/ask.ts';
import { tryAgainSoon } from '#src/platform/api-client/try-again-soon.ts';
import { deviceId } from '#src/platform/learning-log/client/device.ts';
import type { Done } from '../../board-schema.ts';
import type { PairJoined, PairOpened, ScreenInput } from '../../pair-schema.ts';

/** Open a pair on the phone that is helped. */
export function openPair(): Promise<Answer<PairOpened>> {
  const init = posted({}, { 'X-Device-Id': deviceId() });
  return ask('/pair', init, ({ code, token }) => typeof code === 'string' && typeof token === 'string');
}

/** Join as the helper, by the six digits. */
export function joinPair(code: string): Promise<Answer<PairJoined>> {
  const init = posted({ code }, { 'X-Device-Id': deviceId() });
  return ask('/pair/join', init, ({ token }) => typeof token === 'string');
}

/** Tell what stands on the screen. @param isLeaving the page goes away, the request does not */
export function showScreen(token: string, screen: ScreenInput, isLeaving = false): Promise<Answer<Done>> {
  return command(token, '/pair/screen', screen, isLeaving);
}

/** Point at a control of the other phone. */
export function pointAt(token: string, control: string): Promise<Answer<Done>> {
  return command(token, '/pair/point', { control });
}

/** End the pair, from either side; without a network a few times more. It ends by itself after two hours at most. */
export function endPair(token: string): Promise<void> {
  let isTold = false;
  return tryAgainSoon({
    attempt: async () => {
      isTold = (await command(token, '/pair/end', {}, true)).kind !== 'offline';
    },
    isWorthwhile: async () => !isTold,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })();
}

function command(token: string, path: string, body: unknown, keepalive = false): Promise<Answer<Done>> {
  const { headers } = bearing(token);
  return ask(
    path,
    { ...posted(body, headers as Record<string, string>), keepalive },
    ({ done }) => done === true,
  );
}
