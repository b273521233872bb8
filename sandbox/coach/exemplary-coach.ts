import { choose, waiting } from './choose.ts';
import type { HelpKind } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import { type CoachState, startState, stepUnderWay } from './coach-state.ts';
import type { Luck } from './luck.ts';
import { helpFor, needNow } from './need.ts';
import { type CoachResult, resultOf } from './result.ts';

/**
 * The coach that everybody can become: asks first, and to somebody who is stuck gives just the help that their words
 * call for. Every dialogue must be passed like this on the worst day; the loader tries it.
 */
export function coachWell(data: CoachData, luck: Luck): CoachResult {
  return coachBy(data, luck, (state) => nextHelp(data, state, luck));
}

/** A coach who knows one kind of help only. With pointing no dialogue may be passed on the best day; the loader tries it. */
export function coachAlways(data: CoachData, kind: HelpKind, luck: Luck): CoachResult {
  return coachBy(data, luck, () => kind);
}

function coachBy(data: CoachData, luck: Luck, next: (state: CoachState) => HelpKind): CoachResult {
  let state = startState(data);
  while (stepUnderWay(data, state)) {
    const chosen = choose(data, state, luck, goodChoice(data, state, next(state)));
    if (!chosen) break;
    state = chosen.state;
  }
  return resultOf(data, state, luck, []);
}

/** Ask first; after that the resident has said what they need. */
function nextHelp(data: CoachData, state: CoachState, luck: Luck): HelpKind {
  const need = state.tooLittle === 0 ? 'question' : needNow(data, state, luck);
  return helpFor(need ?? 'question');
}

/** The id of the good sentence of a kind in the step under way. */
export function goodChoice(data: CoachData, state: CoachState, kind: HelpKind): string {
  const choices = stepUnderWay(data, state)?.choices ?? [];
  return choices.find((choice) => choice.kind === kind && choice.poor === undefined)?.id ?? waiting;
}
