import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Signals } from '#src/platform/db/signals.ts';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { openEventStream, readCursor, type StreamMessage } from '#src/platform/http/event-stream.ts';

/** What is new since a revision: everything as it stands, or every change in its order. */
export type Reading =
  | { readonly state: unknown; readonly revision: number }
  | { readonly changes: readonly { readonly revision: number; readonly change: unknown }[] };

/** Something that changes by revisions, and how it is read. */
export interface Followed {
  /** Under which it is signalled. */
  readonly topic: string;
  /** @returns undefined when it is no longer there */
  readonly readAfter: (revision: number | undefined) => Promise<Reading | undefined>;
  /** Changes that this reader is not told. */
  readonly isHidden?: (change: unknown) => boolean;
  /** What is told at every beat and not counted. */
  readonly readBeat?: () => Promise<StreamMessage>;
}

/** What streams stand on. */
export interface StreamParts {
  readonly signals: Signals;
  readonly log: Logger;
}

/**
 * Answer with a stream of changes: `state` at first or when the reader is too far behind, `change` for each one after,
 * both with the revision as id. The reader goes on after the last id it heard, on any process: nothing is missed, and
 * nothing comes twice.
 */
export function followChanges(
  c: Context<ApiEnvironment>,
  followed: Followed,
  { signals, log }: StreamParts,
): Response {
  const { topic, readAfter, isHidden = () => false, readBeat } = followed;
  let cursor = readCursor(c);
  let isReading = false;
  let isAskedAgain = false;

  const readOnce = async () => {
    const reading = await readAfter(cursor);
    if (reading === undefined) stream.end();
    else if ('state' in reading) {
      cursor = reading.revision;
      stream.send({ event: 'state', id: cursor, data: reading.state });
    } else {
      for (const { revision, change } of reading.changes) {
        cursor = revision;
        if (!isHidden(change)) stream.send({ event: 'change', id: revision, data: change });
      }
    }
  };
  // One reading at a time: two would send the same changes.
  const read = async () => {
    isAskedAgain = isReading;
    if (isReading) return;
    isReading = true;
    do {
      isAskedAgain = false;
      await readOnce();
    } while (isAskedAgain && stream.isOpen);
    isReading = false;
  };
  const giveUp = (error: unknown) => {
    log.warn({ reason: String(error) }, 'a stream was ended: its changes cannot be read');
    stream.end(); // the reader comes back to where it was
  };
  const look = () => void read().catch(giveUp);
  const beat = async () => {
    await read(); // a signal may have been lost
    if (readBeat !== undefined && stream.isOpen) stream.send(await readBeat());
  };

  const stream = openEventStream(c, () => void beat().catch(giveUp));
  stream.whenOver(signals.subscribe(topic, look)); // first of all: what happens while it reads is read after
  look();
  return stream.answer;
}
