import type { HolidayCalendar } from '#src/platform/text/working-days.ts';
import type { Persona, Province, SampleImage } from '../persona-schema.ts';
import type { CatalogueEntry, FormPage, Procedure } from '../procedure-schema.ts';
import type { Scam } from '../scam-schema.ts';
import type { InjectedFault, Scenario } from '../scenario-schema.ts';
import { type Transition, transitionTable } from './office/transition-table.ts';
import type { PracticeState } from './state.ts';

/** A province of the practice world, with today's names only. */
export type WorldProvince = Pick<Province, 'code' | 'name'> & {
  readonly communes: readonly Omit<Province['communes'][number], 'formerly'>[];
};

/** What is one task's own. JSON only, validated when it is cut out. */
export interface TaskData {
  readonly scenario: Scenario;
  readonly procedures: readonly Procedure[];
  readonly personas: readonly Persona[];
  /** The messages, calls and pages that turn up in it. */
  readonly scams: readonly Scam[];
}

/** What all tasks share: a browser needs it once. */
export interface SharedData {
  /** The page on which the practice account is asked for. */
  readonly registration: FormPage;
  readonly catalogue: readonly CatalogueEntry[];
  readonly places: readonly WorldProvince[];
  /** Those whom a trainer may send into any task. */
  readonly addableScams: readonly Scam[];
  readonly calendar: HolidayCalendar;
}

/** The data of one practice task: what `sandbox/load.ts` cuts out for one scenario. */
export interface WorldData extends TaskData, SharedData {}

/** Everything that does not change during a run. */
export interface World extends WorldData {
  /** Data too, so that a test can show what a wrong table would break. */
  readonly transitions: readonly Transition[];
  /** How things stand when a run begins, where that is not what the task's file says: at the desk, what a resident did. */
  readonly opening?: PracticeState;
}

/** The world of one practice task. Pure: the same data give the same world. */
export function createWorld(data: WorldData, transitions: readonly Transition[] = transitionTable): World {
  return { ...data, transitions };
}

/**
 * A person of the story; without an id, the one whom the learner plays.
 * @throws Error when the story does not know the person.
 */
export function getPersona(world: World, id: string = world.scenario.persona): Persona {
  return getById(world.personas, id, 'persona');
}

/** The procedure with this id, if the task brings it along; one that is only in the catalogue is not found. */
export function findProcedure(world: World, id: string): Procedure | undefined {
  return world.procedures.find((procedure) => procedure.id === id);
}

/**
 * A procedure that the task brings along.
 * @throws Error when it does not.
 */
export function getProcedure(world: World, id: string): Procedure {
  return getById(world.procedures, id, 'procedure');
}

/**
 * A sample image of anybody in the story.
 * @throws Error when nobody has it.
 */
export function getImage(world: World, id: string): SampleImage {
  return getById(
    world.personas.flatMap((persona) => persona.images),
    id,
    'sample image',
  );
}

/** The injected fault of this kind, if the scenario has one. */
export function findFault<Id extends InjectedFault['id']>(
  world: World,
  id: Id,
): Extract<InjectedFault, { id: Id }> | undefined {
  return world.scenario.faults.find((fault): fault is Extract<InjectedFault, { id: Id }> => fault.id === id);
}

/** Whether the task is cards to sort: its questions ask about nothing that is on the portal. */
export function isCardTask({ scenario: { questions, start } }: World): boolean {
  const isAboutNothing = questions.every(({ about }) => about === undefined) && start.dossiers.length === 0;
  return questions.length > 0 && isAboutNothing;
}

/** A fault that sends somebody, and when. */
export type InjectedScam = Extract<InjectedFault, { scam: string }>;

/** Everybody the scenario sends to the learner. */
export function injectedScams({ scenario }: World): readonly InjectedScam[] {
  return scenario.faults.filter((fault): fault is InjectedScam => 'scam' in fault);
}

/** A message, call or page of the task, if it brings it along. */
export function findScam({ scams }: World, id: string): Scam | undefined {
  return scams.find((scam) => scam.id === id);
}

/**
 * A message, call or page of the task.
 * @throws Error when the task does not bring it along.
 */
export function getScam({ scams }: World, id: string): Scam {
  return getById(scams, id, 'scam');
}

function getById<T extends { readonly id: string }>(items: readonly T[], id: string, what: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`The world has no ${what} "${id}".`);
  return item;
}
