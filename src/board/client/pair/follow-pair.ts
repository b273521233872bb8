import { bearing } from '#src/platform/api-client/ask.ts';
import { followEvents } from '#src/platform/api-client/follow-events.ts';
import type { PairChange, PairState } from '../../pair-schema.ts';
import { foldPair } from '../../rules/fold-pair.ts';

/** Who follows a pair. */
export interface PairListener {
  /** As it stands now, and what has just changed; no change when it is told as a whole. */
  readonly onState: (state: PairState, change?: PairChange) => void;
  readonly onLink: (isThere: boolean) => void;
  /** It is over, or the server knows nothing of it any more. */
  readonly onEnd: () => void;
}

/** Follow a pair by the token of either side. @returns how to stop */
export function followPair(token: string, { onState, onLink, onEnd }: PairListener): () => void {
  let state: PairState | undefined;
  const take = (next: PairState, change?: PairChange) => {
    state = next;
    onState(next, change);
    if (next.endedAt === null) return;
    stop();
    onEnd();
  };
  const stop = followEvents({
    path: '/pair/events',
    ...bearing(token),
    onLink,
    onEnd,
    onEvent({ event, data, id }) {
      const told = JSON.parse(data);
      if (event === 'state') take(told);
      else if (event === 'change' && state) take(foldPair(state, Number(id), told), told);
    },
  });
  return stop;
}
