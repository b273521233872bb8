import { addWorkingDays } from '#src/platform/text/working-days.ts';
import { findDossier, putDossier, schedule, sendMessage } from '../change.ts';
import { type Applied, andThen, done } from '../outcome.ts';
import { closeOfDay, dayOf, minute } from '../simulated-time.ts';
import type { Defect, Dossier, PracticeState, Scheduled, VaultItem } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import { performAct } from './dossier-acts.ts';
import { planOfficer } from './office-plan.ts';
import { isHopeless, reviewDossier } from './review-dossier.ts';
import { askForFee } from './submission.ts';

type OfficerStep = Extract<Scheduled, { what: 'officer' }>;

/** The simulated officer does what was planned; a step that no longer fits the dossier is simply not done. */
export function takeOfficerStep(world: World, state: PracticeState, step: OfficerStep): Applied {
  const dossier = findDossier(state, step.dossier);
  if (dossier === undefined) return done(state);
  const applied =
    step.act === 'review' ? review(world, state, dossier) : settle(world, state, dossier, step.act);
  return applied.refusal === undefined ? applied : done(state);
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
    return done(moved.supplements === 0 ? sendLetters(world, planned) : planned);
  });
}

/** Seven working days, as in the linked birth procedure; scenarios may say otherwise. */
const defaultSupplementDays = 7;

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
  const items = getProcedure(world, dossier.procedure).results.map(
    ({ id }): VaultItem => ({ id: `${code}:${id}`, dossier: code, result: id, at: state.now, opened: false }),
  );
  return done({ ...state, vault: [...state.vault, ...items] }, { code: 'result.in-vault', subject: code });
}
