import type { Component, FormPage, Procedure } from '../../procedure-schema.ts';
import { isLive } from '../office/review-dossier.ts';
import type { Place } from '../page.ts';
import { samePlace } from '../page.ts';
import type { Draft, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import { shownPages } from './form.ts';

interface DraftStep {
  readonly place: Place;
  readonly complete: boolean;
}

/** The steps of a draft in order, from the agency to the check of everything; what "3 of 9" and the live board show. */
export function draftSteps(world: World, state: PracticeState, draft: Draft): readonly DraftStep[] {
  const { pages } = getProcedure(world, draft.procedure);
  return [
    ...(draft.supplements === undefined
      ? [{ place: { page: 'agency' }, complete: draft.agency !== undefined } as const]
      : []),
    ...shownPages(pages, draft.answers).map(
      ({ id }) => ({ place: { page: 'form', subject: id }, complete: draft.completed.includes(id) }) as const,
    ),
    {
      place: { page: 'papers' },
      complete: draft.papersCompleted && missingPapers(world, state, draft).length === 0,
    },
    { place: { page: 'delivery' }, complete: draft.delivery !== undefined },
    { place: { page: 'review' }, complete: false },
  ];
}

/** The page of the draft's form with this id; a page that falls away is none. */
export function findPage(world: World, draft: Draft, id: string): FormPage | undefined {
  const { pages } = getProcedure(world, draft.procedure);
  return shownPages(pages, draft.answers).find((page) => page.id === id);
}

/** Where to go on after a step: back to the review if it was seen, else to the first step that is not complete. */
export function nextPlace(world: World, state: PracticeState, draft: Draft, from: Place): Place {
  const steps = draftSteps(world, state, draft);
  const open = steps.find(({ complete }) => !complete)?.place ?? { page: 'review' };
  const after = steps[steps.findIndex(({ place }) => samePlace(place, from)) + 1]?.place;
  return draft.reviewed || after === undefined ? open : after;
}

/** The papers this draft must bring: the ones always needed, and what the officer asked for. */
export function neededComponents(
  state: PracticeState,
  draft: Draft,
  procedure: Procedure,
): readonly Component[] {
  const asked = state.dossiers.find(({ code }) => code === draft.supplements)?.asked ?? [];
  return procedure.components.filter(({ requirement, id }) => requirement === 'always' || asked.includes(id));
}

/** Papers the office asked for in an earlier dossier that came to nothing: with them, it need not ask again. */
export function askedBefore(state: PracticeState, draft: Draft, procedure: Procedure): readonly Component[] {
  if (draft.supplements !== undefined) return [];
  const ended = state.dossiers.filter((dossier) => dossier.procedure === draft.procedure && !isLive(dossier));
  const asked = ended.flatMap((dossier) => dossier.asked);
  return procedure.components.filter(
    ({ id, requirement }) => requirement === 'if-asked' && asked.includes(id),
  );
}

/** Needed papers without a file. */
export function missingPapers(world: World, state: PracticeState, draft: Draft): readonly Component[] {
  return neededComponents(state, draft, getProcedure(world, draft.procedure)).filter(
    ({ id }) => (draft.papers[id] ?? []).length === 0,
  );
}
