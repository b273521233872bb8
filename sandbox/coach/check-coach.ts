import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import { expectKnown, type Report } from '../expect-known.ts';
import { dataMessages as say } from '../messages.vi.ts';
import type { Persona } from '../persona-schema.ts';
import { type CoachNumbers, numberIds, spokenKinds } from './coach-codes.ts';
import { type CoachData, residentOf } from './coach-data.ts';
import { type CoachModelFile, type Dialogue, mostSteps, type Resident } from './coach-schema.ts';
import { coachAlways, coachWell } from './exemplary-coach.ts';
import { bestLuck, worstLuck } from './luck.ts';

/** The files of the coach, each with its lines. */
export interface CoachFiles {
  readonly coachModel: readonly DataFile<CoachModelFile>[];
  readonly residents: readonly DataFile<Resident>[];
  readonly dialogues: readonly DataFile<Dialogue>[];
}

interface Others {
  readonly personas: readonly DataFile<Persona>[];
  readonly scenarios: readonly DataFile<{ readonly id: string }>[];
}

/** What the schemas cannot see: names that lead elsewhere, numbers that hang together, dialogues nobody could pass. */
export function checkCoach(files: CoachFiles & Others): readonly DataProblem[] {
  const problems: DataProblem[] = [];
  const reportTo =
    ({ file, placeOf }: DataFile<unknown>): Report =>
    (path, text) =>
      problems.push({ file, ...placeOf(path), text });
  for (const file of files.coachModel) checkModel(file.value, reportTo(file));
  for (const file of files.residents) checkResident(file.value, files, reportTo(file));
  for (const file of files.dialogues) checkDialogue(file.value, files, reportTo(file));
  if (problems.length > 0) return problems;
  const dataOf = dataFrom(files);
  for (const file of files.dialogues) checkPassable(file.value, dataOf(file.value), reportTo(file));
  return problems;
}

/** The numbers of a model by their names. */
export function numbersOf({ numbers }: CoachModelFile): CoachNumbers {
  return Object.fromEntries(numbers.map(({ id, value }) => [id, value])) as CoachNumbers;
}

function dataFrom(files: CoachFiles & Others): (dialogue: Dialogue) => CoachData | undefined {
  return (dialogue) => {
    const resident = files.residents.find(({ value }) => value.id === dialogue.resident)?.value;
    const persona = files.personas.find(({ value }) => value.id === resident?.persona)?.value;
    const model = files.coachModel[0]?.value;
    if (!resident || !persona || !model) return undefined;
    return { dialogue, resident: residentOf(resident, persona), numbers: numbersOf(model) };
  };
}

/** Pairs of numbers of which the second may not be larger: on them the order of the scores rests. */
const falling: readonly (readonly [CoachNumberName, CoachNumberName])[] = [
  ['learn-wait', 'learn-ask'],
  ['learn-ask', 'learn-explain'],
  ['learn-explain', 'learn-point'],
  ['learn-point', 'learn-show'],
  ['learn-show', 'learn-unasked'],
  ['keep-wait', 'keep-ask'],
  ['early-show', 'early-point'],
  ['early-point', 'early-explain'],
  ['gap-show', 'gap-point'],
  ['gap-point', 'gap-explain'],
  ['tries-fresh', 'tries-tired'],
  ['tries-tired', 'tries-spent'],
  ['tired-below', 'spent-below'],
  ['calm-from', 'worried-below'],
];
/** Each rung leaves so much less than the one before that no luck of the day (`luck`, up and down) makes up for it. */
const clearlyFalling: readonly (readonly [CoachNumberName, CoachNumberName])[] = [
  ['keep-ask', 'keep-explain'],
  ['keep-explain', 'keep-point'],
  ['keep-point', 'keep-show'],
  ['keep-show', 'keep-unasked'],
];
type CoachNumberName = (typeof numberIds)[number];

function checkModel(model: CoachModelFile, report: Report): void {
  const names = model.numbers.map(({ id }) => id);
  const pathOf = (name: CoachNumberName) => ['numbers', names.indexOf(name), 'value'];
  for (const [index, id] of names.entries())
    if (names.indexOf(id) !== index) report(['numbers', index, 'id'], say.idTwice(id));
  const missing = numberIds.filter((id) => !names.includes(id));
  for (const id of missing) report(['numbers'], say.numberMissing(id));
  if (missing.length > 0) return;
  const numbers = numbersOf(model);
  for (const [more, less] of falling)
    if (numbers[less] > numbers[more]) report(pathOf(less), say.numberTooLarge(less, more, numbers[more]));
  const apart = 2 * numbers.luck;
  for (const [more, less] of clearlyFalling)
    if (numbers[less] > numbers[more] - apart)
      report(pathOf(less), say.numberTooNear(less, more, apart, numbers[more] - apart));
  if (numbers['tries-spent'] < 1) report(pathOf('tries-spent'), say.numberTooSmall('tries-spent', 1));
  // Whoever was taken over from must never be fresher later on than somebody who was only tired by words.
  const earliest = Math.max(numbers['early-explain'], numbers['early-point'], numbers['early-show']);
  const least = numbers['step-patience'] + earliest * (mostSteps - 1);
  if (numbers['take-over-patience'] < least)
    report(pathOf('take-over-patience'), say.numberTooSmall('take-over-patience', least));
}

function checkResident(resident: Resident, { personas }: Others, report: Report): void {
  const known = personas.map(({ value }) => value.id);
  expectKnown(report, ['persona'], 'persona', resident.persona, known);
}

function checkDialogue(dialogue: Dialogue, files: CoachFiles & Others, report: Report): void {
  const residents = files.residents.map(({ value }) => value);
  expectKnown(
    report,
    ['resident'],
    'resident',
    dialogue.resident,
    residents.map(({ id }) => id),
  );
  if (files.scenarios.some(({ value }) => value.id === dialogue.id)) report(['id'], say.idTwice(dialogue.id));
  const fears = residents.find(({ id }) => id === dialogue.resident)?.fears.map(({ id }) => id);
  const seen: string[] = [];
  for (const [index, step] of dialogue.steps.entries()) {
    const path = ['steps', index];
    if (seen.includes(step.id)) report([...path, 'id'], say.idTwice(step.id));
    seen.push(step.id);
    if (fears && step.wakes !== undefined) expectKnown(report, [...path, 'wakes'], 'fear', step.wakes, fears);
    checkChoices(step, path, report);
  }
}

/** The right help must be there at every step, whatever the resident turns out to need. */
function checkChoices(
  { choices }: Dialogue['steps'][number],
  path: readonly PropertyKey[],
  report: Report,
): void {
  const ids = choices.map(({ id }) => id);
  for (const [index, { id }] of choices.entries())
    if (ids.indexOf(id) !== index || id === 'wait')
      report([...path, 'choices', index, 'id'], say.idTwice(id));
  for (const kind of spokenKinds) {
    const isThere = choices.some((choice) => choice.kind === kind && choice.poor === undefined);
    if (!isThere) report([...path, 'choices'], say.helpMissing(kind));
  }
}

function checkPassable({ pass, steps }: Dialogue, data: CoachData | undefined, report: Report): void {
  if (!data) return;
  if (coachAlways(data, 'point', bestLuck).passed) report(['pass', 'minOwnShare'], say.dialogueTooEasy);
  const { passed, ownShare } = coachWell(data, worstLuck);
  if (!passed)
    report(
      ['pass', 'minOwnShare'],
      say.dialogueTooHard(Math.round(ownShare * steps.length), steps.length, pass.minOwnShare),
    );
}
