import { checkPage, mergeAnswers, prefilledAnswers, shownFields } from './engine/form.ts';
import { expandProcedure } from './expand-procedure.ts';
import { expectAllKnown, expectKnown, type Report } from './expect-known.ts';
import type { ProcedureFile } from './procedure-schema.ts';
import type { SandboxFiles } from './sandbox-files.ts';
import type { Scenario } from './scenario-schema.ts';

/** Every name in a scenario leads somewhere, and its true answers pass the form they belong to. */
export function checkScenario(scenario: Scenario, files: SandboxFiles, report: Report): void {
  const procedure = files.procedures.find(({ value }) => value.id === scenario.procedure)?.value;
  checkPeople(scenario, files, report);
  checkNames(scenario, files, procedure, report);
  checkPapers(scenario, files, procedure, report);
  checkQuestions(scenario, report);
  if (procedure !== undefined) checkFacts(scenario, procedure, files, report);
}

function checkPeople({ persona, cast, faults, office }: Scenario, files: SandboxFiles, report: Report): void {
  const people = files.personas.map(({ value }) => value.id);
  expectKnown(report, ['persona'], 'persona', persona, people);
  expectAllKnown(report, ['cast'], 'persona', cast, people);
  const present = [persona, ...cast];
  for (const [index, { from }] of (office?.letters ?? []).entries()) {
    expectKnown(report, ['office', 'letters', index, 'from'], 'persona in this scenario', from, present);
  }
  for (const [index, fault] of faults.entries()) {
    const path = ['faults', index, 'registeredTo'];
    if (fault.id === 'F-SIM')
      expectKnown(report, path, 'persona in this scenario', fault.registeredTo, present);
  }
}

function checkNames(
  scenario: Scenario,
  files: SandboxFiles,
  procedure: ProcedureFile | undefined,
  report: Report,
): void {
  const { start, agencies, teaches, faults } = scenario;
  const procedures = files.procedures.map(({ value }) => value.id);
  if (scenario.procedure !== undefined)
    expectKnown(report, ['procedure'], 'procedure', scenario.procedure, procedures);
  for (const [index, dossier] of start.dossiers.entries()) {
    expectKnown(
      report,
      ['start', 'dossiers', index, 'procedure'],
      'procedure',
      dossier.procedure,
      procedures,
    );
  }
  const provinces = files.places.flatMap(({ value }) => value);
  const places = provinces.flatMap(({ code, communes }) => [
    code,
    ...communes.map((commune) => commune.code),
  ]);
  expectAllKnown(
    report,
    ['agencies'],
    'place',
    agencies.map((agency) => agency.split(':')[1] ?? ''),
    places,
  );
  expectAllKnown(
    report,
    ['teaches'],
    'fault file for',
    teaches,
    files.faults.map(({ value }) => value.id),
  );
  const pages = procedure?.pages.map(({ id }) => id) ?? [];
  for (const [index, fault] of faults.entries()) {
    const path = ['faults', index, 'atFormPage'];
    if (fault.id === 'F-SESSION') expectKnown(report, path, 'form page', fault.atFormPage, pages);
  }
}

function checkPapers(
  scenario: Scenario,
  files: SandboxFiles,
  procedure: ProcedureFile | undefined,
  report: Report,
): void {
  const { start, office } = scenario;
  const people = [scenario.persona, ...scenario.cast];
  const owners = files.personas.filter(({ value }) => people.includes(value.id));
  const images = owners.flatMap(({ value }) => value.images.map(({ id }) => id));
  const components = procedure?.components.map(({ id }) => id) ?? [];
  expectAllKnown(report, ['start', 'images'], 'sample image', start.images, images);
  for (const [component, ids] of Object.entries(start.draft?.papers ?? {})) {
    const path = ['start', 'draft', 'papers', component];
    expectKnown(report, path, 'component', component, components);
    expectAllKnown(report, path, 'sample image in start.images', ids, start.images);
  }
  for (const [index, letter] of (office?.letters ?? []).entries()) {
    expectAllKnown(report, ['office', 'letters', index, 'images'], 'sample image', letter.images, images);
  }
  for (const [index, { component }] of (office?.asksFor ?? []).entries()) {
    expectKnown(report, ['office', 'asksFor', index, 'component'], 'component', component, components);
  }
}

function checkQuestions({ questions, goals }: Scenario, report: Report): void {
  for (const [index, { right, choices }] of questions.entries()) {
    const ids = choices.map(({ id }) => id);
    expectKnown(report, ['questions', index, 'right'], 'choice', right, ids);
  }
  const ids = goals.map(({ id }) => id);
  for (const [index, { id, when }] of goals.entries()) {
    if (ids.indexOf(id) !== index) report(['goals', index, 'id'], `the id "${id}" is used twice`);
    if (when === 'questions-answered' && questions.length === 0)
      report(['goals', index], 'this goal needs at least one question');
  }
}

/** A task whose own true answers are refused by the form could never be finished. */
function checkFacts(scenario: Scenario, procedure: ProcedureFile, files: SandboxFiles, report: Report): void {
  const { pages } = expandProcedure(procedure);
  const fields = pages.flatMap((page) => page.fields.map(({ id }) => id));
  for (const name of Object.keys(scenario.facts)) expectKnown(report, ['facts', name], 'field', name, fields);
  if (scenario.agencies.length === 0) report(['agencies'], 'name at least one right agency');
  const persona = files.personas.find(({ value }) => value.id === scenario.persona)?.value;
  if (persona === undefined) return;
  const now = Date.parse(scenario.startsAt);
  const before = prefilledAnswers({ pages }, persona);
  const answers = pages.reduce((all, page) => mergeAnswers(page, all, scenario.facts, now), before);
  const communes = files.places
    .flatMap(({ value }) => value)
    .flatMap((province) => province.communes.map(({ code }) => code));
  for (const page of pages) {
    for (const { id, type } of page.fields) {
      const fact = scenario.facts[id];
      if (type === 'commune' && typeof fact === 'string')
        expectKnown(report, ['facts', id], 'commune', fact, communes);
    }
    const labels = new Map(shownFields(page, answers).map(({ id, label }) => [id, label]));
    for (const { field, code, severity } of checkPage(page, answers, now)) {
      if (severity === 'error')
        report(['facts', field], `the form would refuse "${field}" (${labels.get(field)}): ${code}`);
    }
  }
}
