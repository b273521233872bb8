import { findDossier } from '../engine/change.ts';
import type { Answers } from '../engine/event-schema.ts';
import type { Dossier, PracticeState } from '../engine/state.ts';
import { getProcedure, type World } from '../engine/world.ts';
import type { DeskCase } from './case-schema.ts';
import { type KnownThings, knownThings } from './known-things.ts';
import { type RightDecision, rightOfCase, rightOfReview } from './right-decision.ts';

/** A choice of a form; without a text it is named by what its id means: an agency, a procedure, a dossier. */
export interface DeskChoice {
  readonly id: string;
  readonly text?: string;
}

/** One dossier as the desk lays it before the officer, a planted case or one's own. */
export interface DeskFile {
  /** Code of the dossier. */
  readonly dossier: string;
  readonly arrival: DeskCase['arrival'];
  readonly story: readonly string[];
  /** Fields that the population database can tell, by id. */
  readonly databaseFields: readonly string[];
  /** Papers that are in a database, by id. */
  readonly inDatabase: readonly string[];
  readonly supplementDays: number;
  /** Working days still needed, where the story says so. */
  readonly moreDays?: number;
  readonly targets: readonly DeskChoice[];
  readonly causes: readonly DeskChoice[];
  /** What the printed result says, by field, where one lies ready. */
  readonly printed?: Answers;
  /** How things and people are called, for reading the officer's own words. */
  readonly things: KnownThings;
  readonly right: RightDecision;
}

/** A planted case on the desk. @param state as it is before the decision */
export function fileOfCase(deskCase: DeskCase, world: World, state: PracticeState): DeskFile {
  const dossier = getDossier(state, deskCase.dossier.code);
  const { story, arrival, databaseFields, inDatabase, supplementDays, targets, causes, right } = deskCase;
  const { printedResult: printed } = deskCase;
  return {
    dossier: dossier.code,
    ...{ story, arrival, databaseFields, inDatabase, supplementDays, targets, causes },
    ...(right.act === 'apologise' && { moreDays: right.moreDays }),
    ...(printed !== undefined && { printed }),
    things: knownThings(world, dossier),
    right: rightOfCase(deskCase, { world, state, dossier }),
  };
}

/** A dossier that one filed as a resident. @param state as it is before the decision */
export function fileOfOwn(world: World, state: PracticeState, code: string): DeskFile {
  const dossier = getDossier(state, code);
  const { facts, agencies, office, procedure: right } = world.scenario;
  const procedure = getProcedure(world, dossier.procedure);
  const fields = procedure.pages.flatMap((page) => page.fields);
  const asked = (office?.asksFor ?? []).map(({ component }) => component);
  const others = state.dossiers.filter((other) => other.code !== code).map((other) => other.code);
  const targets = [...new Set([...agencies, dossier.agency, ...others, right ?? dossier.procedure])];
  return {
    dossier: code,
    arrival: 'online',
    story: [],
    databaseFields: fields
      .filter(({ id, onMismatch }) => onMismatch === 'R4' && facts[id] !== undefined)
      .map(({ id }) => id),
    inDatabase: procedure.components
      .filter(({ id, requirement }) => requirement === 'if-asked' && !asked.includes(id))
      .map(({ id }) => id),
    supplementDays: office?.supplementDays ?? 7,
    targets: targets.map((id) => ({ id })),
    causes: [],
    things: knownThings(world, dossier),
    right: rightOfReview({ world, state, dossier }),
  };
}

/**
 * The dossier with this code.
 * @throws Error when it is not there.
 */
export function getDossier(state: PracticeState, code: string): Dossier {
  const dossier = findDossier(state, code);
  if (dossier === undefined) throw new Error(`There is no dossier "${code}" on the desk.`);
  return dossier;
}
