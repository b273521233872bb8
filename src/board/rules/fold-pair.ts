import type { PairChange, PairState } from '../pair-schema.ts';

/** A pair after one more change. What was pointed at is gone with its screen. */
export function foldPair(state: PairState, revision: number, change: PairChange): PairState {
  if (revision <= state.revision) return state;
  const after = { ...state, revision };
  switch (change.kind) {
    case 'joined':
      return { ...after, isJoined: true };
    case 'shown':
      return { ...after, screen: change.screen, pointed: null };
    case 'pointed':
      return { ...after, pointed: change.control };
    case 'ended':
      return { ...after, endedAt: change.at };
  }
}
