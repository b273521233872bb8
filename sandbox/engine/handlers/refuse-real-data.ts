import { findOpenDraft, putDraft } from '../change.ts';
import type { FieldProblem } from '../codes.ts';
import type { Answers, PracticeEvent } from '../event-schema.ts';
import { findPage } from '../form/draft-steps.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { checkPage, errorsIn } from '../form/form.ts';
import { type Applied, refused } from '../outcome.ts';
import { REDACTED } from '../real-data-guard.ts';
import type { PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import { checkRegistration } from './on-account.ts';
import { reopenedWith } from './on-draft.ts';

/** Nothing real is kept; what else was typed on the same page stays, and what else is wrong with it is said. */
export function refuseRealData(
  world: World,
  state: PracticeState,
  event: PracticeEvent,
  found: NonNullable<PracticeEvent['redacted']>,
): Applied {
  const answers = 'answers' in event ? event.answers : {};
  const hit = Object.keys(answers).filter((field) => answers[field] === REDACTED);
  const real = hit.map((field) => fieldProblem(field, `${found}.real`));
  const { kept, problems } = keepTheRest(world, state, event);
  const others = problems.filter(({ field }) => !hit.includes(field));
  const fields = [...real, ...others];
  return refused(kept, `real-data.${found}`, fields.length > 0 ? { fields } : {});
}

interface Rest {
  readonly kept: PracticeState;
  /** A real number in one field hides no mistake in another. */
  readonly problems: readonly FieldProblem[];
}

function keepTheRest(world: World, state: PracticeState, event: PracticeEvent): Rest {
  if (event.type === 'account-requested') {
    const { problems } = checkRegistration(world, state, withoutRedacted(event.answers));
    return { kept: state, problems };
  }
  const draft = findOpenDraft(state);
  const isForm = event.type === 'page-completed' || event.type === 'answers-typed';
  const page = draft && isForm ? findPage(world, draft, event.page) : undefined;
  if (draft === undefined || !isForm || page === undefined) return { kept: state, problems: [] };
  const isKept = state.session.status === 'signed-in';
  const rest = isKept ? reopenedWith(draft, page, withoutRedacted(event.answers), state.now) : draft;
  return {
    kept: isKept ? putDraft(state, rest) : state,
    problems: event.type === 'page-completed' ? errorsIn(checkPage(page, rest.answers, state.now)) : [],
  };
}

function withoutRedacted(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== REDACTED));
}
