import type { FormPage } from '../../procedure-schema.ts';
import { findNewDraft, findOpenDraft, nextNumber, putDraft, removeDraft } from '../change.ts';
import type { FieldProblem } from '../codes.ts';
import type { Answers, EventOf } from '../event-schema.ts';
import { findPage, nextPlace } from '../form/draft-steps.ts';
import { fieldProblem } from '../form/field-problem.ts';
import {
  checkPage,
  errorsIn,
  mergeAnswers,
  oldAddresses,
  prefilledAnswers,
  shownFields,
} from '../form/form.ts';
import { answerTrouble } from '../office/review-dossier.ts';
import { answersFromVault } from '../office/vault-reuse.ts';
import { type Applied, andThen, done, doneWithSlip, refused } from '../outcome.ts';
import type { Place } from '../page.ts';
import { parseAgency } from '../places.ts';
import type { Draft, PracticeState } from '../state.ts';
import { findProcedure, getPersona, getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt, askToSignIn, goTo } from './navigation.ts';

/** Finding the procedure and filling in the form. */
export const onDraft: HandlersOf<
  | 'procedure-searched'
  | 'filing-started'
  | 'draft-opened'
  | 'draft-discarded'
  | 'agency-chosen'
  | 'answers-typed'
  | 'page-completed'
  | 'vault-item-used'
> = {
  'procedure-searched': (_world, state, { query }) =>
    done({ ...state, lastSearch: query.trim(), place: { page: 'find' } }),
  'filing-started': (world, state, { procedure }) => {
    if (findProcedure(world, procedure) === undefined || procedure !== world.scenario.procedure) {
      const isKnown =
        world.catalogue.some(({ id }) => id === procedure) || findProcedure(world, procedure) !== undefined;
      return refused(state, isKnown ? 'procedure.not-this-task' : 'procedure.unknown');
    }
    if (state.session.status !== 'signed-in')
      return askToSignIn(state, { page: 'procedure', subject: procedure });
    const begun = findNewDraft(state, procedure);
    return begun === undefined ? startDraft(world, state, procedure) : resumeDraft(world, state, begun);
  },
  'draft-opened': (world, state, { draft }) => {
    const found = state.drafts.find(({ id }) => id === draft);
    if (found === undefined) return refused(state, 'draft.unknown');
    if (state.session.status !== 'signed-in') return askToSignIn(state, { page: 'my-dossiers' });
    return resumeDraft(world, state, found);
  },
  'draft-discarded': (_world, state, { draft }) => {
    if (!state.drafts.some(({ id }) => id === draft)) return refused(state, 'draft.unknown');
    const discarded = done({ ...removeDraft(state, draft), place: { page: 'home' } });
    // Whoever was signed out begins anew only out of fear that all is lost.
    return doneWithSlip(discarded, state.struck.includes('F-SESSION') ? 'draft.thrown-away' : undefined);
  },
  'agency-chosen': (world, state, { agency }) =>
    withDraft(state, (draft) => {
      if (parseAgency(agency) === undefined)
        return refused(state, 'agency.unknown', { fields: agencyProblems(agency) });
      const chosen = { ...draft, agency, attested: false };
      const isWrong = !world.scenario.agencies.includes(agency);
      return doneWithSlip(
        saveAndGo(world, state, chosen, { page: 'agency' }),
        isWrong ? 'agency.wrong' : undefined,
      );
    }),
  'answers-typed': (world, state, event) =>
    withDraft(state, (draft) => {
      const page = findPage(world, draft, event.page);
      if (page === undefined) return refused(state, 'page.unknown');
      return done(putDraft(state, typedInto(draft, page, event.answers, state.now)));
    }),
  'page-completed': (world, state, event) =>
    withDraft(state, (draft) => completePage(world, state, draft, event)),
  'vault-item-used': (world, state, { item }) =>
    withDraft(state, (draft) => useResult(world, state, draft, item)),
};

/** Answers that stand on a result of one's own are taken over; the pages they stand on are to be looked at again. */
function useResult(world: World, state: PracticeState, draft: Draft, item: string): Applied {
  const answers = answersFromVault(world, state, draft.procedure, item);
  const { pages } = getProcedure(world, draft.procedure);
  if (answers === undefined) return refused(state, 'vault.nothing-to-use');
  const touched = pages.filter(({ fields }) => fields.some(({ id }) => id in answers)).map(({ id }) => id);
  const used = putDraft(state, {
    ...draft,
    answers: { ...draft.answers, ...answers },
    completed: draft.completed.filter((id) => !touched.includes(id)),
    reused: [...new Set([...(draft.reused ?? []), item])],
    attested: false,
  });
  return done(used, { code: 'vault.used', subject: item });
}

