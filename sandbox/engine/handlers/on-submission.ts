import { findDossier, putDossier, putDraft, removeDraft } from '../change.ts';
import type { SlipCode } from '../codes.ts';
import type { EventOf } from '../event-schema.ts';
import { draftSteps } from '../form/draft-steps.ts';
import { shownAnswers } from '../form/form.ts';
import { performAct } from '../office/dossier-acts.ts';
import { planOfficer } from '../office/office-plan.ts';
import { receiveDossier } from '../office/submission.ts';
import { type Applied, andThen, done, doneWithSlip, refused } from '../outcome.ts';
import type { Draft, PracticeState } from '../state.ts';
import { findFault, getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt } from './navigation.ts';
import { withDraft } from './on-draft.ts';

/** Pressing "submit": a new dossier or the answer to a supplement request. */
export const onSubmission: HandlersOf<'dossier-submitted'> = {
  'dossier-submitted': (world, state, event) => {
    const waiting = state.drafts.find(
      ({ outcomeUnknown, lastKey }) => outcomeUnknown && lastKey === event.key,
    );
    if (waiting !== undefined) return done(state, { code: 'submit.outcome-unknown', subject: waiting.id });
    const known = state.dossiers.find(({ keys }) => keys.includes(event.key));
    if (known === undefined) return withDraft(state, (draft) => submit(world, state, draft, event));
    const received = done(state, { code: 'submit.already-received', subject: known.code });
    return andThen(received, (next) => arriveAt(world, next, { page: 'submitted', subject: known.code }));
  },
};

function submit(
  world: World,
  state: PracticeState,
  draft: Draft,
  { key }: EventOf<'dossier-submitted'>,
): Applied {
  const missing = draftSteps(world, state, draft).filter(
    ({ place, complete }) => place.page !== 'review' && !complete,
  );
  if (draft.upload !== undefined) return refused(state, 'upload.unfinished');
  if (missing.length > 0)
    return refused(state, draft.supplements === undefined ? 'review.incomplete' : 'supplement.incomplete', {
      missing: missing.map(({ place }) => place),
    });
  if (!draft.attested) return refused(state, 'attestation.missing');
  if (draft.supplements !== undefined) return supply(world, state, draft, key, draft.supplements);
  const isLost = findFault(world, 'F-NET') !== undefined && !state.struck.includes('F-NET');
  const applied = isLost ? loseAnswer(world, state, draft, key) : arriveWithDossier(world, state, draft, key);
  return doneWithSlip(applied, submissionSlip(state, draft));
}

/** Sending again what may have arrived, or filing again what was refused for the same reason. */
function submissionSlip({ dossiers }: PracticeState, draft: Draft): SlipCode | undefined {
  const { lastKey, procedure, agency } = draft;
  if (draft.outcomeUnknown)
    return dossiers.some(({ keys }) => lastKey !== undefined && keys.includes(lastKey))
      ? 'submit.duplicate'
      : 'submit.before-looking';
  const isUnchanged = dossiers.some(
    ({ trail, ...other }) =>
      other.procedure === procedure &&
      other.agency === agency &&
      trail.at(-1)?.act === 'reject' &&
      trail.at(-1)?.defects.some(({ reason }) => reason === 'R3'),
  );
  return isUnchanged ? 'refile.unchanged' : undefined;
}

function arriveWithDossier(world: World, state: PracticeState, draft: Draft, key: string): Applied {
  return andThen(receiveDossier(world, state, draft, key, false), (next) => {
    const dossier = next.dossiers.find(({ keys }) => keys.includes(key));
    return arriveAt(world, removeDraft(next, draft.id), { page: 'submitted', subject: dossier?.code ?? '' });
  });
}

/** The network drops while submitting: the learner cannot know whether the portal got it. */
function loseAnswer(world: World, state: PracticeState, draft: Draft, key: string): Applied {
  const unknown = { ...draft, attempts: draft.attempts + 1, lastKey: key, outcomeUnknown: true };
  const cut = putDraft({ ...state, struck: [...state.struck, 'F-NET'] }, unknown);
  const isReceived = findFault(world, 'F-NET')?.received === true;
  const { state: after } = isReceived ? receiveDossier(world, cut, draft, key, true) : done(cut);
  return done(after, { code: 'submit.outcome-unknown', subject: draft.id });
}

function supply(world: World, state: PracticeState, draft: Draft, key: string, code: string): Applied {
  const supplied = performAct(world, state, { dossier: code, act: 'supply', by: 'resident' });
  return andThen(supplied, (next) => {
    const dossier = findDossier(next, code);
    if (dossier === undefined) return done(next);
    const { pages } = getProcedure(world, draft.procedure);
    const content = { answers: shownAnswers(pages, draft.answers), papers: draft.papers };
    const moved = { ...dossier, ...content, keys: [...dossier.keys, key] };
    const saved = planOfficer(world, putDossier(removeDraft(next, draft.id), moved), moved);
    return arriveAt(world, saved, { page: 'dossier', subject: code });
  });
}
