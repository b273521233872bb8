import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import type { CoachFiles } from './coach/check-coach.ts';
import type { DeskCase } from './desk/case-schema.ts';
import type { Fault } from './fault-schema.ts';
import type { Persona, Province } from './persona-schema.ts';
import type { LookUp, PageFile, ProcedureFile } from './procedure-schema.ts';
import type { Drill, Scam } from './scam-schema.ts';
import type { Scenario } from './scenario-schema.ts';

/** All data files, each with its lines. */
export interface SandboxFiles extends CoachFiles {
  readonly scenarios: readonly DataFile<Scenario>[];
  readonly procedures: readonly DataFile<ProcedureFile>[];
  readonly personas: readonly DataFile<Persona>[];
  readonly faults: readonly DataFile<Fault>[];
  readonly scams: readonly DataFile<Scam>[];
  readonly drills: readonly DataFile<Drill>[];
  readonly catalogue: readonly DataFile<readonly LookUp[]>[];
  readonly places: readonly DataFile<readonly Province[]>[];
  readonly cases: readonly DataFile<DeskCase>[];
  readonly registration: readonly DataFile<PageFile>[];
}

/** The codes of all communes that the practice world knows. */
export function communeCodes({ places }: Pick<SandboxFiles, 'places'>): readonly string[] {
  return places.flatMap(({ value }) => value.flatMap(({ communes }) => communes.map(({ code }) => code)));
}
