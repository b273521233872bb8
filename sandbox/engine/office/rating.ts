import { putDossier } from '../change.ts';
import type { Answers } from '../event-schema.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { type Applied, done, refused } from '../outcome.ts';
import type { Dossier, PracticeState } from '../state.ts';

/** From very unhappy to very happy. */
export const faces = ['1', '2', '3', '4', '5'] as const;

/** What a question of the rating is answered with. */
export const ratingChoices = ['yes', 'partly', 'no'] as const;

/** Everything the rating may ask. `rateFace` is one of the five faces. */
export type RatingField = 'rateFace' | 'rateWaiting' | 'rateAttitude' | 'rateTrips' | 'rateApology';

/** The faces and three questions; after a missed appointment the third is about the letter. */
export function ratingFields({ apology }: Dossier): readonly RatingField[] {
  return ['rateFace', 'rateWaiting', 'rateAttitude', apology === undefined ? 'rateTrips' : 'rateApology'];
}

/** Say how one was served, after the result; saying it again replaces what was said. */
export function rateDossier(state: PracticeState, dossier: Dossier, answers: Answers): Applied {
  if (dossier.status !== 'returned') return refused(state, 'rating.too-early');
  const asked = ratingFields(dossier);
  const open = asked.filter((field) => !choicesOf(field).some((choice) => choice === answers[field]));
  if (open.length > 0)
    return refused(state, 'rating.incomplete', {
      fields: open.map((field) => fieldProblem(field, 'option.unknown')),
    });
  const given = Object.fromEntries(asked.map((field) => [field, answers[field] ?? '']));
  const rated = putDossier(state, { ...dossier, rating: { answers: given, at: state.now } });
  return done(rated, { code: 'rating.kept', subject: dossier.code });
}

function choicesOf(field: RatingField): readonly string[] {
  return field === 'rateFace' ? faces : ratingChoices;
}