/** An agency is a kind and a place; both may be missing. */
function agencyProblems(agency: string): readonly FieldProblem[] {
  const [kind = '', place = ''] = agency.split(':');
  return [
    ...(kind === '' ? [fieldProblem('agencyKind', 'agency.missing')] : []),
    ...(place === '' ? [fieldProblem('agencyPlace', 'commune.unknown')] : []),
  ];
}

/** Do something to the open draft; without one, or signed out, it is refused. */
export function withDraft(state: PracticeState, change: (draft: Draft) => Applied): Applied {
  const draft = findOpenDraft(state);
  if (draft === undefined) return refused(state, 'draft.none');
  return state.session.status === 'signed-in'
    ? change(draft)
    : askToSignIn(state, state.session.returnTo ?? { page: 'review' });
}

/** Save the draft and go to the next step after `from`. */
export function saveAndGo(world: World, state: PracticeState, draft: Draft, from: Place): Applied {
  const saved = putDraft(state, draft);
  return arriveAt(world, saved, nextPlace(world, saved, draft, from));
}

/** Open a new draft with this content; papers and answers of an earlier dossier may come along. */
export function openDraft(
  state: PracticeState,
  content: Pick<Draft, 'procedure' | 'answers'> & Partial<Draft>,
): { state: PracticeState; draft: Draft } {
  const { number, state: counted } = nextNumber(state);
  const draft: Draft = {
    completed: [],
    papers: {},
    papersCompleted: false,
    attested: false,
    reviewed: false,
    attempts: 0,
    outcomeUnknown: false,
    savedAt: state.now,
    ...content,
    id: `draft-${number}`,
  };
  return { state: putDraft({ ...counted, openDraft: draft.id }, draft), draft };
}

/** Go to the first step of a draft that is not complete. */
export function resumeDraft(world: World, state: PracticeState, draft: Draft): Applied {
  const opened = { ...state, openDraft: draft.id };
  const place = nextPlace(world, opened, { ...draft, reviewed: true }, { page: 'agency' });
  return andThen(done(opened, { code: 'draft.restored', subject: draft.id }), (next) =>
    goTo(world, next, place),
  );
}

function startDraft(world: World, state: PracticeState, procedure: string): Applied {
  const answers = prefilledAnswers(getProcedure(world, procedure), getPersona(world));
  const { state: opened, draft } = openDraft(state, { procedure, answers });
  return andThen(done(opened, { code: 'draft.prefilled', subject: draft.id }), (next) =>
    arriveAt(world, next, { page: 'agency' }),
  );
}

/** A changed answer asks for a new attestation and for the check of the pages that depend on it. */
function typedInto(draft: Draft, page: FormPage, typed: Answers, now: number): Draft {
  const reopened = reopenedWith(draft, page, typed, now);
  return page.fields.some(({ id }) => reopened.answers[id] !== draft.answers[id]) ? reopened : draft;
}

/** The draft with these answers on a page, which is to be completed and attested again. */
export function reopenedWith(draft: Draft, page: FormPage, typed: Answers, now: number): Draft {
  const answers = mergeAnswers(page, draft.answers, typed, now);
  const completed = draft.completed.filter((id) => id !== page.id);
  return { ...draft, answers, completed, attested: false };
}

function completePage(
  world: World,
  state: PracticeState,
  draft: Draft,
  event: EventOf<'page-completed'>,
): Applied {
  const page = findPage(world, draft, event.page);
  if (page === undefined) return refused(state, 'page.unknown');
  const place = { page: 'form', subject: page.id } as const;
  const typed = typedInto(draft, page, event.answers, state.now);
  const fields = checkPage(page, typed.answers, state.now);
  if (errorsIn(fields).length > 0)
    return refused({ ...putDraft(state, typed), place }, 'page.invalid', { fields });
  const completed = [...typed.completed.filter((id) => id !== page.id), page.id];
  const stillGood = completed.filter((id) => id === page.id || isStillGood(world, typed, id, state.now));
  const isUndeclared = shownFields(page, typed.answers).some(
    (field) =>
      field.onMismatch === 'R5' && answerTrouble(world, field, typed.answers[field.id]) !== undefined,
  );
  const saved = saveAndGo(world, state, { ...typed, completed: stillGood }, place);
  const isOld = oldAddresses(page, typed.answers).length > 0;
  return doneWithSlip(saved, isUndeclared ? 'owner.undeclared' : isOld ? 'address.old' : undefined);
}

/** Rules between pages: another page's answers may have made a completed page wrong. */
function isStillGood(world: World, draft: Draft, id: string, now: number): boolean {
  const page = findPage(world, draft, id);
  return page !== undefined && errorsIn(checkPage(page, draft.answers, now)).length === 0;
}
