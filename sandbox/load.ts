import type { z } from 'zod';
import { DataFileError, type DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { type DataFile, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import type { HolidayCalendar } from '#src/platform/text/working-days.ts';
import { checkFinish } from './check-finish.ts';
import { checkReferences } from './check-references.ts';
import { checkCoach, numbersOf } from './coach/check-coach.ts';
import { type CoachData, residentOf } from './coach/coach-data.ts';
import { CoachModelSchema, DialogueSchema, ResidentSchema } from './coach/coach-schema.ts';
import { dataWords } from './data-words.vi.ts';
import { type DeskCase, DeskCaseSchema } from './desk/case-schema.ts';
import { createCaseWorld, type DeskCaseData } from './desk/case-world.ts';
import { checkPlanted } from './desk/check-planted.ts';
import {
  createWorld,
  type SharedData,
  type TaskData,
  type WorldData,
  type WorldProvince,
} from './engine/world.ts';
import { expandPage, expandProcedure } from './expand-procedure.ts';
import { type Fault, FaultSchema } from './fault-schema.ts';
import { dataMessages } from './messages.vi.ts';
import { type Persona, PersonaSchema, PlacesSchema, type Province } from './persona-schema.ts';
import {
  type CatalogueEntry,
  CatalogueSchema,
  type FormPage,
  FormPageSchema,
  type LookUp,
  type Procedure,
  ProcedureSchema,
} from './procedure-schema.ts';
import type { SandboxFiles } from './sandbox-files.ts';
import { type Drill, DrillSchema, type Scam, ScamSchema } from './scam-schema.ts';
import { type Scenario, ScenarioSchema } from './scenario-schema.ts';

const registrationFile = 'sandbox/account/tai-khoan-tap-huan.json';
const modelFile = 'sandbox/coach/model.json';

/** Everything the sandbox knows, checked; `worldData` cuts one task out of it. */
export interface Sandbox {
  readonly scenarios: readonly Scenario[];
  readonly procedures: readonly Procedure[];
  readonly personas: readonly Persona[];
  readonly faults: readonly Fault[];
  readonly scams: readonly Scam[];
  readonly drills: readonly Drill[];
  readonly catalogue: readonly LookUp[];
  readonly places: readonly Province[];
  readonly cases: readonly DeskCase[];
  readonly registration: FormPage;
  /** Every dialogue of the coach with all it needs. */
  readonly dialogues: readonly CoachData[];
}

/**
 * Parse and check every data file of the sandbox. Pure: give it the texts, from Vite's `import.meta.glob` with
 * `?raw` or from `readSandboxFiles`.
 * @throws DataFileError with file, line and sentence for everything that is wrong.
 */
export function loadSandbox(texts: FileTexts): Sandbox {
  const { files, problems } = checkSandboxFiles(texts);
  if (problems.length > 0) throw new DataFileError(problems);
  return toSandbox(files);
}

/** The sandbox's data files as far as they can be read, with everything that is wrong in them. */
interface SandboxCheck {
  readonly files: SandboxFiles;
  readonly problems: readonly DataProblem[];
}

/** Whether a task can be finished does not depend on a holiday. */
const noHolidays: HolidayCalendar = { holidays: {}, workingWeekends: [], coveredUntil: '9999-12-31' };

/** The same files with their lines still known, for `findStaleFacts` and other checks. */
export function checkSandboxFiles(texts: FileTexts): SandboxCheck {
  const problems: DataProblem[] = [];
  const read = <S extends z.ZodType>(
    folder: string,
    schema: S,
    isWanted = (_file: string) => true,
  ): readonly DataFile<z.infer<S>>[] =>
    Object.entries(texts)
      .filter(([file]) => file.startsWith(`sandbox/${folder}/`) && isWanted(file))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, text]) => {
        const reading = readDataFile({ file, text }, schema, dataWords);
        problems.push(...reading.problems);
        const { value, placeOf } = reading;
        return value === undefined ? [] : [{ file, value, placeOf }];
      });
  const files: SandboxFiles = {
    scenarios: read('scenarios', ScenarioSchema),
    procedures: read('procedures', ProcedureSchema, (file) => !isCatalogue(file)),
    catalogue: read('procedures', CatalogueSchema, isCatalogue),
    personas: read('personas', PersonaSchema),
    faults: read('faults', FaultSchema),
    scams: read('scams', ScamSchema),
    drills: read('drills', DrillSchema),
    places: read('places', PlacesSchema),
    cases: read('desk/cases', DeskCaseSchema),
    registration: read('account', FormPageSchema),
    coachModel: read('coach', CoachModelSchema, (file) => file === modelFile),
    residents: read('coach/residents', ResidentSchema),
    dialogues: read('coach/dialogues', DialogueSchema),
  };
  if (problems.length === 0) problems.push(...missingFiles(files));
  // References are only worth checking between files that could be read.
  if (problems.length === 0) problems.push(...checkReferences(files));
  if (problems.length === 0) problems.push(...checkCoach(files));
  if (problems.length === 0) {
    const sandbox = toSandbox(files);
    const worldOf = (id: string) => createWorld(worldData(sandbox, id, noHolidays));
    problems.push(...checkFinish(files.scenarios, worldOf));
    const caseWorldOf = (id: string) =>
      createCaseWorld(deskCaseData(sandbox, id), sharedData(sandbox, noHolidays));
    problems.push(...checkPlanted(files.cases, caseWorldOf));
  }
  return { files, problems };
}

