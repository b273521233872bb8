import { randomUUID } from 'node:crypto';

const safeShape = /^[\w-]{8,64}$/;

/**
 * The id under which one request is found in the log and in the answer. A proxy's own id is kept when it cannot
 * be anything but an id: whatever arrives is echoed and logged.
 */
export function requestIdFor(received: string | string[] | undefined): string {
  return typeof received === 'string' && safeShape.test(received) ? received : randomUUID();
}
