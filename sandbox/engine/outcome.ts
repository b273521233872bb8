import type { FieldProblem, FieldProblemCode, NoticeCode, RefusalCode, SlipCode } from './codes.ts';
import { fieldProblem } from './form/field-problem.ts';
import type { Place } from './page.ts';
import type { PracticeState } from './state.ts';

interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong at which field, for the summary and the fields. */
  readonly fields?: readonly FieldProblem[];
  /** Pages that are not complete yet. */
  readonly missing?: readonly Place[];
}

/** Something to tell besides the change that was asked for. */
export interface Notice {
  readonly code: NoticeCode;
  /** Dossier code, message id, draft id or goal id it is about. */
  readonly subject?: string;
}

/** What one event did. */
export interface Applied {
  readonly state: PracticeState;
  readonly refusal?: Refusal;
  readonly slip?: SlipCode;
  readonly notices: readonly Notice[];
}

/** The event was carried out. */
export function done(state: PracticeState, ...notices: readonly Notice[]): Applied {
  return { state, notices };
}

/** Carried out, although it was not the wise thing to do. */
export function doneWithSlip(applied: Applied, slip: SlipCode | undefined): Applied {
  return slip === undefined ? applied : { ...applied, slip };
}

/** The event was refused; `state` is what remains, usually unchanged. */
export function refused(state: PracticeState, code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Applied {
  return { state, refusal: { code, ...more }, notices: [] };
}

/** Refused because of one field of the screen, for a reason that needs no other word there. */
export function refusedAt(
  state: PracticeState,
  field: string,
  code: RefusalCode & FieldProblemCode,
): Applied {
  return refused(state, code, { fields: [fieldProblem(field, code)] });
}

/** Go on with what came of the step before, keeping its notices; a refusal ends the chain. */
export function andThen(applied: Applied, next: (state: PracticeState) => Applied): Applied {
  if (applied.refusal !== undefined) return applied;
  const after = next(applied.state);
  return { ...applied, ...after, notices: [...applied.notices, ...after.notices] };
}
