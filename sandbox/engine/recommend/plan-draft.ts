import type { Component, FormPage } from '../../procedure-schema.ts';
import { findOpenDraft } from '../change.ts';
import type { Answers, EventDraft } from '../event-schema.ts';
import { askedBefore, draftSteps, findPage, neededComponents } from '../form/draft-steps.ts';
import { oldAddresses, prefilledAnswers, shownFields, shownPages } from '../form/form.ts';
import { nextGoal } from '../goals.ts';
import { imageDefect } from '../office/image-defect.ts';
import { homeAddress, isRightAddress } from '../office/mail.ts';
import { answerTrouble, hasGoodPaper, isLive } from '../office/review-dossier.ts';
import { submissionKey } from '../office/submission.ts';
import { reusableOnPage, vaultItemsFor } from '../office/vault-reuse.ts';
import { type Place, samePlace } from '../page.ts';
import { fileTrouble, preparedImage } from '../phone-images.ts';
import { searchProcedures } from '../search-procedures.ts';
import type { Dossier, Draft, PracticeState } from '../state.ts';
import { getPersona, getProcedure, type World } from '../world.ts';
import type { HintCode } from './hint-code.ts';
import type { Recommendation } from './recommendation.ts';

/** No draft and no live dossier: find the procedure and begin, or file the refused one again. */
export function planStart(world: World, state: PracticeState): Recommendation {
  const over = state.dossiers.find((dossier) => isOver(world, dossier));
  if (over !== undefined) {
    const draft = { type: 'dossier-refiled', dossier: over.code } as const;
    return {
      place: { page: 'dossier', subject: over.code },
      target: 'file-again',
      draft,
      hint: 'file-again',
    };
  }
  const procedure = world.scenario.procedure ?? '';
  const place: Place = { page: 'procedure', subject: procedure };
  const start: Recommendation = {
    place,
    target: 'start',
    draft: { type: 'filing-started', procedure },
    hint: 'start-filing',
  };
  return planFinding(world, state, procedure) ?? start;
}

/** The way to the page of a procedure, by search; undefined when it is open. */
export function planFinding(
  world: World,
  state: PracticeState,
  procedure: string,
): Recommendation | undefined {
  const place: Place = { page: 'procedure', subject: procedure };
  if (state.place.page === 'find') {
    const isShown = searchProcedures(world, state.lastSearch ?? '').some(({ id }) => id === procedure);
    if (!isShown) {
      const draft = { type: 'procedure-searched', query: '' } as const;
      return { place: { page: 'find' }, target: 'show-all', draft, hint: 'show-all-procedures' };
    }
    return { place, target: procedure, draft: { type: 'page-opened', ...place }, hint: 'read-procedure' };
  }
  if (samePlace(place, state.place)) return undefined;
  return {
    place: { page: 'find' },
    target: 'search',
    draft: { type: 'page-opened', page: 'find' },
    hint: 'search-procedure',
  };
}

/** One of this task's own, refused or stopped: what was typed is not typed again. */
function isOver({ scenario }: World, dossier: Dossier): boolean {
  return !isLive(dossier) && dossier.procedure === (scenario.procedure ?? dossier.procedure);
}

/** The next step of the open draft, or opening one; undefined when there is none. */
export function planDraft(
  world: World,
  state: PracticeState,
  supplements?: string,
): Recommendation | undefined {
  const draft = state.drafts.find((candidate) => candidate.supplements === supplements);
  if (draft === undefined) return undefined;
  if (findOpenDraft(state)?.id !== draft.id) {
    return {
      place: { page: 'my-dossiers' },
      target: draft.id,
      draft: { type: 'draft-opened', draft: draft.id },
      hint: 'open-page',
    };
  }
  const next =
    planAgency(world, draft) ??
    planReuse(world, state, draft) ??
    planForm(world, draft) ??
    planPapers(world, state, draft) ??
    planEnd(world, state, draft);
  return planOnward(world, state, draft, next.place) ?? next;
}

