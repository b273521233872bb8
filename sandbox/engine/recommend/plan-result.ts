import type { Goal } from '../../scenario-schema.ts';
import { faces, ratingFields } from '../office/rating.ts';
import { dayOf } from '../simulated-time.ts';
import type { Dossier, PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import { type Recommendation, waitFor } from './recommendation.ts';

/** After the result has come: read it, have it corrected, say how one was served, tell the office what went wrong. */
export function planResult(world: World, state: PracticeState, dossier: Dossier): Recommendation {
  return (
    planReading(world, state, dossier) ??
    planRating(world, state, dossier) ??
    planPetition(world, state, dossier) ??
    openResult(dossier)
  );
}

/** Whether the task still asks for this. */
export function isOpen(world: World, state: PracticeState, when: Goal['when']): boolean {
  return world.scenario.goals.some((goal) => goal.when === when && !state.reached.includes(goal.id));
}

function openResult({ code }: Dossier): Recommendation {
  return {
    place: { page: 'vault' },
    target: code,
    draft: { type: 'result-opened', dossier: code },
    hint: 'open-result',
  };
}

function planReading(world: World, state: PracticeState, dossier: Dossier): Recommendation | undefined {
  const { code } = dossier;
  const item = state.vault.find((candidate) => candidate.dossier === code);
  if (item === undefined || !isOpen(world, state, 'result-right')) return undefined;
  if (!item.opened) return openResult(dossier);
  const place = { page: 'vault' } as const;
  if (item.correction === 'asked') return waitFor(state, place, 'wait-for-correction');
  if (item.misprint !== undefined) {
    const draft = { type: 'correction-asked', dossier: code, field: item.misprint.field } as const;
    return { place, target: 'wrong-word', draft, hint: 'ask-correction' };
  }
  return {
    place,
    target: 'confirm-result',
    draft: { type: 'result-confirmed', dossier: code },
    hint: 'confirm-result',
  };
}

function planRating(world: World, state: PracticeState, dossier: Dossier): Recommendation | undefined {
  if (!isOpen(world, state, 'dossier-rated')) return undefined;
  const { code } = dossier;
  const answers = Object.fromEntries(
    ratingFields(dossier).map((field) => [field, field === 'rateFace' ? faces[3] : 'yes']),
  );
  return {
    place: { page: 'rating', subject: code },
    target: 'rateFace',
    draft: { type: 'dossier-rated', dossier: code, answers },
    hint: 'rate-dossier',
  };
}

function planPetition(world: World, state: PracticeState, { code }: Dossier): Recommendation | undefined {
  if (!isOpen(world, state, 'petition-answered')) return undefined;
  const place = { page: 'petition' } as const;
  if (state.petitions.length > 0) return waitFor(state, place, 'wait-for-answer');
  const { words, counter } = world.scenario.petition ?? { words: '', counter: '' };
  const answers = {
    petitionDossier: code,
    petitionOn: dayOf(state.now),
    petitionCounter: counter,
    petitionWords: words,
  };
  return { place, target: 'petitionWords', draft: { type: 'petition-sent', answers }, hint: 'send-petition' };
}
