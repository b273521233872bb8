import { isLocalDate, parseLocalDate } from '#src/platform/text/dates.ts';
import { addWorkingDays } from '#src/platform/text/working-days.ts';
import { findDossier, nextNumber, schedule, sendMessage } from '../change.ts';
import type { FieldProblem } from '../codes.ts';
import type { Answers } from '../event-schema.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { type Applied, done, refused } from '../outcome.ts';
import { closeOfDay, dayOf, officeMoment } from '../simulated-time.ts';
import type { Petition, PracticeState } from '../state.ts';
import type { World } from '../world.ts';

/** What a petition says: which dossier, which day, which counter, and one's own words. */
export const petitionFields = ['petitionDossier', 'petitionOn', 'petitionCounter', 'petitionWords'] as const;

/** Fewer letters than this tell nobody what happened and what one asks for. */
const fewestLetters = 30;
const mostLetters = 1000;
const answerDays = 2;
const answerMinutes = 60;

/** Tell the office what went wrong and what one asks for. It answers after some working days. */
export function sendPetition(world: World, state: PracticeState, answers: Answers): Applied {
  const petition = read(state, answers);
  const fields = check(state, petition);
  if (fields.length > 0) return refused(state, 'petition.incomplete', { fields });
  const { number, state: counted } = nextNumber(state);
  const sent: Petition = { ...petition, id: `PA-${number}`, at: state.now };
  const received = sendMessage(
    { ...counted, petitions: [...counted.petitions, sent] },
    { from: 'portal', template: 'petition-received', params: { petition: sent.id, dossier: sent.dossier } },
  );
  const day = addWorkingDays(dayOf(state.now), answerDays, world.calendar);
  const at = officeMoment(world, closeOfDay(day), answerMinutes);
  return done(schedule(received, { at, what: 'petition-answer', petition: sent.id }), {
    code: 'petition.sent',
    subject: sent.id,
  });
}

/** The office has answered. */
export function answerPetition(state: PracticeState, id: string): Applied {
  const petitions = state.petitions.map((petition) =>
    petition.id === id ? { ...petition, answeredAt: state.now } : petition,
  );
  const dossier = petitions.find((petition) => petition.id === id)?.dossier ?? '';
  const told = sendMessage(
    { ...state, petitions },
    { from: 'portal', template: 'petition-answered', params: { petition: id, dossier } },
  );
  return done(told, { code: 'petition.answered', subject: id });
}

type Written = Pick<Petition, 'dossier' | 'on' | 'counter' | 'words'>;

function read({ now }: PracticeState, answers: Answers): Written {
  const text = (field: (typeof petitionFields)[number]) =>
    String(answers[field] ?? '')
      .normalize('NFC')
      .trim();
  const typed = text('petitionOn');
  const parsed = parseLocalDate(typed, { today: dayOf(now) });
  return {
    dossier: text('petitionDossier'),
    on: parsed.ok && !isLocalDate(typed) ? parsed.value : typed,
    counter: text('petitionCounter'),
    words: text('petitionWords'),
  };
}

function check(state: PracticeState, { dossier, on, counter, words }: Written): readonly FieldProblem[] {
  const day = dayProblem(state, on);
  const said = wordsProblem(words);
  return [
    ...(findDossier(state, dossier) === undefined ? [fieldProblem('petitionDossier', 'option.unknown')] : []),
    ...(day === undefined ? [] : [fieldProblem('petitionOn', day)]),
    ...(counter === '' ? [fieldProblem('petitionCounter', 'field.required')] : []),
    ...(said === undefined
      ? []
      : [fieldProblem('petitionWords', said, said === 'field.too-long' ? { limit: mostLetters } : {})]),
  ];
}

function dayProblem({ now }: PracticeState, on: string): FieldProblem['code'] | undefined {
  if (on === '') return 'field.required';
  if (!isLocalDate(on)) return 'date.shape';
  const today = dayOf(now);
  if (on > today) return 'date.future';
  return Number(on.slice(0, 4)) < Number(today.slice(0, 4)) - 1 ? 'date.year' : undefined; // Nobody waits so long to tell.
}

/** Plain words are heard; capitals throughout and rows of exclamation marks are not. */
function wordsProblem(words: string): FieldProblem['code'] | undefined {
  if (words.length > mostLetters) return 'field.too-long';
  if (words.length < fewestLetters) return 'petition.short';
  const isShouted = words === words.toUpperCase() || /[!?]{2}/u.test(words);
  return isShouted ? 'petition.shouting' : undefined;
}
