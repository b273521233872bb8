import { addWorkingDays } from '#src/platform/text/working-days.ts';
import { findDossier, putDossier, schedule, sendMessage } from '../change.ts';
import { type Applied, andThen, done } from '../outcome.ts';
import { closeOfDay, dayOf, minute } from '../simulated-time.ts';
import type { Defect, Dossier, Message, PracticeState, Scheduled, VaultItem } from '../state.ts';
import { findFault, getProcedure, type World } from '../world.ts';
import { apologise, appointmentIn } from './apology.ts';
import { performAct } from './dossier-acts.ts';
import { isRightAddress } from './mail.ts';
import { planOfficer } from './office-plan.ts';
import { isAskedLater, isHopeless, reviewDossier } from './review-dossier.ts';
import { askForFee } from './submission.ts';

type OfficerStep = Extract<Scheduled, { what: 'officer' }>;

/** The simulated officer does what was planned; a step that no longer fits the dossier is simply not done. */
export function takeOfficerStep(world: World, state: PracticeState, step: OfficerStep): Applied {
  const dossier = findDossier(state, step.dossier);
  if (dossier === undefined) return done(state);
  const applied = takeStep(world, state, dossier, step.act);
  return applied.refusal === undefined ? applied : done(state);
}

function takeStep(world: World, state: PracticeState, dossier: Dossier, act: OfficerStep['act']): Applied {
  if (act === 'review') return review(world, state, dossier);
  if (act === 'apologise') return sayLate(world, state, dossier);
  if (act === 'complete' && isAskedLater(world, state)) return askLater(world, state, dossier);
  const isLost = act === 'return' && !isRightAddress(world, dossier.delivery);
  return isLost ? comeBack(state, dossier) : settle(world, state, dossier, act);
}

function sayLate(world: World, state: PracticeState, dossier: Dossier): Applied {
  const fault = findFault(world, 'F-OVERDUE');
  if (fault === undefined) return done(state);
  const dueOn = appointmentIn(world, state, fault.workingDays);
  return andThen(apologise(world, state, dossier, { reason: fault.reason, dueOn }), (next) =>
    continueWork(world, next, dossier.code),
  );
}

/** Only while working does the officer see what is missing: the clock stops, everything is asked in one go. */
function askLater(world: World, state: PracticeState, dossier: Dossier): Applied {
  const struck: PracticeState = { ...state, struck: [...state.struck, 'F-SUPP'] };
  const defects = reviewDossier(world, struck, dossier);
  return defects.length > 0
    ? requestSupplement(world, struck, dossier, defects)
    : settle(world, struck, dossier, 'complete');
}

/** Nobody was found at the address, and nobody answered the phone. */
function comeBack(state: PracticeState, dossier: Dossier): Applied {
  const told = sendMessage(putDossier(state, { ...dossier, mailCameBack: true }), {
    from: 'portal',
    template: 'dossier-mail-back',
    params: { dossier: dossier.code },
  });
  return done(told, { code: 'mail.came-back', subject: dossier.code });
}

function review(world: World, state: PracticeState, dossier: Dossier): Applied {
  const defects = reviewDossier(world, state, dossier);
  if (defects.some(isHopeless) && dossier.status === 'submitted') {
    // What would be asked of a dossier in the right place does not matter in the wrong one.
    const hopeless = defects.filter(isHopeless);
    return performAct(world, state, {
      dossier: dossier.code,
      act: 'reject',
      by: 'officer',
      defects: hopeless,
    });
  }
  if (defects.length > 0) return requestSupplement(world, state, dossier, defects);
  if (dossier.acceptedAt !== undefined) return settle(world, state, dossier, 'process');
  const accepted = performAct(world, state, { dossier: dossier.code, act: 'accept', by: 'officer' });
  return andThen(accepted, (next) => askForFee(world, next, dossier.code, 'after'));
}

/** One complete request: everything that is wrong, with a deadline, and then the family writes. */
export function requestSupplement(
  world: World,
  state: PracticeState,
  dossier: Dossier,
  defects: readonly Defect[],
): Applied {
  const { office } = world.scenario;
  const asked = performAct(world, state, {
    dossier: dossier.code,
    act: 'request-supplement',
    by: 'officer',
    defects,
  });
  return andThen(asked, (next) => {
    const moved = findDossier(next, dossier.code) ?? dossier;
    const days = office?.supplementDays ?? defaultSupplementDays;
    const deadline = closeOfDay(addWorkingDays(dayOf(next.now), days, world.calendar));
    const components = defects.flatMap(({ component }) => component ?? []);
    const noted = putDossier(next, {
      ...moved,
      supplement: { deadline, defects },
      asked: [...new Set([...moved.asked, ...components])],
      supplements: moved.supplements + 1,
    });
    const planned = schedule(noted, { at: deadline, what: 'supplement-deadline', dossier: dossier.code });
    return done(hasLetters(planned) ? planned : sendLetters(world, planned));
  });
}

/** Seven working days, as in the linked birth procedure; scenarios may say otherwise. */
const defaultSupplementDays = 7;

/** The family writes once, however often the office asks. */
function hasLetters({ phone, schedule: planned }: PracticeState): boolean {
  const isLetter = ({ template }: Pick<Message, 'template'>) => template === 'letter';
  return (
    phone.messages.some(isLetter) || planned.some((next) => next.what === 'message' && isLetter(next.message))
  );
}

function sendLetters(world: World, state: PracticeState): PracticeState {
  const letters = world.scenario.office?.letters ?? [];
  return letters.reduce(
    (told, { from, text, images, afterMinutes }) =>
      sendMessage(
        told,
        { from, template: 'letter', params: { text }, images },
        told.now + (afterMinutes + 1) * minute,
      ),
    state,
  );
}

function settle(
  world: World,
  state: PracticeState,
  dossier: Dossier,
  act: 'process' | 'complete' | 'return',
): Applied {
  const moved = performAct(world, state, { dossier: dossier.code, act, by: 'officer' });
  return andThen(moved, (next) =>
    act === 'return' ? keepResult(world, next, dossier.code) : continueWork(world, next, dossier.code),
  );
}

function continueWork(world: World, state: PracticeState, code: string): Applied {
  const dossier = findDossier(state, code);
  return done(dossier === undefined ? state : planOfficer(world, state, dossier));
}

/** A returned result also goes to the personal vault, to be used again in the next dossier. */
export function keepResult(world: World, state: PracticeState, code: string): Applied {
  const dossier = findDossier(state, code);
  if (dossier === undefined) return done(state);
  const misprint = misprintOf(world, state, dossier);
  const items = getProcedure(world, dossier.procedure).results.map(
    ({ id }): VaultItem => ({
      id: `${code}:${id}`,
      dossier: code,
      result: id,
      at: state.now,
      opened: false,
      ...misprint,
    }),
  );
  const struck =
    misprint === undefined ? state.struck : [...new Set([...state.struck, 'F-RESULT-ERR' as const])];
  return done(
    { ...state, struck, vault: [...state.vault, ...items] },
    { code: 'result.in-vault', subject: code },
  );
}

/** What the office prints wrongly: only on a result that has the field, and only the first time. */
function misprintOf(
  world: World,
  { struck }: PracticeState,
  { procedure, answers }: Dossier,
): Pick<VaultItem, 'misprint'> | undefined {
  const fault = findFault(world, 'F-RESULT-ERR');
  const isMine = procedure === world.scenario.procedure && fault !== undefined && fault.field in answers;
  if (!isMine || struck.includes('F-RESULT-ERR')) return undefined;
  return { misprint: { field: fault.field, printed: fault.printed } };
}