/** There is one registration page and one model of the coach; nothing works without them. */
function missingFiles({ registration, coachModel }: SandboxFiles): readonly DataProblem[] {
  const needed = [
    { file: registrationFile, found: registration },
    { file: modelFile, found: coachModel },
  ];
  return needed
    .filter(({ found }) => found.length === 0)
    .map(({ file }) => ({ file, line: 1, column: 1, text: dataMessages.fileMissing }));
}

/**
 * What one task needs, as JSON for the browser: give it to `createWorld`.
 * @throws Error when there is no such scenario.
 */
export function worldData(sandbox: Sandbox, scenarioId: string, calendar: HolidayCalendar): WorldData {
  return { ...taskData(sandbox, scenarioId), ...sharedData(sandbox, calendar) };
}

/**
 * The part of a world that is this task's own.
 * @throws Error when there is no such scenario.
 */
export function taskData(sandbox: Sandbox, scenarioId: string): TaskData {
  const scenario = sandbox.scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined) throw new Error(`The sandbox has no scenario "${scenarioId}".`);
  const forms = [scenario, ...(scenario.formB ? [scenario.formB] : [])];
  const people = new Set(forms.flatMap(({ persona, cast }) => [persona, ...cast]));
  const procedures = new Set([
    scenario.procedure,
    ...scenario.start.dossiers.map(({ procedure }) => procedure),
  ]);
  const scams = new Set(scenario.faults.map((fault) => ('scam' in fault ? fault.scam : undefined)));
  return {
    scenario,
    procedures: sandbox.procedures.filter(({ id }) => procedures.has(id)),
    personas: sandbox.personas.filter(({ id }) => people.has(id)).map(withImagesOf(scenario)),
    scams: sandbox.scams.filter(({ id }) => scams.has(id)),
  };
}

/** People have the pictures of many tasks; a phone fetches those that this one names. */
function withImagesOf(scenario: Scenario): (persona: Persona) => Persona {
  const named = JSON.stringify(scenario);
  return (persona) => ({
    ...persona,
    images: persona.images.filter(({ id }) => named.includes(JSON.stringify(id))),
  });
}

/**
 * The part of a desk case's world that is its own.
 * @throws Error when there is no such case.
 */
export function deskCaseData({ cases, procedures, personas }: Sandbox, id: string): DeskCaseData {
  const deskCase = cases.find((candidate) => candidate.id === id);
  if (deskCase === undefined) throw new Error(`The sandbox has no desk case "${id}".`);
  const people = [deskCase.persona, ...deskCase.cast];
  const needed = [deskCase.procedure, ...deskCase.earlier.map(({ procedure }) => procedure)];
  return {
    deskCase,
    procedures: procedures.filter((procedure) => needed.includes(procedure.id)),
    personas: personas.filter((persona) => people.includes(persona.id)),
  };
}

/** The part of a world that is the same in every task. */
export function sharedData(
  { catalogue, procedures, places, registration, scams }: Sandbox,
  calendar: HolidayCalendar,
): SharedData {
  const listed = [...procedures.map(toListed), ...catalogue];
  const addableScams = scams.filter(({ addedAs }) => addedAs !== undefined);
  return { registration, catalogue: listed, places: places.map(withTodaysNames), addableScams, calendar };
}

/** In the tasks of other procedures a practised one is found and told apart like any other. */
function toListed({
  id,
  code,
  name,
  about,
  field,
  lifeEvent,
  executingAgency,
  folkNames,
  onlineOnlyYear,
  level,
  partialReason,
  whoFiles,
  components,
}: Procedure): CatalogueEntry {
  const listed = {
    ...{ id, code, name, about, field, lifeEvent, executingAgency, folkNames, level, whoFiles },
    ...(partialReason !== undefined && { partialReason }),
    components: components.map(({ name: paper }) => ({ name: paper })),
  };
  return { ...listed, ...(onlineOnlyYear !== undefined && { onlineOnlyYear }), inOtherTasks: true };
}

function withTodaysNames({ code, name, communes }: Province): WorldProvince {
  return { code, name, communes: communes.map(({ formerly: _, ...commune }) => commune) };
}

function isCatalogue(file: string): boolean {
  return file.endsWith('/catalogue.json');
}

function toSandbox(files: SandboxFiles): Sandbox {
  const valuesOf = <T>(list: readonly DataFile<T>[]) => list.map(({ value }) => value);
  const [registration] = files.registration.flatMap(({ value }) => expandPage(value, {}));
  if (registration === undefined) throw new Error(`Missing file: ${registrationFile}`);
  return {
    scenarios: valuesOf(files.scenarios),
    procedures: valuesOf(files.procedures).map(expandProcedure),
    personas: valuesOf(files.personas),
    faults: valuesOf(files.faults),
    scams: valuesOf(files.scams),
    drills: valuesOf(files.drills),
    catalogue: valuesOf(files.catalogue).flat(),
    places: valuesOf(files.places).flat(),
    cases: valuesOf(files.cases),
    registration,
    dialogues: toDialogues(files),
  };
}

function toDialogues({ coachModel, dialogues, residents, personas }: SandboxFiles): readonly CoachData[] {
  return coachModel.flatMap(({ value: model }) =>
    dialogues.flatMap(({ value: dialogue }) => {
      const resident = residents.find(({ value }) => value.id === dialogue.resident)?.value;
      const persona = personas.find(({ value }) => value.id === resident?.persona)?.value;
      if (!resident || !persona) return [];
      return [{ dialogue, resident: residentOf(resident, persona), numbers: numbersOf(model) }];
    }),
  );
}
