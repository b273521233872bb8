import type { FieldProblem, RefusalCode } from '#sandbox/engine/codes.ts';
import type { Applied } from '#sandbox/engine/outcome.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { fieldProblemTexts, realNumberText, realReceiverText, refusalTexts } from '../messages-codes.vi.ts';

/** One thing that is wrong: as it stands at its control, and as the summary above says it. */
export interface ShownError {
  readonly id: string;
  readonly message: string;
  /** Empty: it is told at its control only, which is where the person is. */
  readonly inSummary: string;
}

/** Nothing is wrong: the sign-in page comes first, and says why. */
const leadsToSignIn: ReadonlySet<RefusalCode> = new Set(['session.signed-out', 'session.expired']);

/**
 * What a refusal says, and at which control; in the order of the page.
 * @param at the control of a refusal that names no field
 * @param emptied fields that held a real number and were emptied
 */
export function errorsOf(
  world: World,
  { refusal }: Pick<Applied, 'refusal'>,
  at: string,
  emptied: readonly string[] = [],
): readonly ShownError[] {
  if (refusal === undefined || leadsToSignIn.has(refusal.code)) return [];
  const message = refusalTexts[refusal.code];
  if (refusal.code.startsWith('real-data.')) {
    const isMail = refusal.code === 'real-data.email';
    const hit = emptied.length > 0 ? emptied : [at];
    const others = (refusal.fields ?? []).filter(
      ({ field, code }) => !hit.includes(field) && !code.endsWith('.real'),
    );
    return inPageOrder(world, [
      ...hit.map((id) => shown(world, id, (!isMail && realNumberAt(world, id)) || message)),
      ...others.map((problem) => problemError(world, problem)),
    ]);
  }
  const problems = (refusal.fields ?? [])
    .filter(({ severity }) => severity === 'error')
    .map((problem) => problemError(world, problem));
  return problems.length > 0 ? inPageOrder(world, problems) : [shown(world, at, message)];
}

function problemError(world: World, { field, code, limit }: FieldProblem): ShownError {
  const type = fieldOf(world, field)?.type;
  const isChoice = code === 'field.required' && (type === 'radio' || type === 'select');
  const isPlace = code === 'field.required' && type === 'commune';
  const told = isChoice ? 'option.unknown' : isPlace ? 'commune.unknown' : code;
  return shown(world, field, fieldProblemTexts[told](limit));
}

/** What to do with a field that held a real number, by what the field asks for. */
function realNumberAt(world: World, id: string): string | undefined {
  if (id === 'smsTo') return realReceiverText;
  const type = fieldOf(world, id)?.type;
  if (type === undefined) return undefined;
  if (type === 'phone') return refusalTexts['real-data.phone'];
  return type === 'personal-id' ? refusalTexts['real-data.personal-id'] : realNumberText;
}

function fieldOf(world: World, id: string): Field | undefined {
  return fieldsOf(world).find((field) => field.id === id);
}

function fieldsOf(world: World): readonly Field[] {
  const pages = [world.registration, ...world.procedures.flatMap((procedure) => procedure.pages)];
  return pages.flatMap(({ fields }) => fields);
}

function paperOf(world: World, id: string): string | undefined {
  return world.procedures.flatMap(({ components }) => components).find((paper) => paper.id === id)?.name;
}

function inPageOrder(world: World, errors: readonly ShownError[]): readonly ShownError[] {
  const ids = fieldsOf(world).map(({ id }) => id);
  // What is on no list, the code in the picture, stands at the end of its page.
  const placeOf = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...errors].sort((a, b) => placeOf(a.id) - placeOf(b.id));
}

function shown(world: World, id: string, message: string): ShownError {
  const isQuestion = world.scenario.questions.some((question) => question.id === id);
  if (isQuestion) return { id, message, inSummary: '' };
  const label = fieldOf(world, id)?.label ?? paperOf(world, id);
  return { id, message, inSummary: label === undefined ? message : `${label}: ${message}` };
}
