import { findDossier, findSupplement } from '../change.ts';
import { homeAddress } from '../office/mail.ts';
import { hasGoodPaper } from '../office/review-dossier.ts';
import type { Place } from '../page.ts';
import type { Dossier, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import { planDraft } from './plan-draft.ts';
import { planResult } from './plan-result.ts';
import { type Recommendation, waitFor } from './recommendation.ts';

/** What the resident does next with a dossier that is on its way: read, supply, wait, collect, open the result. */
export function planDossier(world: World, state: PracticeState, dossier: Dossier): Recommendation {
  const { code, status } = dossier;
  const place: Place = { page: 'dossier', subject: code };
  const read = {
    place,
    target: 'status',
    draft: { type: 'page-opened', ...place },
    hint: 'read-dossier',
  } as const;
  if (dossier.readStatus !== status) return read;
  if (dossier.apology?.read === false) {
    const letter = { page: 'letter', subject: code } as const;
    return {
      place: letter,
      target: 'letter',
      draft: { type: 'page-opened', ...letter },
      hint: 'read-letter',
    };
  }
  if (status === 'supplement-required') {
    const start = {
      place,
      target: 'supplement',
      draft: { type: 'supplement-started', dossier: code },
      hint: 'start-supplement',
    } as const;
    return planSupplement(world, state, code) ?? start;
  }
  if (dossier.mailCameBack === true) {
    return {
      place: { page: 'mail', subject: code },
      target: 'address',
      draft: { type: 'delivery-corrected', dossier: code, ...homeAddress(world) },
      hint: 'fix-address',
    };
  }
  if (status === 'completed' && dossier.delivery.way === 'counter') {
    return {
      place,
      target: 'collect',
      draft: { type: 'result-collected', dossier: code },
      hint: 'collect-result',
    };
  }
  if (status !== 'returned') return waitFor(state, place, 'wait-for-officer');
  return planResult(world, state, dossier);
}

/** The family's answer may still be on its way: without the paper there is nothing to send. */
function planSupplement(world: World, state: PracticeState, code: string): Recommendation | undefined {
  const plan = planDraft(world, state, code);
  const isStuck = plan?.draft.type === 'papers-completed' && isPaperOnItsWay(world, state, code);
  return isStuck ? waitFor(state, plan.place, 'wait-for-officer') : plan;
}

/** Nothing to send yet, or only what the office would ask for again while a better picture is coming. */
function isPaperOnItsWay(world: World, state: PracticeState, code: string): boolean {
  const papers = findSupplement(state, code)?.papers ?? {};
  const { asked = [], procedure = '' } = findDossier(state, code) ?? {};
  const open = getProcedure(world, procedure).components.filter(({ id }) => asked.includes(id));
  const isComing = state.schedule.some((next) => next.what === 'message' && next.message.images.length > 0);
  return open.some(
    (component) =>
      (papers[component.id] ?? []).length === 0 ||
      (isComing && !hasGoodPaper(world, state, papers, component)),
  );
}
