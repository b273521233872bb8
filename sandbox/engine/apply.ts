import { findOpenDraft, putDraft } from './change.ts';
import type { FieldProblem } from './codes.ts';
import type { Answers, EventOf, EventType, PracticeEvent } from './event-schema.ts';
import { checkPage, errorsIn, mergeAnswers } from './form.ts';
import { newlyReached } from './goals.ts';
import type { Handler, HandlersOf } from './handlers.ts';
import { initialState } from './initial-state.ts';
import { onAccount } from './on-account.ts';
import { onDesk, onDossier } from './on-dossier.ts';
import { onDraft } from './on-draft.ts';
import { onPapers } from './on-papers.ts';
import { onPhone } from './on-phone.ts';
import { onRun } from './on-run.ts';
import { onSubmission } from './on-submission.ts';
import { type Applied, done, refused } from './outcome.ts';
import { REDACTED } from './real-data-guard.ts';
import type { PracticeState } from './state.ts';
import { getProcedure, type World } from './world.ts';

/** Events that decide which other events count; only a run that knows them all can carry them out. */
type RunEvent = 'run-restarted' | 'rewound';

const handlers: HandlersOf<Exclude<EventType, RunEvent>> = {
  'run-started': (world, state, event) =>
    state.started ? refused(state, 'run.already-started') : done(initialState(world, event)),
  ...onRun,
  ...onPhone,
  ...onAccount,
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
  return withGoals(world, handle(world, state, event));
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

/** Nothing real is kept; what else was typed on the same page stays. */
function refuseRealData(
  world: World,
  state: PracticeState,
  event: PracticeEvent,
  found: 'personal-id' | 'phone',
): Applied {
  const answers = 'answers' in event ? event.answers : {};
  const hit = Object.keys(answers).filter((field) => answers[field] === REDACTED);
  const fields = hit.map((field): FieldProblem => ({ field, code: `${found}.real`, severity: 'error' }));
  const kept =
    event.type === 'page-completed' || event.type === 'answers-typed'
      ? keepTheRest(world, state, event)
      : state;
  const others = problemsOfRest(world, kept, event).filter(({ field }) => !hit.includes(field));
  const all = [...fields, ...others];
  return refused(kept, `real-data.${found}`, all.length > 0 ? { fields: all } : {});
}

/** What else is wrong with a page that was sent: a real number in one field hides no mistake in another. */
function problemsOfRest(world: World, state: PracticeState, event: PracticeEvent): readonly FieldProblem[] {
  if (event.type === 'account-requested') {
    const { registration } = world;
    const typed = mergeAnswers(
      registration,
      state.account.answers,
      withoutRedacted(event.answers),
      state.now,
    );
    return errorsIn(checkPage(registration, typed, state.now));
  }
  const draft = findOpenDraft(state);
  if (event.type !== 'page-completed' || draft === undefined) return [];
  const page = getProcedure(world, draft.procedure).pages.find(({ id }) => id === event.page);
  return page === undefined ? [] : errorsIn(checkPage(page, draft.answers, state.now));
}

function withoutRedacted(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== REDACTED));
}

function keepTheRest(
  world: World,
  state: PracticeState,
  event: EventOf<'page-completed' | 'answers-typed'>,
): PracticeState {
  const draft = findOpenDraft(state);
  if (draft === undefined || state.session.status !== 'signed-in') return state;
  const page = getProcedure(world, draft.procedure).pages.find(({ id }) => id === event.page);
  if (page === undefined) return state;
  const clean = withoutRedacted(event.answers);
  const completed = draft.completed.filter((id) => id !== page.id);
  return putDraft(state, {
    ...draft,
    answers: mergeAnswers(page, draft.answers, clean, state.now),
    completed,
    attested: false,
  });
}