/** Whoever went back to a step that is done goes on from there, step by step; the front page would be a detour. */
function planOnward(
  world: World,
  state: PracticeState,
  draft: Draft,
  next: Place,
): Recommendation | undefined {
  const steps = draftSteps(world, state, draft);
  const here = steps.findIndex(({ place }) => samePlace(place, state.place));
  const isDone = steps[here]?.complete === true;
  if (!isDone || here >= steps.findIndex(({ place }) => samePlace(place, next))) return undefined;
  const again = doneAgain(world, draft, state.place);
  return again && { place: state.place, target: 'continue', draft: again, hint: 'go-on' };
}

/** The step as it was done, once more. */
function doneAgain(world: World, draft: Draft, { page: name, subject }: Place): EventDraft | undefined {
  const { agency, delivery, answers } = draft;
  if (name === 'agency') return agency === undefined ? undefined : { type: 'agency-chosen', agency };
  if (name === 'papers') return { type: 'papers-completed' };
  if (name === 'delivery') return delivery && { type: 'delivery-chosen', ...delivery };
  const page = findPage(world, draft, subject ?? '');
  if (page === undefined) return undefined;
  return { type: 'page-completed', page: page.id, answers: rightAnswers(world, page, answers) };
}

function planAgency(world: World, draft: Draft): Recommendation | undefined {
  const { agencies } = world.scenario;
  const [agency] = agencies;
  const isRight = draft.agency !== undefined && agencies.includes(draft.agency);
  if (agency === undefined || isRight || draft.supplements !== undefined) return undefined;
  return {
    place: { page: 'agency' },
    target: agency,
    draft: { type: 'agency-chosen', agency },
    hint: 'choose-agency',
  };
}

/** What stands on a result of one's own is taken from the vault, not typed. */
function planReuse(world: World, state: PracticeState, draft: Draft): Recommendation | undefined {
  if (draft.reused !== undefined || draft.supplements !== undefined) return undefined;
  const { pages } = getProcedure(world, draft.procedure);
  const isGoal = nextGoal(world, state)?.when === 'vault-reused';
  const open = shownPages(pages, draft.answers).filter(({ id }) => isGoal || !draft.completed.includes(id));
  const page = isGoal
    ? open.find((candidate) => reusableOnPage(world, state, draft.procedure, candidate).length > 0)
    : open[0];
  const [item] = page === undefined ? [] : reusableOnPage(world, state, draft.procedure, page);
  if (page === undefined || item === undefined) return undefined;
  return {
    place: { page: 'form', subject: page.id },
    target: 'use-vault',
    draft: { type: 'vault-item-used', item: item.id },
    hint: 'use-vault',
  };
}

/** The first page that is not complete, or on which an answer differs from the story. */
function planForm(world: World, draft: Draft): Recommendation | undefined {
  const { pages } = getProcedure(world, draft.procedure);
  // A page that falls away is shown nowhere, so that nobody could complete it.
  const page = shownPages(pages, draft.answers).find(
    (candidate) =>
      !draft.completed.includes(candidate.id) || wrongField(world, candidate, draft) !== undefined,
  );
  if (page === undefined) return undefined;
  const answers = rightAnswers(world, page, draft.answers);
  const target =
    wrongField(world, page, draft) ?? shownFields(page, { ...draft.answers, ...answers })[0]?.id ?? page.id;
  const hint: HintCode = page.fields.some(({ id, onMismatch }) => id === target && onMismatch === 'R5')
    ? 'declare-owner'
    : 'fill-page';
  const place: Place = { page: 'form', subject: page.id };
  return { place, target, draft: { type: 'page-completed', page: page.id, answers }, hint };
}

function wrongField(world: World, page: FormPage, { answers }: Draft): string | undefined {
  const old = oldAddresses(page, answers);
  return shownFields(page, answers).find(
    (field) => answerTrouble(world, field, answers[field.id]) !== undefined || old.includes(field.id),
  )?.id;
}

