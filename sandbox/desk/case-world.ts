import type { Answers } from '../engine/event-schema.ts';
import { prefilledAnswers, shownAnswers } from '../engine/form/form.ts';
import { type Run, startRun } from '../engine/run.ts';
import { createWorld, type SharedData, type World } from '../engine/world.ts';
import type { Persona } from '../persona-schema.ts';
import type { Procedure } from '../procedure-schema.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { DeskCase } from './case-schema.ts';
import { deskRunId } from './desk-run-id.ts';

/** What one case needs. JSON only. */
export interface DeskCaseData {
  readonly deskCase: DeskCase;
  readonly procedures: readonly Procedure[];
  readonly personas: readonly Persona[];
}

/** The world of a case: the learner is the officer, the dossiers are there, nobody is simulated. */
export function createCaseWorld(data: DeskCaseData, shared: SharedData): World {
  const { procedures, personas } = data;
  return createWorld({ ...shared, procedures, personas, scams: [], scenario: caseScenario(data) });
}

/** Sit down before a case. @param at the device's clock (epoch ms) */
export function beginCase(world: World, at: number): Run {
  return startRun(world, { mode: 'alone', seed: 1, at }).run;
}

/** A case as a task of the engine. */
function caseScenario(data: DeskCaseData): Scenario {
  const { id, version, title, lesson, story, persona, cast, agencies, facts, startsAt, right } =
    data.deskCase;
  const { procedure, asksFor, supplementDays, dossier, earlier } = data.deskCase;
  const isOtherMatter = 'planted' in right && right.planted?.some(({ reason }) => reason === 'R16');
  const mine = { ...dossier, procedure, answers: declaredAnswers(data) };
  return {
    ...{ id: deskRunId(id), version, title, lesson, story, persona, cast, agencies, facts, startsAt },
    ...(isOtherMatter !== true && { procedure }),
    minutes: 5,
    learner: 'officer',
    start: {
      ...{ account: true, signedIn: true, approval: false, page: 'home', images: [] },
      dossiers: [...earlier.map((other) => ({ ...other, answers: {} })), mine],
    },
    faults: [],
    teaches: [],
    office: { reviewMinutes: 1, processMinutes: 1, supplementDays, asksFor, letters: [] },
    questions: [],
    goals: [{ id: 'quyet-dinh', text: title, when: 'dossier-read' }],
    pass: {},
  };
}

/** What the form says: the practice card, the truth, and over it what was declared otherwise. */
function declaredAnswers({ deskCase, procedures, personas }: DeskCaseData): Answers {
  const procedure = procedures.find(({ id }) => id === deskCase.procedure);
  const persona = personas.find(({ id }) => id === deskCase.persona);
  if (procedure === undefined || persona === undefined)
    throw new Error(`Case "${deskCase.id}" comes without its procedure or person.`);
  const prefilled = prefilledAnswers(procedure, persona);
  return shownAnswers(procedure.pages, { ...prefilled, ...deskCase.facts, ...deskCase.declared });
}
