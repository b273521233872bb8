import { withEncounters } from './encounters.ts';
import type { EventType, PracticeEvent } from './event-schema.ts';
import { newlyReached } from './goals.ts';
import type { Handler, HandlersOf } from './handlers/handler.ts';
import { onAccount } from './handlers/on-account.ts';
import { onDesk, onDossier } from './handlers/on-dossier.ts';
import { onDraft } from './handlers/on-draft.ts';
import { onPapers } from './handlers/on-papers.ts';
import { onPhone } from './handlers/on-phone.ts';
import { onRun } from './handlers/on-run.ts';
import { onSafety } from './handlers/on-safety.ts';
import { onScams } from './handlers/on-scams.ts';
import { onSignIn } from './handlers/on-sign-in.ts';
import { onSubmission } from './handlers/on-submission.ts';
import { refuseRealData } from './handlers/refuse-real-data.ts';
import { initialState } from './initial-state.ts';
import { type Applied, done, refused } from './outcome.ts';
import type { PracticeState } from './state.ts';
import type { World } from './world.ts';

/** Events that decide which other events count; only a run that knows them all can carry them out. */
type RunEvent = 'run-restarted' | 'rewound';

const handlers: HandlersOf<Exclude<EventType, RunEvent>> = {
  'run-started': (world, state, event) =>
    state.started ? refused(state, 'run.already-started') : done(initialState(world, event)),
  ...onRun,
  ...onPhone,
  ...onAccount,
  ...onSignIn,
  ...onSafety,
  ...onScams,
  ...onDraft,
  ...onPapers,
  ...onSubmission,
  ...onDossier,
  ...onDesk,
};

/**
 * Apply one event. Pure: the same world, state and event give the same result, so a run can be saved, replayed and
 * graded. `rewound` and `run-restarted` need the whole run: `record` and `replay` in run.ts carry them out.
 */
export function apply(world: World, state: PracticeState, event: PracticeEvent): Applied {
  if (!state.started && event.type !== 'run-started') return refused(state, 'run.not-started');
  if (event.redacted !== undefined) return refuseRealData(world, state, event, event.redacted);
  if (event.type === 'run-restarted' || event.type === 'rewound') return refused(state, 'undo.unknown-step');
  const handle = handlers[event.type] as Handler<EventType>;
  return withGoals(world, withEncounters(world, handle(world, state, event), event));
}

function withGoals(world: World, applied: Applied): Applied {
  const reached = newlyReached(world, applied.state);
  if (reached.length === 0) return applied;
  const state = { ...applied.state, reached: [...applied.state.reached, ...reached] };
  return {
    ...applied,
    state,
    notices: [...applied.notices, ...reached.map((subject) => ({ code: 'goal.reached', subject }) as const)],
  };
}
