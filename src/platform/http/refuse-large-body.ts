import type { IncomingMessage, ServerResponse } from 'node:http';
import { lingerBytes, lingerMs } from './limits.ts';
import { writeProblem } from './problem.ts';

/**
 * Answer 413, then listen on for a while before the connection is closed. Closed at once it would be reset under the
 * client's hands: most hear of nothing but the reset, and never read why.
 */
export function refuseLargeBody(request: IncomingMessage, response: ServerResponse): void {
  writeProblem(response, 'body.large', { Connection: 'close' });
  void letPass(request).then(() => response.end());
}

/** Until the body has ended, its sender has left, or enough has been heard. */
function letPass(request: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, lingerMs);
  let left = lingerBytes;
  const count = (part: Buffer) => {
    left -= part.length;
    if (left <= 0) resolve();
  };
  for (const end of ['end', 'close', 'error']) request.once(end, () => resolve());
  request.on('data', count).resume();
  return promise.finally(() => {
    clearTimeout(timer);
    request.off('data', count).pause();
  });
}
