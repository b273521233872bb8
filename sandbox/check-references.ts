import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import { findRealData } from '#src/platform/text/real-data.ts';
import { checkProcedure } from './check-procedure.ts';
import { checkDrill, checkScam } from './check-scam.ts';
import { checkScenario } from './check-scenario.ts';
import { checkCase } from './desk/check-case.ts';
import { scenarioOf } from './engine/compose.ts';
import { expectKnown, type Report } from './expect-known.ts';
import { dataMessages as say } from './messages.vi.ts';
import { communeCodes, type SandboxFiles } from './sandbox-files.ts';
import type { Scenario } from './scenario-schema.ts';

type Path = readonly PropertyKey[];

/** What the schemas cannot see: names that lead to other files, and facts that the form would refuse. */
export function checkReferences(files: SandboxFiles): readonly DataProblem[] {
  const problems: DataProblem[] = [];
  const reportTo =
    ({ file, placeOf }: DataFile<unknown>): Report =>
    (path, text) =>
      problems.push({ file, ...placeOf(path), text });
  const all: readonly DataFile<unknown>[] = Object.values(files).flat();
  for (const file of all) checkRealData(file.value, [], reportTo(file));
  const named: readonly (readonly DataFile<{ readonly id: string }>[])[] = [
    ...[files.scenarios, files.procedures, files.personas, files.faults, files.cases, files.registration],
    ...[files.coachModel, files.residents, files.dialogues, files.scams, files.drills],
  ];
  for (const file of named.flat()) checkFileName(file, reportTo(file));
  for (const file of files.procedures) checkProcedure(file.value, reportTo(file));
  for (const file of files.scams) checkScam(file.value, reportTo(file));
  for (const file of files.drills) checkDrill(file.value, files, reportTo(file));
  for (const file of files.places) checkPlaces(file, reportTo(file));
  for (const file of files.personas) checkPersona(file, files, reportTo(file));
  // A scenario's facts are tried on its form, which must be sound for that.
  if (problems.length === 0)
    for (const file of files.scenarios) checkForms(file.value, files, reportTo(file));
  if (problems.length === 0) for (const file of files.cases) checkCase(file.value, files, reportTo(file));
  return problems;
}

/** Both forms of a task by the same rules; what is wrong in form b is shown there, what both share once. */
function checkForms(scenario: Scenario, files: SandboxFiles, reportOnce: Report): void {
  const told = new Set<string>();
  const report: Report = (path, text) => {
    const problem = JSON.stringify([path, text]);
    if (!told.has(problem)) reportOnce(path, text);
    told.add(problem);
  };
  checkScenario(scenarioOf(scenario, 'a'), files, report);
  const { formB } = scenario;
  if (formB === undefined) return;
  if (scenario.withoutTest !== undefined) report(['withoutTest'], say.testReasonTwice);
  if (formB.faults && idsOf(formB.faults) !== idsOf(scenario.faults))
    report(['formB', 'faults'], say.formBFaults);
  const reportInB: Report = (path, text) =>
    report(Object.keys(formB).includes(String(path[0])) ? ['formB', ...path] : path, text);
  checkScenario(scenarioOf(scenario, 'b'), files, reportInB);
}

function idsOf(faults: Scenario['faults']): string {
  return faults.map(({ id }) => id).join();
}

function checkFileName({ file, value: { id } }: DataFile<{ readonly id: string }>, report: Report): void {
  const name = file.split('/').at(-1);
  if (name !== `${id.toLowerCase()}.json`) report(['id'], say.idNotFileName(id, name ?? file));
}

function checkPersona(
  { value }: DataFile<SandboxFiles['personas'][number]['value']>,
  files: SandboxFiles,
  report: Report,
): void {
  expectKnown(report, ['residenceCommune'], 'commune', value.residenceCommune, communeCodes(files));
}

/** A commune is found by its code, so the code stands once. */
function checkPlaces({ value }: SandboxFiles['places'][number], report: Report): void {
  const codes: string[] = [];
  for (const [province, { communes }] of value.entries()) {
    for (const [index, { code }] of communes.entries()) {
      if (codes.includes(code)) report([province, 'communes', index, 'code'], say.idTwice(code));
      codes.push(code);
    }
  }
}

/** Practice data must never look like a real person's. */
function checkRealData(value: unknown, path: Path, report: Report): void {
  if (typeof value === 'string' && findRealData(value) !== undefined) {
    report(path, say.realNumber);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    checkRealData(inner, [...path, Array.isArray(value) ? Number(key) : key], report);
}