/** What the story says for the fields of a page, else the practice card, else what usually stands there. */
function rightAnswers(world: World, page: FormPage, before: Answers): Answers {
  const { facts } = world.scenario;
  const usual = prefilledAnswers({ pages: [page] }, getPersona(world));
  const open = page.fields.filter(({ locked }) => !locked);
  const right: Answers = Object.fromEntries(open.map(({ id }) => [id, facts[id] ?? usual[id] ?? '']));
  const shown = shownFields(page, { ...before, ...right });
  return Object.fromEntries(shown.flatMap(({ id }) => (right[id] === undefined ? [] : [[id, right[id]]])));
}

/** A good picture for every paper that is needed; one that has to be converted or made smaller first. */
function planPapers(world: World, state: PracticeState, draft: Draft): Recommendation | undefined {
  const procedure = getProcedure(world, draft.procedure);
  const needed = [...neededComponents(state, draft, procedure), ...broughtAlong(world, state, draft)];
  const open = needed.find((component) => !hasGoodPaper(world, state, draft.papers, component));
  const papers = { page: 'papers' } as const;
  if (draft.upload !== undefined)
    return {
      place: papers,
      target: 'resume-upload',
      draft: { type: 'upload-resumed' },
      hint: 'resume-upload',
    };
  if (open !== undefined) {
    const plan = planPaper(world, state, open, procedure.accepts);
    if (plan !== undefined) return plan;
  }
  if (draft.papersCompleted) return undefined;
  return { place: papers, target: 'continue', draft: { type: 'papers-completed' }, hint: 'attach-paper' };
}

/** What was asked for before and can be brought along. */
function broughtAlong(world: World, state: PracticeState, draft: Draft): readonly Component[] {
  const procedure = getProcedure(world, draft.procedure);
  return askedBefore(state, draft, procedure).filter(
    (component) => planPaper(world, state, component, procedure.accepts) !== undefined,
  );
}

function planPaper(
  world: World,
  state: PracticeState,
  component: Component,
  accepts: Parameters<typeof fileTrouble>[1],
): Recommendation | undefined {
  // What the office has given needs no photo.
  const [kept] = vaultItemsFor(world, state, component);
  if (kept !== undefined) {
    const draft = { type: 'paper-attached', component: component.id, image: kept.id } as const;
    const target = `${component.id}-vault`;
    return { place: { page: 'papers' }, target, draft, hint: 'attach-from-vault' };
  }
  const good = state.phone.images.filter(({ id }) => imageDefect(world, state, component, id) === undefined);
  const ready = good.find((image) => fileTrouble(image, accepts) === undefined);
  if (ready !== undefined) {
    const draft = { type: 'paper-attached', component: component.id, image: ready.id } as const;
    return { place: { page: 'papers' }, target: component.id, draft, hint: 'attach-paper' };
  }
  const [image] = good;
  if (image === undefined) return undefined;
  const action = fileTrouble(image, accepts) === 'file.type' ? 'convert' : 'compress';
  if (preparedImage(image, action) === undefined) return undefined;
  return {
    place: { page: 'papers' },
    target: image.id,
    draft: { type: 'file-prepared', image: image.id, action },
    hint: 'prepare-file',
  };
}

function planEnd(world: World, state: PracticeState, draft: Draft): Recommendation {
  const open = draftSteps(world, state, draft).find(({ complete }) => !complete)?.place;
  if (open?.page === 'delivery' || !isRightAddress(world, draft.delivery ?? { way: 'electronic' })) {
    const place = { page: 'delivery' } as const;
    const { deliveryWays } = getProcedure(world, draft.procedure);
    const way = (['electronic', 'counter'] as const).find((usual) => deliveryWays.includes(usual)) ?? 'post';
    const mail = way === 'post' ? homeAddress(world) : {};
    return { place, target: way, draft: { type: 'delivery-chosen', way, ...mail }, hint: 'choose-delivery' };
  }
  const place = { page: 'review' } as const;
  if (!draft.attested)
    return { place, target: 'attest', draft: { type: 'attested', accepted: true }, hint: 'attest' };
  const hint =
    draft.supplements !== undefined ? 'send-supplement' : draft.attempts > 0 ? 'submit-again' : 'submit';
  return { place, target: 'submit', draft: { type: 'dossier-submitted', key: submissionKey(draft) }, hint };
}
